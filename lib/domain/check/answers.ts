import { z } from 'zod'
import { insuranceMarks, type InsuranceMark } from '../eligibility/months'
import { type PlainMonth, isPlainMonth, monthsBetween } from '../dates'
import type { CheckName } from '../codes'
import type { CheckStatus } from './registers'
import type { CheckQuestion, RequestOf } from './requests'
import { normalizeUscc } from '../text/codes'

const comparison = z.enum(['match', 'mismatch', 'unknown'])

/** The facts of a unit that 市场监管 compares; the words are those of the form. */
export const comparedFacts = [
  'name',
  'legalRepresentative',
  'businessScope',
  'registeredAddress',
  'paidInCapital',
] as const

const certificate = z.object({ result: z.enum(['valid', 'invalid', 'manual', 'port-error']) })

/** What each register may answer; anything else counts as no answer. */
export const checkAnswers = {
  identity: z.object({ result: z.enum(['match', 'mismatch', 'unknown']), beijingHukou: z.boolean().nullish() }),
  registration: z.object({
    found: z.boolean(),
    facts: z.partialRecord(z.enum(comparedFacts), comparison),
    /** As registered, decimal text in units of ten thousand. */
    paidInCapital: z
      .string()
      .regex(/^\d{1,12}(\.\d{1,6})?$/)
      .nullish(),
  }),
  education: certificate,
  degree: certificate,
  'social-insurance': z.object({
    months: z
      .array(
        z.object({
          month: z.string().refine(isPlainMonth),
          paid: z.enum(insuranceMarks),
          uscc: z.string().max(30).nullish(),
        }),
      )
      .max(120),
  }),
} satisfies Record<CheckName, z.ZodType>

type AnswerOf<C extends CheckName> = z.infer<(typeof checkAnswers)[C]>

/** One month as the register of social insurance has it, seen from the employer that files. */
export type RegisteredMonth = { month: PlainMonth; paid: InsuranceMark; here: boolean }

const registeredMonth = z.object({ month: z.string(), paid: z.enum(insuranceMarks), here: z.boolean() })

/** The months of an answer as they were stored. Throws when it is something else: a broken row. */
export const storedMonths = (stored: unknown): RegisteredMonth[] => z.array(registeredMonth).parse(stored)

/**
 * An answer in our own words: a status, what was found as codes, figures. `months` only for social insurance. Nothing
 * of it names a person.
 */
export type CheckOutcome = {
  status: Exclude<CheckStatus, 'waiting'>
  codes: string[]
  figures: Record<string, string | number>
  months: RegisteredMonth[]
}

/** An outcome without figures. */
export const outcome = (status: CheckOutcome['status'], ...codes: string[]): CheckOutcome => ({
  ...{ status, codes },
  ...{ figures: {}, months: [] },
})

function identityOutcome({ result, beijingHukou }: AnswerOf<'identity'>): CheckOutcome {
  if (result !== 'match') return outcome('mismatch', result === 'unknown' ? 'unknown' : 'differs')
  return beijingHukou ? outcome('mismatch', 'beijing-hukou') : outcome('match')
}

function registrationOutcome({ found, facts, paidInCapital }: AnswerOf<'registration'>): CheckOutcome {
  if (!found) return outcome('mismatch', 'not-found')
  const differing = comparedFacts.filter((fact) => facts[fact] === 'mismatch')
  const figures: CheckOutcome['figures'] = paidInCapital ? { paidInCapital } : {}
  return { ...outcome(differing.length > 0 ? 'mismatch' : 'match', ...differing), figures }
}

function certificateOutcome({ result }: AnswerOf<'degree'>): CheckOutcome {
  if (result === 'port-error') return outcome('unavailable', 'port-error')
  return result === 'valid' ? outcome('valid') : outcome(result, result)
}

const monthAfter = (from: PlainMonth, count: number): PlainMonth => {
  const ordinal = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + count
  return `${String(Math.floor(ordinal / 12)).padStart(4, '0')}-${String((ordinal % 12) + 1).padStart(2, '0')}`
}

/** Every month of the stretch; of several lines about one month the best counts, one of this employer first. */
function registeredMonths(
  { from, to, uscc }: RequestOf<'social-insurance'>,
  { months }: AnswerOf<'social-insurance'>,
): RegisteredMonth[] {
  return Array.from({ length: Math.max(0, monthsBetween(from, to) + 1) }, (_, index) => {
    const month = monthAfter(from, index)
    const lines = months.filter((line) => line.month === month && line.paid !== 'none')
    const own = lines.filter((line) => normalizeUscc(line.uscc ?? '') === uscc)
    const counted = own.length > 0 ? own : lines
    const paid = counted.length === 0 ? 'none' : counted.some((line) => line.paid === 'paid') ? 'paid' : 'back-paid'
    return { month, paid, here: own.length > 0 }
  })
}

/** Months without contribution count as a gap only after the first one with it: before, nobody had to pay. */
function insuranceOutcome(request: RequestOf<'social-insurance'>, answer: AnswerOf<'social-insurance'>): CheckOutcome {
  const months = registeredMonths(request, answer)
  const insured = months.slice(months.findIndex(({ paid }) => paid !== 'none'))
  const any = months.some(({ paid }) => paid !== 'none')
  const count = (test: (month: RegisteredMonth) => boolean): number => (any ? insured.filter(test).length : 0)
  const figures = {
    ...{ from: request.from, to: request.to, asked: months.length },
    here: count(({ here }) => here),
    elsewhere: count(({ here, paid }) => !here && paid !== 'none'),
    backPaid: count(({ paid }) => paid === 'back-paid'),
    gaps: count(({ paid }) => paid === 'none'),
    firstHere: months.find(({ here }) => here)?.month ?? '',
  }
  const codes = [
    ...(figures.here === 0 ? ['none-here'] : []),
    ...(figures.gaps > 0 ? ['gap'] : []),
    ...(figures.backPaid > 0 ? ['back-paid'] : []),
  ]
  return { status: codes.length > 0 ? 'mismatch' : 'match', codes, figures, months }
}

/** What a register has answered, in our own words; null when it makes no sense. */
export function readAnswer(question: CheckQuestion, body: unknown): CheckOutcome | null {
  const read = <A>(answers: z.ZodType<A>, outcomeOf: (answer: A) => CheckOutcome): CheckOutcome | null => {
    const parsed = answers.safeParse(body)
    return parsed.success ? outcomeOf(parsed.data) : null
  }
  switch (question.check) {
    case 'identity':
      return read(checkAnswers.identity, identityOutcome)
    case 'registration':
      return read(checkAnswers.registration, registrationOutcome)
    case 'education':
    case 'degree':
      return read(certificate, certificateOutcome)
    case 'social-insurance':
      return read(checkAnswers['social-insurance'], (answer) => insuranceOutcome(question.request, answer))
  }
}
