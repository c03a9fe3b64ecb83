import { CircleCheck } from '@/components/ui/icons'
import { to } from '@/lib/addresses'
import { StatusBadge } from '@/components/application/state-badge'
import { Badge } from '@/components/ui/badge'
import { Checkbox } from '@/components/ui/choice'
import { dayText } from '@/components/ui/date-text'
import { TextLink } from '@/components/ui/text-link'
import type { BatchRow } from '@/lib/views/batch/employer-renewal'
import { Verbatim } from '@/components/ui/verbatim'

type Props = { row: BatchRow; chosen: boolean; disabled: boolean; onChoose: (on: boolean) => void }

/** What is missing, each with the way to its cure; what the person owes is named as his. */
function Missing({ row }: { row: BatchRow }) {
  if (row.missing.length === 0 && row.unchanged === 0)
    return (
      <p className="flex items-center gap-1 text-14 text-ok-ink">
        <CircleCheck aria-hidden className="size-4" />
        内容齐全，可以提交
      </p>
    )
  return (
    <details className="text-14">
      <summary className="min-h-8 cursor-pointer py-1 font-semibold text-bad-ink">
        还差 {row.missing.length + row.unchanged} 项
        <span className="sr-only">
          ：<Verbatim>{row.name}</Verbatim>
        </span>
      </summary>
      <ul className="grid list-disc gap-1 pb-1 pl-5 text-ink-2">
        {row.missing.map(({ id, what, owner, link }) => (
          <li key={id}>
            {what}
            {owner === 'person' ? <span className="text-ink-3">（由员工本人办理）</span> : null}
            {link ? (
              <TextLink href={link.href} inline className="ml-1">
                {link.label}
              </TextLink>
            ) : null}
          </li>
        ))}
        {row.unchanged > 0 ? <li>审核意见中还有 {row.unchanged} 项尚未修改</li> : null}
      </ul>
    </details>
  )
}

/** One line of the batch. */
export function BatchPerson({ row, chosen, disabled, onChoose }: Props) {
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] items-start gap-x-2 gap-y-1 border-t border-line px-4 py-3 sm:grid-cols-[auto_minmax(0,1fr)_auto] sm:px-6">
      <Checkbox
        aria-label={`提交${row.name}的续签`}
        checked={chosen}
        disabled={disabled}
        onChange={(event) => onChoose(event.target.checked)}
      />
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <b className="text-15">
            <Verbatim>{row.name}</Verbatim>
          </b>
          <span className="font-mono text-13 text-ink-3">
            <Verbatim>{row.idNumber}</Verbatim>
          </span>
          {row.status === 'returned' ? <StatusBadge status={row.status}>{row.statusText}</StatusBadge> : null}
          {row.late ? <Badge tone="warn">已过最迟提交日</Badge> : null}
        </div>
        <p className="text-14 text-ink-3">
          证件有效期至 {dayText(row.validTo)}，须在 {dayText(row.mustBeApprovedBy)} 以前办结
          {row.daysLeft >= 0 ? `（还剩 ${row.daysLeft} 天）` : '（已过）'}
        </p>
        <Missing row={row} />
      </div>
      <TextLink href={to.employer.edit(row.id)} className="max-sm:col-start-2 sm:mt-2" arrow>
        核对并填写
        <span className="sr-only">
          ：<Verbatim>{row.name}</Verbatim>
        </span>
      </TextLink>
    </li>
  )
}
