import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { stampText } from '@/components/ui/date-text'
import type { CorrectionView } from '@/lib/views/calendar/reviewer'
import { ChangeList } from './change-list'

/** Who corrected the year, when, by what notice; the latest first. */
export function History({ history }: { history: readonly CorrectionView[] }) {
  return (
    <Card aria-labelledby="history">
      <CardHeader id="history" title="更正记录" />
      <CardBody>
        {history.length === 0 ? (
          <p className="text-14 text-ink-3">这一年的日历没有更正过。</p>
        ) : (
          <ol className="grid gap-5">
            {history.map(({ id, at, by, proposedBy, note, isFirst, change }) => (
              <li key={id} className="grid gap-2">
                <p className="text-14 text-ink-3">
                  <time dateTime={at}>{stampText(at)}</time>{' '}
                  {proposedBy
                    ? `${proposedBy} 提出${isFirst ? '录入' : '更正'}，${by} 发布`
                    : `${by} ${isFirst ? '录入' : '更正'}`}
                </p>
                <p className="text-15 break-words">{note}</p>
                <ChangeList change={change} />
              </li>
            ))}
          </ol>
        )}
      </CardBody>
    </Card>
  )
}
