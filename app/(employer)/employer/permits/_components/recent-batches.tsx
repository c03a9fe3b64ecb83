import { to } from '@/lib/addresses'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { stampText } from '@/components/ui/date-text'
import { TextLink } from '@/components/ui/text-link'
import type { BatchView } from '@/lib/views/batch/employer'
import { Verbatim } from '@/components/ui/verbatim'

const lineOf = ({ counts, progress }: BatchView): string =>
  [
    `${progress.settled} / ${progress.total} 人`,
    counts.refused > 0 ? `${counts.refused} 人没有办成` : null,
    counts.cancelled > 0 ? `${counts.cancelled} 人没有办理` : null,
  ]
    .filter(Boolean)
    .join('，')

/** What was begun for many, and by whom: found again from every desk of the unit. */
export function RecentBatches({ batches }: { batches: BatchView[] }) {
  if (batches.length === 0) return null
  return (
    <Card aria-labelledby="recent-batches">
      <CardHeader id="recent-batches" title="最近的批量办理" />
      <CardBody>
        <ul className="grid gap-2">
          {batches.map((batch) => (
            <li key={batch.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 text-14">
              <TextLink href={to.employer.batch(batch.id)}>
                {batch.title}
                <span className="sr-only">，{stampText(batch.startedAt)}</span>
              </TextLink>
              <Badge tone={batch.counts.refused > 0 ? 'warn' : batch.counts.queued > 0 ? 'run' : 'ok'}>
                {batch.standingText}
              </Badge>
              <span>{lineOf(batch)}</span>
              <span className="text-ink-3">
                <Verbatim>{batch.operatorName}</Verbatim>，{stampText(batch.startedAt)}
              </span>
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  )
}
