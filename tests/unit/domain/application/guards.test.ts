import { describe, expect, it } from 'vitest'
import { decide, needsOf } from '@/lib/domain/application/decide'
import type { ApplicationCommand, FileFacts, Mover } from '@/lib/domain/application/decision-context'
import { availableActions } from '@/lib/domain/application/judge'
import type { ApplicationEvent } from '@/lib/domain/application/events'
import type { Finding } from '@/lib/domain/findings'
import { inPrincipleCodes } from '@/lib/domain/application/in-principle'
import { replay } from '@/lib/domain/application/replay'
import type { ApplicationState } from '@/lib/domain/application/state'
import type { ApplicationStatus } from '@/lib/domain/application/status'
import { moves } from '@/lib/domain/application/transitions'
import { findingText } from '@/lib/labels/findings'
import { clerk, contextFor, historyTo, stateIn } from '../../../support/application-states'

const opinion = { items: [{ owner: 'person' as const, at: null, text: '住所证明第 2 页看不清' }], hint: '' }

function attempt(status: ApplicationStatus, command: ApplicationCommand, mover: Mover, facts?: Partial<FileFacts>) {
  const state = stateIn(status, 'new')
  if (!state) throw new Error(`新办 knows no ${status}`)
  const outcome = decide(state, command, contextFor(mover, facts))
  return outcome.ok ? outcome.value.next.status : outcome.refusal.code
}

const person: Mover = { kind: 'person', personId: 'person-1' }
const employer: Mover = { kind: 'employer', employerId: 'employer-1' }
const missing = (code: Finding['code']): Finding => ({
  kind: 'blocking',
  code,
  owner: 'person',
  at: null,
  rows: ['I-33'],
})

function stateAfter(...more: ApplicationEvent[]): ApplicationState {
  const state = replay([...(historyTo('under-review', 'new') ?? []), ...more])
  if (!state) throw new Error('no state')
  return state
}

describe('a file is handed in complete (I-33, S-50)', () => {
  it('refuses with everything that is missing, not only the first', () => {
    const state = stateIn('draft', 'new')
    const findings = [
      missing('studies-gap'),
      missing('works-gap'),
      { ...missing('uscc-check-digit'), kind: 'advice' as const },
    ]
    const outcome = state && decide(state, { action: 'submit' }, contextFor(person, { findings }))
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { code: 'application.incomplete', findings: [{ code: 'studies-gap' }, { code: 'works-gap' }] },
    })
  })

  it('lets advice and questions for a human pass', () => {
    const findings = [{ ...missing('uscc-check-digit'), kind: 'needs-review' as const }]
    expect(attempt('draft', { action: 'submit' }, person, { findings })).toBe('employer-review')
  })

  it('holds for the first review of the employer too (U-82)', () => {
    const facts = { findings: [missing('attachment-missing')] }
    expect(attempt('employer-review', { action: 'employer-approve' }, employer, facts)).toBe('application.incomplete')
  })
})

describe('a shortfall of a rule that holds 原则上 passes with a written reason (C-37)', () => {
  const short: Finding = { ...missing('employer-too-young'), kind: 'needs-review' }
  const facts = { findings: [short] }
  const refused = 'application.exception-reason-required'

  it('at the first review of the employer and at every level', () => {
    expect(attempt('employer-review', { action: 'employer-approve' }, employer, facts)).toBe(refused)
    expect(attempt('under-review', { action: 'pass' }, clerk(), facts)).toBe(refused)
    for (const reason of ['', '   ', '同意'])
      expect(attempt('under-review', { action: 'pass', reason }, clerk(), facts), reason).toBe(refused)
    const reason = '年纳税额超过二十万元，符合例外情形'
    expect(attempt('employer-review', { action: 'employer-approve', reason }, employer, facts)).not.toBe(refused)
    expect(attempt('under-review', { action: 'pass', reason }, clerk(), facts)).not.toBe(refused)
  })

  it('is told with what falls short, and asked of nothing else that a human judges', () => {
    const state = stateIn('under-review', 'new')
    const outcome = state && decide(state, { action: 'pass' }, contextFor(clerk(), facts))
    expect(outcome).toMatchObject({ ok: false, refusal: { findings: [{ code: 'employer-too-young' }] } })
    const judged: Finding = { ...missing('employer-industry-judged'), kind: 'needs-review' }
    expect(attempt('under-review', { action: 'pass' }, clerk(), { findings: [judged] })).not.toBe(refused)
    expect(attempt('under-review', { action: 'return', opinion }, clerk(), facts)).toBe('returned')
  })

  it('names codes that rules really answer, each with its sentence', () => {
    for (const code of inPrincipleCodes)
      expect(findingText({ ...missing(code), params: { child: 1 } }).what, code).not.toContain('需要核对')
  })
})

