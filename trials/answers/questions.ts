import { Temporal } from 'temporal-polyfill'
import type { Random } from '../../tests/support/random'

/**
 * The random questions. Lists and their order are written out here and not taken from the code: a code that is added
 * there must not turn every later question into another one.
 */
const districts = ['haidian', 'chaoyang', 'daxing', 'fengtai'] as const
const categories = [null, null, null, 'A', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'] as const
const hukous = [
  'out-of-town',
  'out-of-town',
  'out-of-town-collective',
  'beijing-collective',
  'school-temporary',
] as const
const educations = ['other', 'college', 'bachelor', 'bachelor', 'master', 'doctor'] as const
const degrees = ['none', 'bachelor', 'bachelor', 'master', 'doctor'] as const
const titles = ['none', 'none', 'junior', 'intermediate', 'associate-senior', 'senior'] as const
const homes = ['owned', 'rented', 'unit', 'relative', 'residence-card', 'office-use'] as const
const marks = ['paid', 'paid', 'paid', 'paid', 'paid', 'paid', 'paid', 'none', 'back-paid'] as const

/** Round the lines: a fen below, on, and above 1.2 and 1.5 times the wages of former years, and far away. */
const incomes = [
  '14324.39',
  '14324.40',
  '17905.49',
  '17905.50',
  '17905.51',
  '14113.20',
  '17641.50',
  '35811.00',
  '47748.00',
  '95496.00',
  '9000.00',
  '0.00',
  '25000',
] as const

export type DeadlinesQuestion = { district: string; validTo: string; on: string }

const dayAfter = (from: string, days: number): string => Temporal.PlainDate.from(from).add({ days }).toString()

/** The end anywhere from 2021 to 2028, asked up to a hundred days before it. */
export function deadlinesQuestion(random: Random): DeadlinesQuestion {
  const validTo = dayAfter('2021-01-01', random.upTo(2922))
  return { district: random.of([...districts, 'returnee']), validTo, on: dayAfter(validTo, -random.upTo(100)) }
}

/** Whole months from `on` back, the nearest first; some are left out. */
function months(random: Random, on: string): object[] {
  const usual = random.of(incomes)
  const wobble = random.chance(0.3)
  const latest = Temporal.PlainDate.from(on)
    .toPlainYearMonth()
    .subtract({ months: 1 + random.upTo(2) })
  return Array.from({ length: random.of([0, 5, 6, 7, 11, 12, 12, 13, 14, 24]) }, (_, back) => ({
    month: latest.subtract({ months: back }).toString(),
    income: wobble ? random.of(incomes) : usual,
    employer: random.chance(0.93) ? 'this' : 'other',
    socialInsurance: random.chance(0.6) ? 'paid' : random.of(marks),
  })).filter(() => random.chance(0.97))
}

function person(random: Random, on: string): object {
  const sex = random.of(['male', 'female'])
  const retirementClass = sex === 'male' ? random.of([undefined, '60']) : random.of([undefined, '55', '50'])
  // every third near an age that matters
  const years = random.chance(0.33) ? random.of([49, 50, 51, 54, 55, 56, 57, 59, 60, 61, 62, 63]) : 22 + random.upTo(45)
  const birth = Temporal.PlainDate.from(on)
    .toPlainYearMonth()
    .subtract({ years })
    .add({ months: random.upTo(5) - 2 })
  return {
    birth: birth.toString(),
    sex,
    ...(retirementClass ? { retirementClass } : {}),
    hukou: random.of(hukous),
    education: random.of(educations),
    degree: random.of(degrees),
    workYears: random.upTo(31),
    title: random.of(titles),
  }
}

export function eligibilityQuestion(random: Random): object {
  const on = dayAfter('2024-01-01', random.upTo(1461))
  return {
    district: random.of(districts),
    on,
    category: random.of(categories),
    person: person(random, on),
    months: months(random, on),
    housing: random.of(homes),
  }
}
