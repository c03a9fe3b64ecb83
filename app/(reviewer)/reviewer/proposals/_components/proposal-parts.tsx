import { dayText, stampText } from '@/components/ui/date-text'
import type { ProposalView } from '@/lib/views/proposal/reviewer'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'

/** What changes, from what to what. */
export function Lines({ proposal }: { proposal: ProposalView }) {
  return (
    <dl className="grid gap-1 text-15">
      {proposal.lines.map(({ label, before, value }) => (
        <div key={label} className="grid gap-x-3 sm:grid-cols-[7em_minmax(0,1fr)]">
          <dt className="text-14 text-ink-3">{label}</dt>
          <dd className="break-words whitespace-pre-line">
            {before === null ? null : (
              <>
                <span className="text-ink-3">{before}</span>
                <span aria-hidden className="mx-2 text-ink-3">
                  →
                </span>
                <span className="sr-only">改为</span>
              </>
            )}
            <span className={before === null ? undefined : 'font-semibold'}>{value}</span>
          </dd>
        </div>
      ))}
      {proposal.effectiveFrom ? (
        <div className="grid gap-x-3 sm:grid-cols-[7em_minmax(0,1fr)]">
          <dt className="text-14 text-ink-3">生效日期</dt>
          <dd>自 {dayText(proposal.effectiveFrom)} 起</dd>
        </div>
      ) : null}
      <div className="grid gap-x-3 sm:grid-cols-[7em_minmax(0,1fr)]">
        <dt className="text-14 text-ink-3">依据</dt>
        <dd className="break-words">{proposal.basis}</dd>
      </div>
    </dl>
  )
}

/** Both names, as the record keeps them. */
export function Names({ proposal }: { proposal: ProposalView }) {
  const { proposedBy, proposedAt, decidedBy, decidedAt, statusLabel, status } = proposal
  return (
    <p className="text-14 text-ink-3">
      {proposedBy} 提出于 <time dateTime={proposedAt}>{stampText(proposedAt)}</time>
      {decidedBy && decidedAt && status !== 'withdrawn' ? (
        <>
          ；{decidedBy} 复核（{statusLabel}）于 <time dateTime={decidedAt}>{stampText(decidedAt)}</time>
        </>
      ) : null}
      {status === 'withdrawn' ? '；已由本人撤回' : null}
    </p>
  )
}

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
