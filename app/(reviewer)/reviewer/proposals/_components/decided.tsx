import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { ProposalView } from '@/lib/views/proposal/reviewer'
import { Lines, Names } from './proposal-parts'

const tones = { proposed: 'warn', released: 'ok', rejected: 'bad', withdrawn: 'off' } as const

/** What became of former proposals, with both names; left out where there are none. */
export function Decided({ proposals, title = '复核记录' }: { proposals: readonly ProposalView[]; title?: string }) {
  if (proposals.length === 0) return null
  return (
    <Card aria-labelledby="decided">
      <CardHeader id="decided" title={title} />
      <CardBody>
        <ul className="grid gap-5">
          {proposals.map((proposal) => (
            <li key={proposal.id} className="grid gap-2 border-t border-line pt-4 first:border-0 first:pt-0">
              <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <h3 className="text-15 font-semibold">{proposal.title}</h3>
                <Badge tone={tones[proposal.status]}>{proposal.statusLabel}</Badge>
              </div>
              <Lines proposal={proposal} />
              {proposal.reason ? <p className="text-15 break-words">理由：{proposal.reason}</p> : null}
              <Names proposal={proposal} />
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  )
}
