import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Note } from '@/components/ui/note'
import { TextLink } from '@/components/ui/text-link'
import type { ProposalView } from '@/lib/views/proposal/reviewer'
import { DecideButtons } from './decide-buttons'
import { Lines, Names } from './proposal-parts'

function One({ proposal, linked }: { proposal: ProposalView; linked: boolean }) {
  const { title, href, statusLabel, what, place, lacksSecond } = proposal
  return (
    <li className="grid gap-3 rounded-lg border border-line p-4">
      <div className="grid min-w-0 gap-2">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h3 className="text-16 font-semibold">
            {linked && href && place === null ? <TextLink href={href}>{title}</TextLink> : title}
          </h3>
          <Badge tone="warn">{statusLabel}</Badge>
          <span className="text-14 text-ink-3">{place ? `${place} · ${what}` : what}</span>
        </div>
        <Lines proposal={proposal} />
        <Names proposal={proposal} />
        {lacksSecond ? <Note tone="warn">现在没有可以复核的人员；同岗位的另一人登录后即可复核。</Note> : null}
      </div>
      <DecideButtons proposal={proposal} />
    </li>
  )
}

type Props = {
  proposals: readonly ProposalView[]
  title?: string
  /** Shown when nothing waits; without it the card is left out then. */
  empty?: { title: string; text: ReactNode }
  /** Lead to the page of the figure. */
  linked?: boolean
}

/** What waits for a second person. */
export function Waiting({ proposals, title = '待复核', empty, linked = false }: Props) {
  if (proposals.length === 0 && !empty) return null
  return (
    <Card aria-labelledby="proposals">
      <CardHeader id="proposals" title={title} sub={proposals.length > 0 ? `${proposals.length} 项` : undefined} />
      <CardBody>
        {proposals.length === 0 && empty ? (
          <EmptyState title={empty.title}>{empty.text}</EmptyState>
        ) : (
          <ul className="grid gap-4">
            {proposals.map((proposal) => (
              <One key={proposal.id} proposal={proposal} linked={linked} />
            ))}
          </ul>
        )}
      </CardBody>
    </Card>
  )
}
