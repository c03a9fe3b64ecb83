import { dayText, stampText } from '@/components/ui/date-text'
import type { ProposalView } from '@/lib/views/proposal/reviewer'

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
