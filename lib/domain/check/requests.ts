import { z } from 'zod'
import { isPlainDate, isPlainMonth } from '../dates'
import type { CheckName } from '../codes'

const filled = z.string().trim().min(1).max(4000)
const day = z.string().refine(isPlainDate)
const month = z.string().refine(isPlainMonth)
const holder = { name: filled, idNumber: filled }

/**
 * What each register is told: the data to be compared and nothing else. A question whose data are not complete yet
 * does not parse and is not asked.
 */
export const checkRequests = {
  /** */
  identity: z.strictObject(holder),
  /** `paidInCapital` in units of ten thousand, only where the employer has stated it. */
  registration: z.strictObject({
    uscc: filled,
    name: filled,
    legalRepresentative: filled,
    businessScope: filled,
    registeredAddress: filled,
    paidInCapital: filled.optional(),
  }),
  /** X-03; `level` by GB/T 4658. */
  education: z.strictObject({ ...holder, level: filled, school: filled, major: filled, graduatedOn: day }),
  /** X-03; `degree` by GB/T 6864. */
  degree: z.strictObject({ ...holder, degree: filled, issuer: filled, number: filled, degreeOn: day }),
  /** months inclusive at both ends; `uscc` is the employer that files. */
  'social-insurance': z.strictObject({ ...holder, uscc: filled, from: month, to: month }),
} satisfies Record<CheckName, z.ZodType>

type Requests = { [C in CheckName]: z.infer<(typeof checkRequests)[C]> }

/** One question to one register. */
export type CheckQuestion = { [C in CheckName]: { check: C; request: Requests[C] } }[CheckName]
export type RequestOf<C extends CheckName> = Requests[C]

const question = z.discriminatedUnion('check', [
  z.strictObject({ check: z.literal('identity'), request: checkRequests.identity }),
  z.strictObject({ check: z.literal('registration'), request: checkRequests.registration }),
  z.strictObject({ check: z.literal('education'), request: checkRequests.education }),
  z.strictObject({ check: z.literal('degree'), request: checkRequests.degree }),
  z.strictObject({ check: z.literal('social-insurance'), request: checkRequests['social-insurance'] }),
])

/** A question as it was stored, its data in the order of their names; null for what is none. */
export function storedQuestion(stored: unknown): CheckQuestion | null {
  const parsed = question.safeParse(stored)
  return parsed.success ? parsed.data : null
}

/** The question with its data in the order of their names, or null while something is missing. */
export const questionOf = (check: CheckName, request: unknown): CheckQuestion | null =>
  storedQuestion({ check, request })
