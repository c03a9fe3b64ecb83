import { describe, expect, it } from 'vitest'
import { decide } from '@/lib/domain/application/decide'
import { availableActions } from '@/lib/domain/application/available-actions'
import type { Mover } from '@/lib/domain/application/decision-context'
import { applicationKinds, type ApplicationKind } from '@/lib/domain/application/kinds'
import { replay } from '@/lib/domain/application/replay'
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
const law: Record<ApplicationKind, string[]> = {
  new: [
    'draft: its person submit → employer-review',
    'draft: its person withdraw → withdrawn',
    'employer-review: its person withdraw → withdrawn',
    'employer-review: its employer employer-approve → awaiting-acceptance',
    'employer-review: its employer employer-return → employer-returned',
    'employer-returned: its person submit → employer-review',
    'employer-returned: its person withdraw → withdrawn',
    'returned: its person submit → employer-review',
    'returned: its person withdraw → withdrawn',
  ],
  'filing-right': [
    'draft: its employer submit → awaiting-acceptance',
    'draft: its employer withdraw → withdrawn',
    'returned: its employer submit → awaiting-acceptance',
    'returned: its employer withdraw → withdrawn',
  ],
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
    .filter((status) => kind === 'new' || !status.startsWith('employer'))
    .map((status) => `${status}: a timer terminate → terminated`)

const opinion = { items: [{ owner: 'person' as const, at: null, text: '租赁合同已到期，请更换' }], hint: '' }

describe.each(applicationKinds)('every cell of status × action × actor: %s', (kind) => {
  const allowed = new Set([...law[kind], ...authority, ...timer(kind)])
  const reached = new Set<string>()

  const cells = applicationStatuses.flatMap((status) =>
    applicationActions.flatMap((action) => Object.keys(movers).map((who) => ({ status, action, who }))),
  )

  it.each(cells)('$status × $action × $who', ({ status, action, who }) => {
    const state = stateIn(status, kind)
    const mover = movers[who]
    if (!state || !mover) return
    const outcome = decide(state, { action, opinion, reason: 'x' }, contextFor(mover))
    const next = outcome.ok ? outcome.value.next.status : null
    const cell = `${status}: ${who} ${action} → ${next}`
    const expected = [...allowed].find((entry) => entry.startsWith(`${status}: ${who} ${action} →`))
    expect(next === null ? undefined : cell).toBe(expected)
    if (expected) reached.add(expected)
  })

  it('has seen every sentence of the law', () => {
    expect([...reached].sort()).toEqual([...allowed].sort())
  })

  it.each(cells)('offers exactly what it does: $status × $action × $who', ({ status, action, who }) => {
    const state = stateIn(status, kind)
    const mover = movers[who]
    if (!state || !mover) return
    const context = contextFor(mover)
    const offered = availableActions(state, context).some((offer) => offer.action === action && !offer.refusal)
    expect(offered).toBe(decide(state, { action, opinion }, context).ok)
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
