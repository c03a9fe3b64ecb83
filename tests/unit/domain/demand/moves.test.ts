import { describe, expect, it } from 'vitest'
import {
  availableDemandActions,
  demandActions,
  demandStatuses,
  judgeDemand,
  type DemandAction,
  type DemandContext,
  type DemandParty,
  type DemandStatus,
} from '@/lib/domain/demand/moves'
import { judgeNumber } from '@/lib/domain/demand/number'
import { judgeNotice, quarterEnd } from '@/lib/domain/demand/notice'
import { declaredNumber, demandFindings, emptyDemandForm, figureOf, type DemandForm } from '@/lib/domain/demand/form'
import { policyOf } from '@/tests/support/policies'

const days = { opensOn: '2026-10-01', closesOn: '2026-10-31' }
const context = (over: Partial<DemandContext> = {}): DemandContext => ({
  ...{ party: 'employer', hasRight: true, on: '2026-10-15', reason: '数据与年报不一致' },
  ...days,
  ...over,
})

/** What the rules say, spelt out: status and action by party, while the notice is open and after it has closed. */
const law: Record<`${DemandStatus} ${DemandAction}`, { by: DemandParty; when: 'open' | 'closed' | 'always' } | null> = {
  'draft save': { by: 'employer', when: 'open' },
  'draft submit': { by: 'employer', when: 'open' },
  'draft return': null,
  'draft evaluate': null,
  'draft fix': null,
  'submitted save': null,
  'submitted submit': null,
  'submitted return': { by: 'desk', when: 'always' },
  'submitted evaluate': { by: 'desk', when: 'closed' },
  'submitted fix': null,
  'returned save': { by: 'employer', when: 'always' },
  'returned submit': { by: 'employer', when: 'always' },
  'returned return': null,
  'returned evaluate': null,
  'returned fix': null,
  'evaluated save': null,
  'evaluated submit': null,
  'evaluated return': { by: 'desk', when: 'always' },
  'evaluated evaluate': { by: 'desk', when: 'closed' },
  'evaluated fix': { by: 'desk', when: 'always' },
  'fixed save': null,
  'fixed submit': null,
  'fixed return': null,
  'fixed evaluate': null,
  'fixed fix': { by: 'desk', when: 'always' },
}

const cases = demandStatuses.flatMap((status) =>
  demandActions.flatMap((action) =>
    (['employer', 'desk', null] as const).flatMap((party) =>
      (['2026-10-31', '2026-11-01'] as const).map((on) => [status, action, party, on] as const),
    ),
  ),
)

describe('the table of moves of a declaration (S-84): status × action × party × day', () => {
  it.each(cases)('%s %s by %s on %s', (status, action, party, on) => {
    const rule = law[`${status} ${action}`]
    const time = on <= days.closesOn ? 'open' : 'closed'
    const allowed = rule !== null && rule.by === party && (rule.when === 'always' || rule.when === time)
    expect(judgeDemand(status, action, context({ party, on })).ok).toBe(allowed)
  })

  it('a unit that has left the district writes nothing there, and gets no number (decision 0022)', () => {
    for (const [status, action, party] of [
      ['draft', 'save', 'employer'],
      ['draft', 'submit', 'employer'],
      ['returned', 'save', 'employer'],
      ['returned', 'submit', 'employer'],
      ['evaluated', 'fix', 'desk'],
      ['fixed', 'fix', 'desk'],
    ] as const)
      expect(judgeDemand(status, action, context({ party, hasRight: false }))).toMatchObject({
        refusal: { code: 'demand.unit-left' },
      })
  })

  it('before the first day nothing is written', () =>
    expect(judgeDemand('draft', 'submit', context({ on: '2026-09-30' }))).toMatchObject({
      refusal: { code: 'demand.not-open-yet', params: { opensOn: '2026-10-01' } },
    }))

  it('giving back asks for a reason, offering it does not', () => {
    const desk = context({ party: 'desk', reason: ' ' })
    expect(judgeDemand('submitted', 'return', desk)).toMatchObject({ refusal: { code: 'demand.reason-required' } })
    expect(availableDemandActions('submitted', desk)).toEqual([
      { action: 'return', refusal: null },
      { action: 'evaluate', refusal: { code: 'demand.still-open', params: { closesOn: '2026-10-31' } } },
    ])
  })
})

