import type { PlainDate } from '../dates'
import { ok, refuse, type Refusal, type Result } from '../result'
import type { DistrictCode, ReviewLevelCode } from '../codes'
import type { DemandPolicy } from '../policy/sections/demand'
import type { PolicyFile } from '../policy/schema'
import { openEnded, within, type Waiting } from '../waiting'

/** A district that asks for a yearly demand. */
export type DemandDistrict = PolicyFile & { demand: DemandPolicy }

export const asksDemand = (policy: PolicyFile | null): policy is DemandDistrict =>
  policy !== null && policy.demand !== null

/** Does a reviewer of this level and district keep the yearly demand? */
export const keepsDemand = (
  policy: PolicyFile | null,
  { district, level }: { district: DistrictCode | null; level: ReviewLevelCode },
): policy is DemandDistrict => asksDemand(policy) && policy.district === district && policy.demand.desk.value === level

/** 年度需求 of one unit (S-84): 填写 → 已申报 → 已评估 → 已核定; 退回修改 in between. */
export const demandStatuses = ['draft', 'submitted', 'returned', 'evaluated', 'fixed'] as const
export type DemandStatus = (typeof demandStatuses)[number]

export const demandActions = ['save', 'submit', 'return', 'evaluate', 'fix'] as const
export type DemandAction = (typeof demandActions)[number]

/** Who asks: the employer itself, the desk of its district, or anybody else. */
export type DemandParty = 'employer' | 'desk'

type Guard = 'right' | 'open' | 'closed' | 'reason'
type DemandMove = {
  from: readonly DemandStatus[]
  action: DemandAction
  by: DemandParty
  to: DemandStatus | 'same'
  guards: readonly Guard[]
  rows: readonly string[]
}

/** The table of moves of a declaration; what is not in it cannot happen. */
export const demandMoves: readonly DemandMove[] = [
  { from: ['draft'], action: 'save', by: 'employer', to: 'same', guards: ['right', 'open'], rows: ['Q-40'] },
  {
    from: ['draft'],
    action: 'submit',
    by: 'employer',
    to: 'submitted',
    guards: ['right', 'open'],
    rows: ['Q-40', 'S-84'],
  },
  // what the district gives back is corrected whenever that is, or a unit would lose its year by the calendar
  { from: ['returned'], action: 'save', by: 'employer', to: 'same', guards: ['right'], rows: ['Q-40'] },
  { from: ['returned'], action: 'submit', by: 'employer', to: 'submitted', guards: ['right'], rows: ['Q-40'] },
  {
    from: ['submitted', 'evaluated'],
    action: 'return',
    by: 'desk',
    to: 'returned',
    guards: ['reason'],
    rows: ['A-15', 'S-84'],
  },
  // figures are compared with each other, so all of them have to be in
  {
    from: ['submitted', 'evaluated'],
    action: 'evaluate',
    by: 'desk',
    to: 'evaluated',
    guards: ['closed'],
    rows: ['Q-41', 'S-84'],
  },
  { from: ['evaluated', 'fixed'], action: 'fix', by: 'desk', to: 'fixed', guards: ['right'], rows: ['Q-41', 'S-84'] },
]

/** What a step is judged by. Days of the notice are inclusive. */
export type DemandContext = {
  party: DemandParty | null
  /** The unit has an open right in the district on that day: a unit that has left gets nothing more there. */
  hasRight: boolean
  on: PlainDate
  opensOn: PlainDate
  closesOn: PlainDate
  reason?: string
}

function objection(guard: Guard, context: DemandContext, asked: boolean): Refusal | null {
  const { on, opensOn, closesOn } = context
  switch (guard) {
    case 'right':
      return context.hasRight ? null : refuse('demand.unit-left').refusal
    case 'open':
      if (on < opensOn) return refuse('demand.not-open-yet', { params: { opensOn } }).refusal
      return on > closesOn ? refuse('demand.closed', { params: { closesOn } }).refusal : null
    case 'closed':
      return on <= closesOn ? refuse('demand.still-open', { params: { closesOn } }).refusal : null
    case 'reason':
      return asked && (context.reason ?? '').trim().length < 5 ? refuse('demand.reason-required').refusal : null
  }
}

/**
 * May this party take this step now? Refuses with `demand.no-such-step`, `demand.not-yours`, or what a guard objects.
 * With `asked` false it answers whether the step is offered.
 */
export function judgeDemand(
  status: DemandStatus,
  action: DemandAction,
  context: DemandContext,
  asked = true,
): Result<DemandMove> {
  const move = demandMoves.find((entry) => entry.action === action && entry.from.includes(status))
  if (!move) return refuse('demand.no-such-step')
  if (move.by !== context.party) return refuse('demand.not-yours')
  for (const guard of move.guards) {
    const refusal = objection(guard, context, asked)
    if (refusal) return { ok: false, refusal }
  }
  return ok(move)
}

/** Own steps with the reason why not, where there is one. */
export const availableDemandActions = (status: DemandStatus, context: DemandContext) =>
  demandActions.flatMap((action): { action: DemandAction; refusal: Refusal | null }[] => {
    const verdict = judgeDemand(status, action, context, false)
    if (verdict.ok) return [{ action, refusal: null }]
    const other = ['demand.no-such-step', 'demand.not-yours'].includes(verdict.refusal.code)
    return other ? [] : [{ action, refusal: verdict.refusal }]
  })

type Days = { opensOn: PlainDate; closesOn: PlainDate }

/**
 * Whom the yearly demand of a unit waits for: the unit during the days of the notice, or with what came back, whenever
 * that is; then the desk, without a term. Null once a number is fixed. `since` is the day on which it was
 * handed in or came back; `status` is null before it was begun.
 */
export function demandWaiting(
  status: DemandStatus | null,
  { opensOn, closesOn }: Days,
  since: PlainDate | null = null,
): Waiting | null {
  const [unit, desk] = ['employer', 'authority'] as const
  if (status === null || status === 'draft') return within('demand', { by: desk, of: unit, opensOn, closesOn })
  if (status === 'fixed') return null
  const askedOn = since ?? opensOn
  return status === 'returned'
    ? openEnded('demand', { by: desk, of: unit, askedOn })
    : openEnded('demand-answer', { by: unit, of: desk, askedOn })
}
