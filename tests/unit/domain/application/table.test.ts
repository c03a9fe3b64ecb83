import { describe, expect, it } from 'vitest'
import { decide } from '@/lib/domain/application/decide'
import { availableActions } from '@/lib/domain/application/judge'
import type { Mover } from '@/lib/domain/application/decision-context'
import { applicationKinds, type ApplicationKind, applicationActions, type ApplicationAction } from '@/lib/domain/codes'
import { replay } from '@/lib/domain/application/replay'
import type { ApplicationState } from '@/lib/domain/application/state'
import { applicationStatuses } from '@/lib/domain/application/status'
import { bookingActions } from '@/lib/domain/application/transitions'
import {
  bookingPolicy,
  clerk,
  contextFor,
  historyTo,
  otherSlot,
  plainPolicy,
  stateIn,
} from '../../../support/application-states'

/** Everybody who might try. The file belongs to person-1 and employer-1 and lies, if anywhere, at 区级一级 of 海淀. */
const movers: Record<string, Mover> = {
  'its person': { kind: 'person', personId: 'person-1' },
  'another person': { kind: 'person', personId: 'person-2' },
  'its employer': { kind: 'employer', employerId: 'employer-1' },
  'another employer': { kind: 'employer', employerId: 'employer-2' },
  'its level': clerk(),
  'a later level': clerk({ staffId: 'clerk-2', level: 'district' }),
  'the city': clerk({ staffId: 'clerk-3', level: 'city', district: null }),
  'the level of another district': clerk({ staffId: 'clerk-4', district: 'chaoyang' }),
  'a timer': { kind: 'system' },
}

/**
 * The law in the words of the rules (§14.5), written down independently of the table of moves: who may do what while
 * the file is where, and where that leads. What is not listed is refused.
 */
const startedByPerson = ['draft: its person withdraw → withdrawn', 'returned: its person withdraw → withdrawn']
const startedByEmployer = [
  'draft: its employer submit → awaiting-acceptance',
  'draft: its employer withdraw → withdrawn',
  'returned: its employer submit → awaiting-acceptance',
  'returned: its employer withdraw → withdrawn',
]
/** The employer stands between the employee and the authority. */
const reviewedByEmployer = [
  ...startedByPerson,
  'draft: its person submit → employer-review',
  'employer-review: its person withdraw → withdrawn',
  'employer-review: its employer employer-approve → awaiting-acceptance',
  'employer-review: its employer employer-return → employer-returned',
  'employer-returned: its person submit → employer-review',
  'employer-returned: its person withdraw → withdrawn',
  'returned: its person submit → employer-review',
]
const law: Record<ApplicationKind, string[]> = {
  new: reviewedByEmployer,
  renewal: startedByEmployer,
  'employer-change': startedByEmployer,
  'basic-info-change': reviewedByEmployer,
  'dependant-change': reviewedByEmployer,
  cancellation: [
    ...startedByPerson,
    'draft: its person submit → awaiting-acceptance',
    'returned: its person submit → awaiting-acceptance',
  ],
  'filing-right': startedByEmployer,
  'authority-transfer': startedByEmployer,
  'service-request': startedByEmployer,
}

/** Where the district works by appointment, 待预约 stands before the desk of these (P-01, S-42). */
const byAppointment: readonly ApplicationKind[] = [
  'new',
  'renewal',
  'employer-change',
  'basic-info-change',
  'dependant-change',
]
const bookings = [
  'awaiting-appointment: its employer book → awaiting-acceptance',
  'awaiting-acceptance: its employer rebook → awaiting-acceptance',
  'awaiting-acceptance: its employer cancel-booking → awaiting-appointment',
  'awaiting-acceptance: a timer revoke-booking → awaiting-appointment',
  'awaiting-appointment: a timer terminate → terminated',
]
const waitingForAppointment = (kind: ApplicationKind): string[] =>
  law[kind] === reviewedByEmployer
    ? [
        'awaiting-appointment: its person withdraw → withdrawn',
        'awaiting-appointment: its employer employer-return → employer-returned',
      ]
    : ['awaiting-appointment: its employer withdraw → withdrawn']

const beforeTheDesk = (kind: ApplicationKind): string[] => [
  ...law[kind].map((sentence) => sentence.replace('→ awaiting-acceptance', '→ awaiting-appointment')),
  ...waitingForAppointment(kind),
  ...bookings,
]

const authority = [
  'awaiting-acceptance: its level claim → awaiting-acceptance',
  'awaiting-acceptance: its level accept → under-review',
  'awaiting-acceptance: its level return → returned',
  'under-review: its level claim → under-review',
  'under-review: its level pass → under-review',
  'under-review: its level return → returned',
]

