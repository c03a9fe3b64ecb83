import { describe, expect, it } from 'vitest'
import { districts } from '@/tests/support/policies'
import type { MonthlyQuota } from '@/lib/domain/policy/sections/quota'
import {
  availableQuotaActions,
  judgeQuota,
  quotaActions,
  quotaApplicationStatuses,
  type QuotaAction,
  type QuotaApplicationStatus,
  type QuotaContext,
  type QuotaMover,
  type QuotaState,
} from '@/lib/domain/quota/application'
import { replayUnit, unitAfter, unitMovements, unitStates, type UnitMovement } from '@/lib/domain/quota/units'
import { refusalLabels } from '@/lib/labels/refusals'

const found = districts().flatMap((policy) =>
  policy.quota.model === 'monthly' ? [{ district: policy.district, quota: policy.quota }] : [],
)[0]
if (!found) throw new Error('no district has a monthly quota')
const { district, quota }: { district: string; quota: MonthlyQuota } = found
const desk = quota.desk.value

const employer: QuotaMover = { kind: 'employer', employerId: 'own' }
const clerk: QuotaMover = { kind: 'staff', district, level: desk }
const movers: Record<string, QuotaMover> = {
  employer,
  'another employer': { kind: 'employer', employerId: 'other' },
  clerk,
  'another level': { kind: 'staff', district, level: desk === 'district' ? 'district-first' : 'district' },
  'another district': { kind: 'staff', district: 'elsewhere', level: desk },
  city: { kind: 'staff', district: null, level: 'city' },
}

const context = (mover: QuotaMover, more: Partial<QuotaContext> = {}): QuotaContext => ({
  ...{ mover, quota, isOpen: true, findings: [], available: 0 },
  window: { opensOn: '2026-11-02', closesOn: '2026-11-13', provisional: false },
  ...more,
})
const state = (status: QuotaApplicationStatus, returnAsked: string | null = null): QuotaState => ({
  ...{ status, employerId: 'own', district, returnAsked },
})
const command = { count: 1, text: '税额填错' }

/** The law (S-80, Q-18): who may do what, and where it leads. Everything else is refused. */
const law: [QuotaApplicationStatus, QuotaAction, string, QuotaApplicationStatus][] = [
  ['draft', 'save', 'employer', 'draft'],
  ['draft', 'submit', 'employer', 'submitted'],
  ['draft', 'discard', 'employer', 'withdrawn'],
  ['returned', 'save', 'employer', 'returned'],
  ['returned', 'submit', 'employer', 'submitted'],
  ['returned', 'discard', 'employer', 'withdrawn'],
  ['submitted', 'ask-return', 'employer', 'submitted'],
  ['submitted', 'grant', 'clerk', 'granted'],
  ['submitted', 'feed-back', 'clerk', 'returned'],
]

describe('the table of moves, status × action × mover', () => {
  const cases = quotaApplicationStatuses.flatMap((status) =>
    quotaActions.flatMap((action) => Object.keys(movers).map((who) => [status, action, who] as const)),
  )

  it.each(cases)('%s, %s by %s', (status, action, who) => {
    const mover = movers[who] ?? employer
    const lawful = law.find(([from, what, by]) => from === status && what === action && by === who)
    const verdict = judgeQuota(state(status), action, context(mover), command)
    if (lawful) return expect(verdict).toEqual({ ok: true, value: lawful[3] })
    const knows = law.some(([from, what]) => from === status && what === action)
    expect(verdict).toMatchObject({ refusal: { code: knows ? 'quota.not-yours' : 'quota.no-such-step' } })
  })

  it('offers what it takes: a button is there exactly where the step is', () => {
    for (const [status, action, who] of cases.map((one) => one)) {
      const mover = movers[who] ?? employer
      const offered = availableQuotaActions(state(status), context(mover)).map(({ action: name }) => name)
      const taken = judgeQuota(state(status), action, context(mover), command)
      expect(offered.includes(action)).toBe(taken.ok)
    }
  })
})

describe('the guards', () => {
  const codeOf = (...parts: Parameters<typeof judgeQuota>) => {
    const verdict = judgeQuota(...parts)
    return verdict.ok ? null : verdict.refusal.code
  }

  it('上报 only in the window, complete, and without a unit left (S-95, T-05)', () => {
    const submit = (more: Partial<QuotaContext>) => codeOf(state('draft'), 'submit', context(employer, more), {})
    const finding = {
      kind: 'blocking',
      code: 'quota-number-missing',
      owner: 'employer',
      at: null,
      rows: ['Q-03'],
    } as const
    expect(submit({ isOpen: false })).toBe('quota.window-closed')
    expect(submit({ available: 1 })).toBe('quota.usable-left')
    expect(submit({ findings: [{ ...finding, rows: ['Q-03'] }] })).toBe('quota.incomplete')
    expect(submit({ findings: [{ ...finding, kind: 'needs-review', rows: ['Q-03'] }] })).toBeNull()
  })

  it('下达 is a whole number from 0 on (Q-12)', () => {
    const grant = (count: number) => codeOf(state('submitted'), 'grant', context(clerk), { count })
    expect([-1, 1.5, Number.NaN].map(grant)).toEqual(Array.from({ length: 3 }, () => 'quota.count-invalid'))
    expect([0, 1, 50].map(grant)).toEqual([null, null, null])
  })

  it('a feedback and a request say why; a request is made once', () => {
    expect(codeOf(state('submitted'), 'feed-back', context(clerk), { text: ' ' })).toBe('quota.answer-required')
    expect(codeOf(state('submitted'), 'ask-return', context(employer), {})).toBe('quota.reason-required')
    expect(codeOf(state('submitted', '税额填错'), 'ask-return', context(employer), command)).toBe(
      'quota.return-asked-already',
    )
  })

  it('every refusal has a sentence', () => {
    const codes = [
      'no-such-step',
      'not-yours',
      'usable-left',
      'window-closed',
      'incomplete',
      'return-asked-already',
    ] as const
    const more = ['reason-required', 'answer-required', 'count-invalid', 'not-enough', 'none-left'] as const
    for (const code of [...codes, ...more]) expect(refusalLabels[`quota.${code}`]).toBeTruthy()
  })
})

describe('a unit of quota (S-81)', () => {
  it('knows these ways and no others; what is used, returned, expired or voided stays so (Q-15)', () => {
    const ways = [null, ...unitStates].flatMap((from) =>
      unitMovements.flatMap((movement) => {
        const to = unitAfter(from, movement)
        return to ? [`${from ?? ''} ${movement} ${to}`] : []
      }),
    )
    expect(ways).toEqual([
      ' granted available',
      'available reserved reserved',
      'available returned returned',
      'available expired expired',
      'available voided voided',
      'reserved released available',
      'reserved used used',
    ])
  })

  it('is where its history has left it', () => {
    const history: UnitMovement[] = ['granted', 'reserved', 'released', 'reserved', 'used']
    expect(replayUnit(history)).toBe('used')
    expect(replayUnit(['granted', 'used'])).toBeNull()
    expect(replayUnit([])).toBeNull()
  })
})
