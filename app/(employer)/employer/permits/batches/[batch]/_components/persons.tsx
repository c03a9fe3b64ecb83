import { TextLink } from '@/components/ui/text-link'
import { batchItemReason, batchWords } from '@/lib/labels/batches'
import type { BatchPersonView, BatchView } from '@/lib/views/batch/employer'
import { sentenceOf } from '@/lib/web/error-map'
import { Verbatim } from '@/components/ui/verbatim'

const reasonOf = (kind: BatchView['kind'], { code, params }: NonNullable<BatchPersonView['refusal']>): string => {
  const own = batchItemReason(kind, code)
  return own === null ? sentenceOf({ code, params }) : own.replace('{count}', String(params.count ?? ''))
}

function textOf(kind: BatchView['kind'], { state, refusal, before }: BatchPersonView): string {
  if (refusal) return reasonOf(kind, refusal)
  if (state === 'done') return before ? batchWords[kind].before : batchWords[kind].done
  return state === 'queued' ? '等待办理' : '没有办理，内容没有改动'
}

/** What came of each, with the way to his file. */
export function Persons({ kind, rows }: { kind: BatchView['kind']; rows: BatchPersonView[] }) {
  return (
    <ul>
      {rows.map((row) => (
        <li
          key={row.ordinal}
          className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-4 py-3 first:border-t-0 sm:px-6"
        >
          <b className="text-15">
            <Verbatim>{row.name}</Verbatim>
          </b>
          <span className={row.refusal ? 'min-w-0 text-14 text-bad-ink' : 'min-w-0 text-14 text-ink-2'}>
            {textOf(kind, row)}
          </span>
          {row.href ? (
            <TextLink href={row.href} className="ml-auto" arrow>
              查看
              <span className="sr-only">
                ：<Verbatim>{row.name}</Verbatim>
              </span>
            </TextLink>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