describe('a returned file comes back changed (I-49)', () => {
  const unchangedItems = [{ owner: 'contract' as const, at: { slot: 'labour-contract' } }]

  it.each(['returned', 'employer-returned'] as const)('refuses while a flagged item is as it was: %s', (status) => {
    expect(attempt(status, { action: 'submit' }, person, { unchangedItems })).toBe(
      'application.flagged-items-unchanged',
    )
  })

  it('opens a new round when everything changed', () => {
    const state = stateIn('returned', 'new')
    const outcome = state && decide(state, { action: 'submit' }, contextFor(person))
    expect(outcome).toMatchObject({
      ok: true,
      value: { next: { round: 2, status: 'employer-review', acceptedOn: null } },
    })
  })
})

describe('an authority at which the unit has no right on that day (S-77, U-49; decision 0022)', () => {
  const facts = { rightHere: false }

  it.each([
    ['draft', 'submit', person],
    ['returned', 'submit', person],
    ['employer-review', 'employer-approve', employer],
    ['awaiting-acceptance', 'accept', clerk()],
    ['under-review', 'pass', clerk()],
  ] as const)('neither gets nor decides anything of its people: %s × %s', (status, action, mover) =>
    expect(attempt(status, { action }, mover, facts)).toBe('application.right-elsewhere'),
  )

  it('what lies there is only given back, what lies with the starter waits', () => {
    expect(attempt('awaiting-acceptance', { action: 'return', opinion }, clerk(), facts)).toBe('returned')
    expect(attempt('under-review', { action: 'return', opinion }, clerk(), facts)).toBe('returned')
    expect(attempt('draft', { action: 'withdraw' }, person, facts)).toBe('withdrawn')
  })
})

describe('the unit before it hands anything on (U-02, U-97)', () => {
  const approve = { action: 'employer-approve' } as const

  it('has its own data complete, which the button says as the verb does', () => {
    const unitFindings = [{ ...missing('licence-missing'), owner: 'employer' as const }]
    const state = stateIn('employer-review', 'new')
    const context = contextFor(employer, { unitFindings })
    const refusal = { code: 'employer.profile-incomplete', findings: unitFindings }
    expect(state && decide(state, approve, context)).toMatchObject({ ok: false, refusal })
    const offers = state ? availableActions(state, context) : []
    expect(offers.find(({ action }) => action === 'employer-approve')).toMatchObject({ refusal })
    expect(attempt('employer-review', { action: 'employer-return', opinion }, employer, { unitFindings })).toBe(
      'employer-returned',
    )
  })

  it('says something about 未婚已育', () => {
    const facts = { remarkAsked: true }
    expect(attempt('employer-review', approve, employer, facts)).toBe('application.remark-required')
    expect(attempt('employer-review', { ...approve, reason: '情况属实' }, employer, facts)).toBe('awaiting-acceptance')
  })
})

describe('a step looks no farther than it declares', () => {
  const groundOf = (action: string) => new Set(moves.filter((move) => move.action === action).map(needsOf))

  it.each(['claim', 'release', 'return', 'withdraw', 'terminate'])('%s reads the file alone', (action) =>
    expect([...groundOf(action)]).toEqual(['file']),
  )

  it.each(['submit', 'employer-approve', 'accept', 'pass'])('%s asks for everything', (action) =>
    expect([...groundOf(action)]).toEqual(['facts']),
  )

  it('and is a fault of the house, not a refusal, where it is asked on less', () => {
    const state = stateIn('draft', 'new')
    const asked = () => state && decide(state, { action: 'submit' }, { mover: person, now: '2026-10-12T06:03:00.000Z' })
    expect(asked).toThrow('without them')
  })
})

describe('a refusal has words (A-04, A-08)', () => {
  it.each([
    ['employer-review', 'employer-return', employer],
    ['awaiting-acceptance', 'return', clerk()],
    ['under-review', 'return', clerk()],
  ] as const)('%s × %s without an item', (status, action, mover) => {
    expect(attempt(status, { action }, mover)).toBe('application.opinion-required')
    const empty = { items: [{ owner: 'person' as const, at: null, text: '  ' }], hint: '请注意' }
    expect(attempt(status, { action, opinion: empty }, mover)).toBe('application.opinion-required')
  })

  it('keeps the flags of the items and no words in the plain event', () => {
    const state = stateIn('under-review', 'new')
    const outcome = state && decide(state, { action: 'return', opinion }, contextFor(clerk()))
    expect(outcome?.ok && JSON.stringify(outcome.value.events)).not.toContain('看不清')
  })
})

