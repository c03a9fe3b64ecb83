'use client'

import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Note } from '@/components/ui/note'
import { ownerLabels } from '@/lib/labels/applications'
import type { FindingOwner } from '@/lib/domain/findings'
import type { DeskView } from '@/lib/views/application/desk'
import { KeyHint } from './key-hint'
import type { Decision } from './use-decision'
import type { OpinionDraftControl } from './use-opinion-draft'
import { stepOf, type DeskStep, type Verdict } from './use-verdict'

const acceptWarningId = 'accept-warning'

type VerdictBarProps = {
  view: DeskView
  steps: readonly DeskStep[]
  opinion: OpinionDraftControl
  decision: Decision
  verdict: Verdict
}

/** The decision never leaves the screen; a step that is not possible says why. */
export function VerdictBar({ view, steps, opinion, decision, verdict }: VerdictBarProps) {
  const { running, take } = decision
  const claim = stepOf(steps, view.claim?.mine ? 'release' : 'claim')
  const [accept, pass, giveBack] = (['accept', 'pass', 'return'] as const).map((name) => stepOf(steps, name))
  const forward = accept ?? pass
  const reasons = [...new Set([forward, giveBack].flatMap((step) => (step?.reason ? [step.reason] : [])))]
  return (
    <div className="grid gap-2">
      <ProblemNote decision={decision} />
      {reasons.map((reason) => (
        <p key={reason} className="text-13 text-warn-ink">
          {reason}
        </p>
      ))}
      {accept && view.acceptWarning ? (
        <p id={acceptWarningId} className="text-13 font-semibold text-warn-ink">
          {view.acceptWarning}
        </p>
      ) : null}
      <div className="flex flex-wrap items-center gap-2">
        <p className="min-w-20 flex-1 text-13 text-ink-2">
          {opinion.draft.items.length > 0 ? `退回${view.returnsTo}补正` : view.claim ? claimText(view) : '未认领'}
          <span className="block text-12 text-ink-3">{ownersText(opinion)}</span>
        </p>
        {claim ? (
          <Button
            size="sm"
            intent="text"
            aria-keyshortcuts="C"
            pending={running === 'claim' || running === 'release'}
            disabledReason={claim.reason}
            reasonPlace="hidden"
            onClick={() => take(claim.action === 'claim' ? 'claim' : 'release')}
          >
            {claim.action === 'claim' ? '认领' : '放回'}
            <KeyHint>C</KeyHint>
          </Button>
        ) : null}
        {forward ? (
          <Button
            size="sm"
            intent={accept ? 'primary' : 'outline'}
            aria-keyshortcuts="A"
            pending={running === 'accept' || running === 'pass'}
            disabledReason={forward.reason}
            reasonPlace="hidden"
            aria-describedby={accept && view.acceptWarning ? acceptWarningId : undefined}
            onClick={verdict.forward}
          >
            {accept ? '受理' : '审批通过'}
            <KeyHint>A</KeyHint>
          </Button>
        ) : null}
        {giveBack ? (
          <Button
            size="sm"
            intent="danger-solid"
            aria-keyshortcuts="R"
            pending={running === 'return'}
            disabledReason={giveBack.reason}
            reasonPlace="hidden"
            onClick={verdict.giveBack}
          >
            审批不通过
            <KeyHint>R</KeyHint>
          </Button>
        ) : null}
      </div>
      <ConfirmDialog
        open={verdict.asking !== null}
        onOpenChange={(open) => !open && verdict.cancel()}
        title="确认审批通过？"
        description={verdict.asking ?? ''}
        confirmLabel="审批通过"
        onConfirm={verdict.confirm}
      />
    </div>
  )
}

const claimText = ({ claim }: DeskView): string => (claim?.mine ? '您已认领' : `${claim?.name ?? ''} 已认领`)

function ownersText({ draft }: OpinionDraftControl): string {
  const count = (owner: FindingOwner) => draft.items.filter((item) => item.owner === owner).length
  return (['person', 'employer', 'contract'] as const)
    .filter((owner) => count(owner) > 0)
    .map((owner) => `${ownerLabels[owner]} ${count(owner)} 项`)
    .join(' · ')
}

function ProblemNote({ decision: { problem, refresh } }: { decision: Decision }) {
  if (!problem) return null
  return (
    <Note
      tone="bad"
      role="alert"
      action={
        problem.stale ? (
          <Button size="sm" onClick={refresh}>
            查看最新状态
          </Button>
        ) : undefined
      }
    >
      {problem.message}
    </Note>
  )
}
