import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type PlainDate } from '@/lib/domain/dates'
import { idNumberCheckDigit } from '@/lib/domain/text/id-number'
import { retirementLastDay } from '@/lib/domain/person/retirement-age'
import {
  firstRetirementLook,
  judgeRetirement,
  nextRetirementLook,
  retirementPlans,
  retirementSides,
  retirementStanding,
  type RetirementStanding,
  type RetirementStatement,
} from '@/lib/domain/permit/retirement'

const on = '2026-11-30'
const idNumber = (day: PlainDate, sex: 'm' | 'f') => {
  const first17 = `110105${day.replaceAll('-', '')}${sex === 'm' ? '011' : '022'}`
  return first17 + idNumberCheckDigit(first17)
}
const said = (change: Partial<RetirementStatement>): RetirementStatement => ({
  ...{
    side: 'holder',
    employerId: 'unit',
    postClass: null,
    plan: 'statutory',
    month: null,
    at: '2026-11-01T00:00:00.000Z',
  },
  ...change,
})
const standing = (number: string, ...statements: RetirementStatement[]): RetirementStanding | null =>
  retirementStanding({ idNumber: number, employerId: 'unit', statements }, on)

const man = idNumber('1966-11-15', 'm')
const woman = idNumber('1975-03-10', 'f')

describe('when a holder is retired by the schedule (E-54, Q83, facts §3)', () => {
  it('a man: at the end of his statutory month, without doubt', () =>
    expect(standing(man)).toEqual({ lastDays: ['2027-05-31'], looks: ['2027-05-31'], doubt: null }))

  const both = ['2025-05-31', '2031-07-31']
  it.each<[string, RetirementStatement[], unknown]>([
    ['nobody has told her post', [], { lastDays: both, doubt: 'post-unknown' }],
    ['one side alone does not settle it', [said({ postClass: '50' })], { lastDays: both, doubt: 'post-unknown' }],
    [
      'the two sides differ',
      [said({ postClass: '50' }), said({ side: 'employer', postClass: '55' })],
      { lastDays: both, doubt: 'post-disputed' },
    ],
    [
      'both say the same',
      [said({ postClass: '55' }), said({ side: 'employer', postClass: '55' })],
      { lastDays: ['2031-07-31'], doubt: null },
    ],
    [
      'an authority has recorded it with a paper, whatever the two say',
      [
        said({ postClass: '55' }),
        said({ side: 'employer', postClass: '55' }),
        said({ side: 'authority', postClass: '50' }),
      ],
      { lastDays: ['2025-05-31'], doubt: null },
    ],
    [
      'said about the post with a former employer',
      [
        said({ postClass: '55', employerId: 'former' }),
        said({ side: 'employer', postClass: '55', employerId: 'former' }),
      ],
      { lastDays: both, doubt: 'post-unknown' },
    ],
  ])('a woman: %s', (_, statements, expected) =>
    expect(standing(woman, ...statements)).toMatchObject(expected as object),
  )

  it.each(['early', 'late'] as const)('弹性 (%s) of one side alone: no timer, whatever else is known', (plan) =>
    expect(standing(man, said({ side: 'employer', plan }))).toMatchObject({
      lastDays: ['2027-05-31'],
      doubt: 'flexible',
    }),
  )

  it('an authority that has decided otherwise afterwards ends the doubt, a later wish opens it again', () => {
    const wish = said({ plan: 'late', at: '2026-11-01T00:00:00.000Z' })
    const decided = said({ side: 'authority', plan: 'statutory', at: '2026-11-02T00:00:00.000Z' })
    expect(standing(man, wish, decided)?.doubt).toBeNull()
    expect(standing(man, { ...wish, at: '2026-11-03T00:00:00.000Z' }, decided)?.doubt).toBe('flexible')
  })

  it('an agreed month is looked at when it is over', () =>
    expect(standing(man, said({ side: 'authority', plan: 'late', month: '2029-02' }))?.looks).toEqual(['2029-02-28']))

  it('a number that cannot be read ends nothing', () => expect(standing('123')).toBeNull())

  it('is never looked at before the day on which it is reckoned', () => {
    const late: RetirementStanding = { lastDays: ['2025-05-31'], looks: ['2025-05-31'], doubt: null }
    expect(firstRetirementLook(late, on)).toBe(on)
    expect(firstRetirementLook({ ...late, looks: ['2027-05-31'] }, on)).toBe('2027-05-31')
  })
})

