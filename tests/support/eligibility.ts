import type { EligibilityCode, EligibilityFinding } from '@/lib/domain/eligibility/answer'
import { evaluate } from '@/lib/domain/eligibility/evaluate'
import { type IncomeMonth, monthsUpTo } from '@/lib/domain/eligibility/months'
import {
  isJudging,
  type EligibilityPerson,
  type EligibilityQuestion,
  type JudgingPolicy,
} from '@/lib/domain/eligibility/question'
import { averageWages } from '@/lib/domain/policy/average-wages'
import { policyOf } from './policies'

/** A district whose conditions are known. */
export function judging(district: string): JudgingPolicy {
  const policy = policyOf(district)
  if (!isJudging(policy)) throw new Error(`${district} does not judge`)
  return policy
}

/** Months that end with `to`, all alike. */
export const monthsOf = (count: number, to: string, more: Partial<IncomeMonth> = {}): IncomeMonth[] =>
  monthsUpTo(to, count).map((month) => ({
    ...{ month, income: '30000', employer: 'this', socialInsurance: 'paid' },
    ...more,
  }))

type Asked = Partial<Omit<EligibilityQuestion, 'person'>> & { person?: Partial<EligibilityPerson> }

/** Somebody who qualifies everywhere on 2026-11-22 with the figures of 2024, but for what the test says. */
export const asked = ({ person, ...more }: Asked = {}): EligibilityQuestion => ({
  on: '2026-11-22',
  category: 'A',
  months: monthsOf(48, '2026-10'),
  housing: 'rented',
  ...more,
  person: {
    birth: '1990-05',
    sex: 'male',
    hukou: 'out-of-town',
    education: 'bachelor',
    degree: 'bachelor',
    workYears: 6,
    title: 'none',
    ...person,
  },
})

/** The answer of a district, with the published wages. */
export const answerOf = (district: string, more: Asked = {}) => evaluate(asked(more), judging(district), averageWages)

export const codesOf = (findings: readonly EligibilityFinding[]): EligibilityCode[] => findings.map(({ code }) => code)

/** What is said of everybody in some district, because only a human can judge it (E-29, E-50). */
const always: readonly EligibilityCode[] = ['speciality-judged', 'insurance-look-back']

/** The codes that are about this person. */
export const ownCodes = (findings: readonly EligibilityFinding[]): EligibilityCode[] =>
  codesOf(findings).filter((code) => !always.includes(code))

export const findingOf = (findings: readonly EligibilityFinding[], code: EligibilityCode) =>
  findings.find((finding) => finding.code === code)
