import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { dayText, stampText } from '@/components/ui/date-text'
import { EmptyState } from '@/components/ui/empty-state'
import type { ProposalView } from '@/lib/views/reviewer/parameters'
import { DecideButtons } from './decide-buttons'

/** What waits for a second person. */
export function Proposals({ proposals }: { proposals: ProposalView[] }) {
  return (
    <Card aria-labelledby="proposals">
      <CardHeader
        id="proposals"
        title="待发布的修改"
        sub={proposals.length > 0 ? `${proposals.length} 项` : undefined}
      />
      <CardBody>
        {proposals.length === 0 ? (
          <EmptyState title="没有待发布的修改">在下表中选择一项参数提出修改，由另一名参数管理员发布。</EmptyState>
        ) : (
          <ul className="grid gap-4">
            {proposals.map((proposal) => (
              <li key={proposal.id} className="grid gap-3 rounded-lg border border-line p-4 lg:grid-cols-[1fr_auto]">
                <div className="grid min-w-0 gap-1">
                  <h3 className="text-16 font-semibold">{proposal.name}</h3>
                  <p className="text-15">
                    <span className="text-ink-3">{proposal.before}</span>
                    <span aria-hidden className="mx-2 text-ink-3">
                      →
                    </span>
                    <span className="sr-only">改为</span>
                    <span className="font-semibold">{proposal.value}</span>
                    <span className="ml-3 text-ink-2">自 {dayText(proposal.effectiveFrom)} 起</span>
                  </p>
                  <p className="text-14 break-words text-ink-2">依据：{proposal.note}</p>
                  <p className="text-14 text-ink-3">
                    {proposal.proposedBy} 提出于{' '}
                    <time dateTime={proposal.proposedAt}>{stampText(proposal.proposedAt)}</time>
                  </p>
                </div>
                <DecideButtons proposal={proposal} />
              </li>
            ))}
          </ul>
        )}
      </CardBody>
    </Card>
  )
}
