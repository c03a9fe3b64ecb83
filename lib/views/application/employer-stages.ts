import { needsAppointment } from '@/lib/domain/appointment/slots'
import type { ApplicationKind } from '@/lib/domain/codes'
import { kindTraits } from '@/lib/domain/application/kinds'
import type { ApplicationStatus } from '@/lib/domain/application/status'
import { levelLabel } from '@/lib/domain/policy/resolve'
import type { PolicyFile } from '@/lib/domain/policy/schema'

export type StageState = 'done' | 'current' | 'back' | 'failed' | 'todo'
export type StageView = { label: string; state: StageState }

type Position = { kind: ApplicationKind; status: ApplicationStatus; step: number | null; returnedBy?: string | null }

/** Index of the stage on which the file lies or from which it came back. */
function placeOf({ kind, status, step, returnedBy }: Position, policy: PolicyFile): number {
  const booked = needsAppointment(policy, kind)
  const own = (kindTraits[kind].employerReviews ? 2 : 1) + (booked ? 1 : 0)
  if (status === 'draft') return 0
  if (status === 'employer-review' || status === 'employer-returned') return 1
  if (status === 'awaiting-appointment') return own - 1
  if (status === 'returned')
    return (
      own +
      Math.max(
        0,
        policy.chains[kind].findIndex((level) => level === returnedBy),
      )
    )
  return own + (step ?? 0)
}

const stateHere: Record<ApplicationStatus, StageState> = {
  draft: 'current',
  'employer-review': 'current',
  'employer-returned': 'back',
  'awaiting-appointment': 'current',
  'awaiting-acceptance': 'current',
  'under-review': 'current',
  returned: 'back',
  granted: 'done',
  withdrawn: 'failed',
  terminated: 'failed',
}

/** 提交 → 单位审核 → every level of the chain → 办结, with where the file stands. */
export function stagesOf(position: Position, policy: PolicyFile): StageView[] {
  const { kind, status } = position
  const labels = [
    '提交申请',
    ...(kindTraits[kind].employerReviews ? ['单位审核'] : []),
    ...(needsAppointment(policy, kind) ? ['预约'] : []),
    ...policy.chains[kind].map((level) => `${levelLabel(policy, level)}审核`),
    '办结',
  ]
  if (status === 'granted') return labels.map((label) => ({ label, state: 'done' }))
  const here = status === 'withdrawn' || status === 'terminated' ? 0 : placeOf(position, policy)
  return labels.map((label, index) => ({
    label,
    state: index < here ? 'done' : index === here ? stateHere[status] : 'todo',
  }))
}
