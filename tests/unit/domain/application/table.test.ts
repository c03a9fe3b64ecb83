import { describe, expect, it } from 'vitest'
import { decide } from '@/lib/domain/application/decide'
import { availableActions } from '@/lib/domain/application/available-actions'
import type { Mover } from '@/lib/domain/application/decision-context'
import { applicationKinds, type ApplicationKind } from '@/lib/domain/application/kinds'
import { replay } from '@/lib/domain/application/replay'
import type { ApplicationState } from '@/lib/domain/application/state'
import { applicationStatuses } from '@/lib/domain/application/status'
import { applicationActions } from '@/lib/domain/application/transitions'
import { clerk, contextFor, historyTo, stateIn } from '../../../support/application-states'

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

const opinion = { items: [{ owner: 'person' as const, at: null, text: '租赁合同已到期，请更换' }], hint: '' }

/** Long after the due day, so that a file is overdue wherever it lies. */
const late = { now: '2027-06-01T02:00:00.000Z' }

describe.each(applicationKinds)('every cell of status × action × actor: %s', (kind) => {
  const allowed = new Set([...law[kind], ...authority, ...timer(kind), ...system])
  const reached = new Set<string>()

  const cells = applicationStatuses.flatMap((status) => applicationActions.map((action) => ({ status, action })))

  it.each(cells)('$status × $action, whoever tries', ({ status, action }) => {
    const state = stateIn(status, kind)
    if (!state) return
    for (const [who, mover] of Object.entries(movers)) {
      const context = { ...contextFor(mover), ...late }
      const outcome = decide(provisional(state), { action, opinion, reason: 'x', requestId: 'r' }, context)
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
    const state = stateIn(status, kind)
    if (!state) return
    for (const mover of Object.values(movers)) {
      const context = { ...contextFor(mover), ...late }
      const offered = availableActions(state, context).some((offer) => offer.action === action && !offer.refusal)
      expect(offered).toBe(decide(state, { action, opinion }, context).ok)
    }
  })

  it.each(applicationStatuses)('replays a decision into the state it announced: from %s', (status) => {
    const events = historyTo(status, kind)
    const state = events && replay(events)
    if (!events || !state) return
    for (const mover of Object.values(movers))
      for (const action of applicationActions) {
        const outcome = decide(state, { action, opinion }, contextFor(mover))
        if (outcome.ok) expect(replay([...events, ...outcome.value.events])).toEqual(outcome.value.next)
      }
  })
})