describe('property: whoever is born when, whatever is said', () => {
  const day = fc.integer({ min: 0, max: 16_000 }).map((days) => addDays('1955-01-01', days))
  const statement = fc.record({
    side: fc.constantFrom(...retirementSides),
    employerId: fc.constantFrom('unit', 'former'),
    postClass: fc.constantFrom('55' as const, '50' as const, null),
    plan: fc.constantFrom(...retirementPlans),
    month: fc.constantFrom('2026-12', '2029-02', null),
    at: fc.integer({ min: 1, max: 28 }).map((d) => `2026-11-${String(d).padStart(2, '0')}T00:00:00.000Z`),
  })
  const statements = fc.uniqueArray(statement, { selector: ({ side }) => side, maxLength: 3 })

  it('a timer may act only where one statutory month is certain, and never before its last day', () =>
    fc.assert(
      fc.property(day, fc.constantFrom('m' as const, 'f' as const), statements, (birth, sex, all) => {
        const found = standing(idNumber(birth, sex), ...all)
        if (!found || found.doubt) return
        const possible = sex === 'm' ? ['60' as const] : (['55', '50'] as const)
        const months = possible.map((category) => retirementLastDay(birth, category))
        expect(found.lastDays).toHaveLength(1)
        expect(months).toContain(found.lastDays[0])
        expect(firstRetirementLook(found, on) >= found.lastDays[0]).toBe(true)
        expect(all.some(({ side, plan }) => side === 'authority' && plan !== 'statutory')).toBe(false)
        if (sex === 'f') expect(all.some(({ postClass }) => postClass !== null)).toBe(true)
      }),
      { numRuns: 2000 },
    ))

  it('the looks come to an end, each later than the one before', () =>
    fc.assert(
      fc.property(day, fc.constantFrom('m' as const, 'f' as const), statements, (birth, sex, all) => {
        const found = standing(idNumber(birth, sex), ...all)
        if (!found) return
        const looks: PlainDate[] = [firstRetirementLook(found, '1990-01-01')]
        for (let next = nextRetirementLook(found, looks[0] ?? ''); next; next = nextRetirementLook(found, next))
          looks.push(next)
        expect(looks).toEqual([...new Set(looks)].sort())
        expect(looks.length).toBeLessThanOrEqual(6)
      }),
      { numRuns: 500 },
    ))
})

describe('what may be stated', () => {
  const judge = (input: Partial<Parameters<typeof judgeRetirement>[0]>, who: object = {}) =>
    judgeRetirement(
      { postClass: '', plan: 'statutory', month: '', ...input },
      { idNumber: woman, side: 'holder', employerId: 'unit', at: '2026-11-30T00:00:00.000Z', ...who },
    )
  it.each<[string, object, object, string]>([
    ['a man has no post class', { postClass: '55' }, { idNumber: man }, 'retirement.post-of-a-man'],
    ['a month belongs to 弹性 only', { month: '2027-01' }, {}, 'retirement.month-not-asked'],
    ['an authority names the month', { plan: 'late' }, { side: 'authority' }, 'retirement.month-missing'],
    ['more than three years later', { plan: 'late', month: '2030-06' }, { idNumber: man }, 'retirement.month-too-far'],
    [
      'more than three years earlier',
      { plan: 'early', month: '2024-04' },
      { idNumber: man },
      'retirement.month-too-far',
    ],
  ])('%s', (_, input, who, code) => expect(judge(input, who)).toMatchObject({ refusal: { code } }))

  it('three years later to the month', () =>
    expect(judge({ plan: 'late', month: '2030-05' }, { idNumber: man })).toMatchObject({ ok: true }))
})