describe('the fixed number (Q-41, A-15)', () => {
  it.each([
    [{ before: null, others: 10, total: 12 }, 2, { ok: true, value: { added: 2 } }],
    [{ before: null, others: 10, total: 12 }, 3, { refusal: { code: 'demand.over-total', params: { left: 2 } } }],
    [{ before: null, others: 10, total: null }, 300, { ok: true, value: { added: 300 } }],
    [{ before: 2, others: 10, total: 15 }, 5, { ok: true, value: { added: 3 } }],
    [{ before: 2, others: 0, total: 15 }, 1, { refusal: { code: 'demand.below-approved' } }],
    [{ before: 2, others: 0, total: 15 }, 2, { refusal: { code: 'demand.number-unchanged' } }],
    [{ before: null, others: 0, total: null }, 0, { ok: true, value: { added: 0 } }],
    [{ before: null, others: 0, total: null }, -1, { refusal: { code: 'demand.number-invalid' } }],
    [{ before: null, others: 0, total: null }, 1.5, { refusal: { code: 'demand.number-invalid' } }],
  ])('%j → %d', (fixing, approved, answer) => expect(judgeNumber(approved, fixing)).toMatchObject(answer))
})

describe('the notice (Q-40)', () => {
  const notice = {
    year: 2027,
    title: '通知',
    text: '请申报',
    opensOn: '2026-11-02',
    closesOn: '2026-12-31',
    total: null,
  }
  it.each([
    [{}, true],
    [{ year: 2026, closesOn: '2026-11-30' }, true],
    [{ year: 2028 }, false],
    [{ year: 2025 }, false],
    [{ opensOn: '2026-12-31', closesOn: '2026-12-30' }, false],
    [{ opensOn: '2026-01-01', closesOn: '2026-11-01' }, false],
    [{ year: 2026, closesOn: '2027-01-01' }, false],
  ])('%j', (over, fine) => expect(judgeNotice({ ...notice, ...over }, '2026-11-02').ok).toBe(fine))

  it.each([
    ['2026-01-01', '2026-03-31'],
    ['2026-06-30', '2026-06-30'],
    ['2026-07-01', '2026-09-30'],
    ['2026-11-22', '2026-12-31'],
  ])('the quarter of %s ends on %s (D-38)', (on, end) => expect(quarterEnd(on)).toBe(end))
})

describe('what is declared (Q-40, Q-41)', () => {
  const { demand } = policyOf('daxing')
  if (!demand) throw new Error('the district asks for no demand')
  const complete: DemandForm = {
    counts: { A: '2', F: ' 3 ' },
    figures: { output: '1,200.5', investment: '0', employment: '35', research: '80' },
    reason: '扩大研发团队',
  }
  const codes = (form: DemandForm) => demandFindings(demand, form).map(({ code }) => code)

  it('counts over all categories', () => expect(declaredNumber(complete)).toBe(5))
  it('is complete', () => expect(codes(complete)).toEqual([]))
  it('tells everything that is missing at once', () =>
    expect(codes(emptyDemandForm())).toEqual([
      'demand-nothing-declared',
      ...Array.from({ length: 4 }, () => 'demand-figure-missing'),
      'demand-reason-missing',
    ]))
  it.each(['-1', '1.5', '一', '10000'])('a count of %s is not read', (typed) =>
    expect(codes({ ...complete, counts: { A: typed } })).toEqual(['demand-count-unread']),
  )
  it.each([
    ['output', '12.3456', '12.3456'],
    ['output', '-3', null],
    ['employment', '3.5', null],
    ['employment', '1,000', '1000'],
  ] as const)('%s as %s is read as %s', (criterion, typed, read) =>
    expect(figureOf({ ...complete, figures: { [criterion]: typed } }, criterion)?.toString() ?? null).toBe(read),
  )
})