describe('claims (A-01)', () => {
  const claimed = stateAfter({ type: 'application.claimed', staffId: 'clerk-1', name: '程以南' })
  const colleague = clerk({ staffId: 'clerk-9', name: '苏见微' })

  it.each(['claim', 'pass', 'return'] as const)(
    'a colleague cannot %s a claimed file, and is told whose it is',
    (action) => {
      const outcome = decide(claimed, { action, opinion }, contextFor(colleague))
      expect(outcome).toMatchObject({ refusal: { code: 'application.claimed-by-other', params: { name: '程以南' } } })
    },
  )

  it('the claimant decides and gives back', () => {
    expect(decide(claimed, { action: 'pass' }, contextFor(clerk())).ok).toBe(true)
    expect(decide(claimed, { action: 'release' }, contextFor(clerk()))).toMatchObject({
      value: { next: { claim: null } },
    })
    expect(decide(claimed, { action: 'release' }, contextFor(colleague)).ok).toBe(false)
  })

  it('a claim ends with the level', () => {
    const passed = decide(claimed, { action: 'pass' }, contextFor(clerk()))
    expect(passed).toMatchObject({ value: { next: { level: 'district', step: 1, claim: null } } })
  })
})

describe('separation of duties (house law 8)', () => {
  it.each(['claim', 'accept', 'return'] as const)('nobody can %s his own file', (action) => {
    const code = attempt('awaiting-acceptance', { action, opinion }, clerk({ isParty: true }))
    expect(code).toBe('application.reviewer-is-party')
  })

  it('nobody decides at two levels, also in a later round', () => {
    const second = stateAfter({
      type: 'application.passed',
      staffId: 'clerk-1',
      level: 'district-first',
      on: '2026-10-13',
      next: { step: 1, level: 'district' },
      due: null,
      clockStarts: false,
    })
    const promoted = clerk({ level: 'district' })
    expect(decide(second, { action: 'pass' }, contextFor(promoted))).toMatchObject({
      refusal: { code: 'application.decided-at-other-level' },
    })
  })

  it('the same level may look again in the next round', () => {
    const again = replay([
      ...(historyTo('returned', 'new') ?? []),
      { type: 'application.submitted', round: 2, at: '2026-10-13T01:00:00.000Z', desk: null },
      {
        type: 'application.employer-approved',
        at: '2026-10-13T02:00:00.000Z',
        desk: { step: 0, level: 'district-first', due: { day: '2026-10-20', provisional: false } },
      },
    ])
    expect(again && decide(again, { action: 'accept' }, contextFor(clerk())).ok).toBe(true)
  })
})

describe('the chain (A-01, A-20) and its clock (A-02, A-03)', () => {
  it('runs through every level and ends in 办结', () => {
    let state = stateIn('awaiting-acceptance', 'new')
    const walk: string[] = []
    const steps = [
      [{ action: 'accept' }, clerk()],
      [{ action: 'pass' }, clerk()],
      [{ action: 'pass' }, clerk({ staffId: 'clerk-2', level: 'district' })],
      [{ action: 'pass' }, clerk({ staffId: 'clerk-3', level: 'city', district: null })],
    ] as const
    for (const [command, mover] of steps) {
      const outcome = state && decide(state, command, contextFor(mover))
      if (!outcome?.ok) throw new Error('the chain broke')
      state = outcome.value.next
      walk.push(`${state.status}@${state.level}`)
    }
    expect(walk).toEqual(['under-review@district-first', 'under-review@district', 'under-review@city', 'granted@null'])
    expect(state).toMatchObject({ due: null, claim: null, reached: ['district-first', 'district', 'city'] })
  })

  it('gives five working days to accept and twenty from acceptance, the day itself not counted', () => {
    const waiting = stateIn('employer-review', 'new')
    const approved = waiting && decide(waiting, { action: 'employer-approve' }, contextFor(employer))
    // Monday 2026-10-12; no holiday until the end of the year.
    expect(approved).toMatchObject({ value: { next: { due: { day: '2026-10-19', provisional: false } } } })
    const desk = stateIn('awaiting-acceptance', 'new')
    const accepted = desk && decide(desk, { action: 'accept' }, contextFor(clerk()))
    expect(accepted).toMatchObject({ value: { next: { acceptedOn: '2026-10-12', due: { day: '2026-11-09' } } } })
  })

  it('stops the last level when the grant could not take effect, and only the last', () => {
    const facts = { grantObstacle: 'application.link-ended' } as const
    expect(attempt('under-review', { action: 'pass' }, clerk(), facts)).toBe('under-review')
    const last = stateAfter({
      type: 'application.passed',
      staffId: 'clerk-2',
      level: 'district',
      on: '2026-10-13',
      next: { step: 2, level: 'city' },
      due: null,
      clockStarts: false,
    })
    const city = clerk({ staffId: 'clerk-3', level: 'city', district: null })
    expect(decide(last, { action: 'pass' }, contextFor(city, facts))).toMatchObject({
      refusal: { code: 'application.link-ended' },
    })
  })
})
