import { Printer } from '@/components/ui/icons'
import { to } from '@/lib/addresses'
import { PermitCard } from '@/components/application/permit-card'
import type { WindowPoint } from '@/components/application/renewal-window'
import { dayText } from '@/components/ui/date-text'
import { LinkButton } from '@/components/ui/link-button'
import type { PermitView } from '@/lib/views/permit/applicant'
import { CheckCodeDialog } from './check-code-dialog'

function leftText({ state, daysLeft, ended }: PermitView) {
  if (ended) return `${dayText(ended.on)} ${ended.reason}，证件已${state === 'cancelled' ? '注销' : '失效'}`
  return (
    <>
      {daysLeft === 0 ? (
        '今天到期'
      ) : (
        <>
          还有 <b>{daysLeft}</b> 天到期
        </>
      )}
      {state === 'suspended' ? '，现为挂起' : ''}
    </>
  )
}

/** Points without their year would mislead about a window that lies far ahead. */
function windowOf({ state, dates, daysLeft }: PermitView): WindowPoint[] | undefined {
  if (!dates || state !== 'valid' || daysLeft > 180) return undefined
  return [
    { kind: 'opens', date: dates.opensOn, label: '可续签' },
    { kind: 'latest', date: dates.safeSubmitBy, label: '最迟提交' },
    { kind: 'closes', date: dates.mustBeApprovedBy, label: '须办结' },
  ]
}

/** The permit with its two equal buttons: 打印确认单, 出示校验码 (I-48, F-01). `owing`: printing waits (I-34). */
export function HolderPermitCard({ permit, owing = false }: { permit: PermitView; owing?: boolean }) {
  const { id, name, state, validFrom, validTo, today, number, employerName, children, printable, checkCode } = permit
  const { dates, childAgesOn } = permit
  return (
    <PermitCard
      {...{ name, state, validFrom, validTo, today }}
      left={leftText(permit)}
      points={windowOf(permit)}
      windowTitle={dates ? `${dates.windowTitle}${dates.provisional ? '（预估）' : ''}` : undefined}
      facts={[
        { label: '证件编号', value: number, verbatim: true },
        { label: state === 'suspended' ? '原用人单位' : '用人单位', value: employerName, verbatim: true },
        {
          label: '随往子女',
          value: children > 0 ? `${children} 人${childAgesOn ? `，${dayText(childAgesOn)}起一人超龄` : ''}` : '无',
        },
      ]}
      actions={
        printable ? (
          <>
            {owing ? null : (
              <LinkButton href={to.file.permitSheet(id)} external target="_blank" rel="noopener" size="sm">
                <Printer aria-hidden />
                打印确认单
              </LinkButton>
            )}
            <CheckCodeDialog permitId={id} checkCode={checkCode} />
          </>
        ) : undefined
      }
    />
  )
}
