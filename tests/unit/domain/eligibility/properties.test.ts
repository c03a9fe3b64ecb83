import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publishedCalendar } from '@/lib/data/calendar/calendar'
import type { Dossier } from '@/lib/domain/application/dossier'
import { applicationFindings } from '@/lib/domain/application/findings'
import { emptyNewForm, emptyRenewalForm } from '@/lib/domain/application/forms'
import type { Finding } from '@/lib/domain/findings'
import type { Policy } from '@/lib/domain/policy/schema'
import { categoryCodes, employerKinds } from '@/lib/domain/codes'
import { evaluate, judge } from '@/lib/domain/eligibility/evaluate'
import { insuranceMarks, type IncomeMonth, addToMonth, monthsUpTo } from '@/lib/domain/eligibility/months'
import { homes, isJudging, type EligibilityQuestion } from '@/lib/domain/eligibility/question'
import { renewalIncome } from '@/lib/domain/eligibility/renewal-income'
import { hukouKinds } from '@/lib/domain/person/profile'
import { averageWages } from '@/lib/domain/policy/average-wages'
import { authorities, districts } from '@/tests/support/policies'
import { degreeRanks, educationRanks, titleRanks } from '@/lib/domain/policy/sections/eligibility'
import { completeEmployerProfile, completeProfile, heldPermit } from '../../../support/profiles'
import { rowExists } from '../../../support/rule-rows'

const policies = districts().filter(isJudging)
const own = '2026-11'

/** Incomes near the lines, so that they are often just met or just missed. */
const income = fc.oneof(
  fc.constantFrom('0', '14324.39', '14324.40', '17905.49', '17905.50', '36000', '72000', '96000'),
  fc.integer({ min: 0, max: 20_000_000 }).map((fen) => (fen / 100).toFixed(2)),
)

const entry = (month: string): fc.Arbitrary<IncomeMonth> =>
  fc.record({
    month: fc.constant(month),
    income,
    employer: fc.constantFrom('this', 'this', 'this', 'other'),
    socialInsurance: fc.constantFrom('paid', 'paid', 'paid', 'paid', ...insuranceMarks),
  })

/** Mostly the first, now and then any of the rest: a question that is nearly always well apart from one thing. */
const mostly = <T>(usual: T, others: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 12, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) })

/** Up to 40 months before the day's own, alike but for a few; now and then one is missing. */
const months: fc.Arbitrary<IncomeMonth[]> = fc
  .tuple(
    mostly(13, [0, 5, 6, 11, 12, 14, 36, 40]),
    fc.constantFrom('14324.40', '17905.49', '17905.50', '17905.51', '96000'),
  )
  .chain(([count, pay]) =>
    fc.tuple(
      ...monthsUpTo(addToMonth(own, -1), count).map((month) => {
        const alike: IncomeMonth = { month, income: pay, employer: 'this', socialInsurance: 'paid' }
        const any = fc.oneof({ weight: 14, arbitrary: fc.constant(alike) }, { weight: 1, arbitrary: entry(month) })
        return fc.option(any, { nil: null, freq: 40 })
      }),
    ),
  )
  .map((entries) => entries.filter((one) => one !== null))

const question: fc.Arbitrary<EligibilityQuestion> = fc.record({
  on: fc.constantFrom('2026-11-01', '2026-11-22', '2026-11-30'),
  category: mostly('A', [null, ...categoryCodes]),
  person: fc.record({
    birth: mostly('1990-05', ['1962-03', '1966-11', '1971-11', '1975-03']),
    sex: fc.constantFrom('male', 'female'),
    hukou: mostly('out-of-town', hukouKinds),
    education: mostly('bachelor', educationRanks),
    degree: mostly('bachelor', degreeRanks),
    workYears: mostly(2, [0, 1, 5]),
    title: mostly('none', titleRanks),
  }),
  months,
  housing: mostly('rented', homes),
  employerKind: fc.constantFrom(undefined, ...employerKinds),
})

const policy = fc.constantFrom(...policies)
/** Without looking ahead, which is asked only where it matters. */
const answer = (asked: EligibilityQuestion, of: (typeof policies)[number]) => judge(asked, of, averageWages)

