import type { PlainDate, PlainMonth } from '../dates'
import type { EmployerKind, CategoryCode } from '../codes'
import type { HukouKind } from '../person/profile'
import type { RetirementClass } from '../person/retirement-age'
import type { Policy, PolicyFile } from '../policy/schema'
import type { degreeRanks, educationRanks, EligibilityRules, titleRanks } from '../policy/sections/eligibility'
import type { IncomeMonth } from './months'

export const homes = ['owned', 'rented', 'unit', 'relative', 'residence-card', 'office-use'] as const
export type Home = (typeof homes)[number]

export type EligibilityPerson = {
  birth: PlainMonth
  /** The day of birth, where it is known: from the ID number of an applicant. A visitor is asked for the month only. */
  birthday?: PlainDate | undefined
  sex: 'male' | 'female'
  /** 岗位: which statutory age is hers; a woman without it lies between two (facts §3). */
  retirementClass?: RetirementClass | undefined
  hukou: HukouKind
  education: (typeof educationRanks)[number]
  degree: (typeof degreeRanks)[number]
  workYears: number
  title: (typeof titleRanks)[number]
}

/** "Do I qualify for 新办?", asked as on the day of acceptance (E-44). One entry per month, in any order. */
export type EligibilityQuestion = {
  on: PlainDate
  /** The category that is applied for; null: any that can be proved. */
  category: CategoryCode | null
  person: EligibilityPerson
  months: readonly IncomeMonth[]
  housing: Home
  /** Where the standard depends on the kind of employer; unknown: the general one. */
  employerKind?: EmployerKind | undefined
}

/** A policy whose conditions are known. */
export type JudgingPolicy = Policy & { eligibility: EligibilityRules }

export const isJudging = <P extends PolicyFile>(policy: P): policy is P & { eligibility: EligibilityRules } =>
  policy.eligibility !== null
