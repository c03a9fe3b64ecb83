import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DemandForm } from '@/lib/domain/demand/form'
import { scoreSheets, type Declared } from '@/lib/domain/demand/score'
import { demandCriteria, equalCriteria, type DemandPolicy } from '@/lib/domain/policy/sections/demand'
import { policyOf } from '@/tests/support/policies'

const policyWith = (weights: number[]): DemandPolicy => ({
  desk: { value: 'district', rows: ['A-15'] },
  declareMonths: { value: null, rows: ['Q-40'] },
  fixMonths: { value: null, rows: ['Q-41'] },
  agreedBy: { value: null, rows: ['Q-41'] },
  criteria: {
    value: demandCriteria.map((code, index) => ({ code, weight: weights[index] ?? 0, rows: ['Q-41'] })),
    rows: ['Q-41'],
  },
})
const equal = policyWith([0.25, 0.25, 0.25, 0.25])

const form = (figures: (number | string)[]): DemandForm => ({
  counts: { A: '1' },
  figures: Object.fromEntries(demandCriteria.map((code, index) => [code, String(figures[index] ?? 0)])),
  reason: '研发需要',
})
const declared = (...all: (number | string)[][]): Declared[] =>
  all.map((figures, index) => ({ id: `unit-${index}`, form: form(figures) }))

const figures = fc.tuple(...demandCriteria.map(() => fc.nat(1_000_000)))
const units = fc.array(figures, { minLength: 1, maxLength: 12 })
const weights = fc
  .array(fc.integer({ min: 1, max: 50 }), { minLength: 4, maxLength: 4 })
  .map((parts) => parts.map((part) => part / parts.reduce((sum, each) => sum + each, 0)))

describe('the score sheet (Q-41, A-15)', () => {
  it('shows figure, measure, weight and points of every criterion', () => {
    const sheet = scoreSheets(equal, declared([100, 50, 8, 0], [400, 50, 10, 0])).get('unit-0')
    expect(sheet).toMatchObject({ total: '51.25', rank: 2, of: 2 })
    expect(sheet?.lines[0]).toEqual({
      ...{ criterion: 'output', figure: '100', highest: '400', share: '0.2500', weight: 0.25, points: '6.25' },
    })
    // nobody has done research: nobody has points for it
    expect(sheet?.lines[3]).toMatchObject({ highest: '0', points: '0.00' })
  })

  it('is exact where binary numbers are not', () => {
    const [sheet] = scoreSheets(policyWith([0.1, 0.2, 0.3, 0.4]), declared(['0.3', '0.3', 1, '0.1'])).values()
    expect(sheet?.total).toBe('100.00')
  })

  it('gives equal totals the same place and the next one its number', () => {
    const sheets = scoreSheets(equal, declared([9, 9, 9, 9], [5, 5, 5, 5], [5, 5, 5, 5], [1, 1, 1, 1]))
    expect([...sheets.values()].map(({ rank }) => rank)).toEqual([1, 2, 2, 4])
  })

  it('does not depend on the order of the declarations', () =>
    fc.assert(
      fc.property(units, weights, fc.infiniteStream(fc.nat()), (all, shares, order) => {
        const list = declared(...all)
        const places = list.map((unit) => ({ unit, at: order.next().value ?? 0 }))
        const shuffled = places.sort((a, b) => a.at - b.at).map(({ unit }) => unit)
        const [one, other] = [list, shuffled].map((given) => scoreSheets(policyWith(shares), given))
        for (const { id } of list) expect(other?.get(id)).toEqual(one?.get(id))
      }),
    ))

  it('a higher figure never costs points or a place', () =>
    fc.assert(
      fc.property(units, weights, fc.nat(3), fc.nat(1_000_000), (all, shares, which, more) => {
        const policy = policyWith(shares)
        const raised = all.map((unit, index) =>
          index === 0 ? unit.map((figure, at) => (at === which ? figure + more : figure)) : unit,
        )
        const before = scoreSheets(policy, declared(...all)).get('unit-0')
        const after = scoreSheets(policy, declared(...raised)).get('unit-0')
        expect(Number(after?.total)).toBeGreaterThanOrEqual(Number(before?.total))
        expect(after?.rank).toBeLessThanOrEqual(before?.rank ?? 0)
      }),
    ))

  it('lies between 0 and 100, and whoever leads everywhere has 100', () =>
    fc.assert(
      fc.property(units, weights, (all, shares) => {
        const best = demandCriteria.map((_, at) => Math.max(...all.map((unit) => unit[at] ?? 0)) + 1)
        const sheets = scoreSheets(policyWith(shares), declared(best, ...all))
        expect(sheets.get('unit-0')).toMatchObject({ total: '100.00', rank: 1 })
        for (const { total } of sheets.values()) {
          expect(Number(total)).toBeGreaterThanOrEqual(0)
          expect(Number(total)).toBeLessThanOrEqual(100)
        }
      }),
    ))

  it('the district that asks for it counts the four criteria alike until it says otherwise', () => {
    const { demand } = policyOf('daxing')
    expect(demand?.criteria).toMatchObject({ provisional: true, value: equalCriteria('Q-41', 'A-15') })
  })
})