/** With one month changed; `index` picks it among those that are there. */
function changed(asked: EligibilityQuestion, index: number, change: (entry: IncomeMonth) => IncomeMonth) {
  const at = index % Math.max(1, asked.months.length)
  return { ...asked, months: asked.months.map((one, place) => (place === at ? change(one) : one)) }
}

const index = fc.nat({ max: 200 })

/** What somebody might rather leave out. Without income, so that no other period becomes the better one by it. */
const badMonth: fc.Arbitrary<Omit<IncomeMonth, 'month'>> = fc.record({
  income: fc.constant('0'),
  employer: fc.constantFrom('this', 'other'),
  socialInsurance: fc.constantFrom(...insuranceMarks),
})

const weights: Record<Finding['kind'], number> = { advice: 1, 'needs-review': 2, blocking: 3 }

/** The worst that is said of the month table of a business: nothing 0, advice 1, a question to a human 2, a refusal 3. */
function worstOfMonths(
  form: 'new' | 'renewal',
  told: readonly IncomeMonth[],
  policy: Policy,
  { on, category }: EligibilityQuestion,
) {
  const employer = { id: 'employer-1', name: '北京澄明', profile: completeEmployerProfile(), sectionsSavedAt: {} }
  const dossier: Dossier = {
    form:
      form === 'new'
        ? {
            ...emptyNewForm(),
            applicantType: 'domestic',
            category: category ?? 'A',
            months: [...told],
            confirmed: true,
          }
        : { ...emptyRenewalForm(), months: [...told], checked: true, confirmed: true },
    person: { id: 'person-1', profile: completeProfile(), sectionsSavedAt: {} },
    employer,
    // longer than any record that is told: two facts about one thing are another question (E-52)
    employment: { id: 'link-1', status: 'active', terms: { startsOn: '2020-01-01', endsOn: null, position: '工程师' } },
    ...{ right: 'full', rightDistrict: 'haidian', rightTownship: null, target: null, openBusinesses: 0, files: [] },
    permit: form === 'new' ? null : heldPermit({ validFrom: '2023-11-20', withEmployerSince: '2023-11-20' }),
  }
  const context = { dossier, policy, calendar: publishedCalendar(), on, standardsOn: on }
  const found = applicationFindings(context).filter(({ at }) => at !== null && 'field' in at && at.field === 'months')
  return Math.max(0, ...found.map(({ kind }) => weights[kind]))
}

// many questions, on a machine that may be busy
const patience = { timeout: 60_000 }