const timer = (kind: ApplicationKind) =>
  ['draft', 'employer-review', 'employer-returned', 'awaiting-acceptance', 'under-review', 'returned']
    .filter((status) => law[kind] === reviewedByEmployer || !status.startsWith('employer'))
    .map((status) => `${status}: a timer terminate → terminated`)

/** The unit stands with another authority: what that does not hold yet goes on there (A-36, S-37, S-77). */
const along = (kind: ApplicationKind, booked: boolean): string[] => {
  if (!byAppointment.includes(kind)) return []
  const own = law[kind] === reviewedByEmployer
  const here = ['draft', 'returned', ...(own ? ['employer-review', 'employer-returned'] : [])]
  return [
    ...here.map((status) => `${status}: a timer move-authority → ${status}`),
    ...(booked ? [`awaiting-appointment: a timer move-authority → ${own ? 'employer-review' : 'draft'}`] : []),
  ]
}

/** What a granted request of the employer, or a timer, does while an authority holds the file. */
const system = ['awaiting-acceptance', 'under-review'].flatMap((status) => [
  `${status}: a timer recall → withdrawn`,
  `${status}: a timer send-back → returned`,
  `${status}: a timer mark-overdue → ${status}`,
  `${status}: a timer recompute-due → ${status}`,
])

/** The same file with a due day that waits for the calendar. */
const provisional = (state: ApplicationState): ApplicationState => ({
  ...state,
  due: state.due && { ...state.due, provisional: true },
})

const elsewhere = { district: 'fengtai', policyVersion: 'fengtai@2026-01', transferId: 't' }

const opinion = { items: [{ owner: 'person' as const, at: null, text: '租赁合同已到期，请更换' }], hint: '' }

/** Long after the due day, so that a file is overdue wherever it lies. */
const late = { now: '2027-06-01T02:00:00.000Z' }

/** Bookings are tried while they can still be changed. */
const momentOf = (action: ApplicationAction) => (bookingActions.includes(action) ? {} : late)

const tables = applicationKinds.flatMap((kind) => [
  { kind, way: 'at once', policy: plainPolicy(), own: law[kind] },
  {
    kind,
    way: 'by appointment',
    policy: bookingPolicy(),
    own: byAppointment.includes(kind) ? beforeTheDesk(kind) : law[kind],
  },
])

describe.each(tables)('every cell of status × action × actor: $kind $way', ({ kind, way, policy, own }) => {
  const allowed = new Set([...own, ...authority, ...timer(kind), ...system, ...along(kind, way === 'by appointment')])
  const reached = new Set<string>()

  const cells = applicationStatuses.flatMap((status) => applicationActions.map((action) => ({ status, action })))

  it.each(cells)('$status × $action, whoever tries', ({ status, action }) => {
    const state = stateIn(status, kind, policy)
    if (!state) return
    for (const [who, mover] of Object.entries(movers)) {
      const context = { ...contextFor(mover), policy, ...momentOf(action) }
      const command = { action, opinion, reason: 'x', requestId: 'r', slot: otherSlot, authority: elsewhere }
      const outcome = decide(provisional(state), command, context)
      const next = outcome.ok ? outcome.value.next.status : null
      const expected = [...allowed].find((entry) => entry.startsWith(`${status}: ${who} ${action} →`))
      expect(next === null ? undefined : `${status}: ${who} ${action} → ${next}`).toBe(expected)
      if (expected) reached.add(expected)
    }
  })

  it('has seen every sentence of the law', () => {
    expect([...reached].sort()).toEqual([...allowed].sort())
  })

  it.each(cells)('offers exactly what it does: $status × $action', ({ status, action }) => {
    const state = stateIn(status, kind, policy)
    if (!state) return
    for (const mover of Object.values(movers)) {
      const context = { ...contextFor(mover), policy, ...momentOf(action) }
      const offered = availableActions(state, context).some((offer) => offer.action === action && !offer.refusal)
      expect(offered).toBe(decide(state, { action, opinion, slot: otherSlot, authority: elsewhere }, context).ok)
    }
  })

  it.each(applicationStatuses)('replays a decision into the state it announced: from %s', (status) => {
    const events = historyTo(status, kind, policy)
    const state = events && replay(events)
    if (!events || !state) return
    for (const mover of Object.values(movers))
      for (const action of applicationActions) {
        const outcome = decide(
          state,
          { action, opinion, slot: otherSlot, authority: elsewhere },
          { ...contextFor(mover), policy },
        )
        if (outcome.ok) expect(replay([...events, ...outcome.value.events])).toEqual(outcome.value.next)
      }
  })
})