describe('what no district may ever do', patience, () => {
  it('more income never turns yes into no', () =>
    fc.assert(
      fc.property(policy, question, index, fc.integer({ min: 1, max: 20_000_000 }), (of, asked, at, more) => {
        const richer = changed(asked, at, (one) => ({ ...one, income: (Number(one.income) + more / 100).toFixed(2) }))
        if (answer(asked, of).eligible) expect(answer(richer, of).eligible).toBe(true)
      }),
      { numRuns: 300 },
    ))

  it('one more insured month never turns yes into no', () =>
    fc.assert(
      fc.property(policy, question, index, (of, asked, at) => {
        const insured = changed(asked, at, (one) => ({ ...one, socialInsurance: 'paid' }))
        if (answer(asked, of).eligible) expect(answer(insured, of).eligible).toBe(true)
      }),
      { numRuns: 300 },
    ))

  it('a month that was missing, and is told as paid here, never turns yes into no', () =>
    fc.assert(
      fc.property(policy, question, income, (of, asked, pay) => {
        const known = new Set(asked.months.map(({ month }) => month))
        const gap = monthsUpTo(addToMonth(own, -1), 40).find((month) => !known.has(month))
        if (!gap || !answer(asked, of).eligible) return
        const told: IncomeMonth = { month: gap, income: pay, employer: 'this', socialInsurance: 'paid' }
        expect(answer({ ...asked, months: [...asked.months, told] }, of).eligible).toBe(true)
      }),
      { numRuns: 200 },
    ))

  it('a month left blank never passes better than the same month stated as it is (S-101, U-91)', () =>
    fc.assert(
      fc.property(fc.constantFrom(...authorities()), question, index, badMonth, (of, asked, at, bad) => {
        const place = at % Math.max(1, asked.months.length)
        const blank = asked.months.filter((_one, other) => other !== place)
        if (blank.length === 0) return // a table that was not begun is a question of its own
        const worst = (form: 'new' | 'renewal', told: readonly IncomeMonth[]) => worstOfMonths(form, told, of, asked)
        const stated = changed(asked, at, ({ month }) => ({ month, ...bad })).months
        expect(worst('new', blank)).toBeGreaterThanOrEqual(worst('new', stated))
        for (const told of [stated, asked.months])
          expect(worst('renewal', blank)).toBeGreaterThanOrEqual(worst('renewal', told))
      }),
      { numRuns: 300 },
    ))

  it('the order of the entries does not matter', () =>
    fc.assert(
      fc.property(policy, question, fc.infiniteStream(fc.nat()), (of, asked, stream) => {
        const shuffled = asked.months
          .map((one) => ({ one, place: Number(stream.next().value) }))
          .sort((a, b) => a.place - b.place)
          .map(({ one }) => one)
        expect(answer({ ...asked, months: shuffled }, of)).toEqual(answer(asked, of))
      }),
      { numRuns: 150 },
    ))

  it('every finding names rows that exist, and a refusal always has one', () =>
    fc.assert(
      fc.property(policy, question, (of, asked) => {
        const { eligible, findings, income: pay, socialInsurance, age, categories } = answer(asked, of)
        for (const { rows } of findings) {
          expect(rows.length).toBeGreaterThan(0)
          expect(rows.filter((row) => !rowExists(row))).toEqual([])
        }
        expect(eligible).toBe(findings.every(({ kind }) => kind !== 'blocking'))
        const chosen = categories.filter(({ category }) => asked.category === null || category === asked.category)
        if (eligible)
          expect([pay.met, socialInsurance.met, age.met, chosen.some(({ met }) => met)]).toEqual([
            true,
            true,
            true,
            true,
          ])
      }),
      { numRuns: 300 },
    ))

  it('qualifies from this month exactly when he qualifies now, and else later', () =>
    fc.assert(
      fc.property(policy, question, (of, asked) => {
        const { eligible, qualifiesFrom } = evaluate(asked, of, averageWages)
        expect(qualifiesFrom === own).toBe(eligible)
        if (qualifiesFrom) expect(qualifiesFrom >= own).toBe(true)
      }),
      { numRuns: 200 },
    ))

  it('an average that is not enough never reads as if it were', () =>
    fc.assert(
      fc.property(policy, question, (of, asked) => {
        const { average, threshold, met } = answer(asked, of).income
        expect(average).toMatch(/^\d+\.\d{2}$/)
        if (!met) expect(Number(average)).toBeLessThan(Number(threshold))
      }),
      { numRuns: 200 },
    ))

  it('more income of a holder never adds a finding to his renewal', () =>
    fc.assert(
      fc.property(policy, question, index, (of, asked, at) => {
        const renewal = (months: readonly IncomeMonth[]) =>
          renewalIncome({ months, heldFrom: '2023-11-20', on: asked.on }, of.eligibility, averageWages)
        const richer = changed(asked, at, (one) => ({ ...one, income: `${Number(one.income) + 1000}` }))
        for (const { rows } of renewal(asked.months)) expect(rows.filter((row) => !rowExists(row))).toEqual([])
        expect(renewal(richer.months).length).toBeLessThanOrEqual(renewal(asked.months).length)
      }),
      { numRuns: 150 },
    ))
})

describe('the questions above', patience, () => {
  it('are answered yes often enough to mean something', () => {
    const answers = fc.sample(fc.tuple(policy, question), { numRuns: 300, seed: 7 })
    expect(answers.filter(([of, asked]) => answer(asked, of).eligible).length).toBeGreaterThan(60)
  })
})
