import type { PlainDate, PlainMonth } from '../dates'
import type { FindingKind } from '../findings'
import type { CategoryCode } from '../codes'
import type { FindingCodes } from '../finding-codes'

export type EligibilityCode = FindingCodes['eligibility']

/** One thing that was found, with the figures it was found by. */
export type EligibilityFinding = {
  kind: FindingKind
  code: EligibilityCode
  /** Path in the question, e.g. "person.birth", "months.2025" for a year of the table. */
  field: string
  actual: string | number | null
  threshold: string | number | null
  rows: string[]
  /** The figure behind it is not confirmed: it refuses nobody by itself. */
  provisional?: true
}

export type IncomeVerdict = {
  from: PlainMonth
  to: PlainMonth
  /** Yuan a month, two decimals; never rounded up to the threshold. */
  average: string
  /** Yuan a month, exact. */
  threshold: string
  met: boolean
}

export type InsuranceVerdict = { required: number; counted: number; met: boolean }

export type AgeVerdict = { met: boolean; lastDay: PlainDate }

export type CategoryVerdict = { category: CategoryCode; met: boolean }

export type EligibilityVerdict = {
  eligible: boolean
  categories: CategoryVerdict[]
  income: IncomeVerdict
  socialInsurance: InsuranceVerdict
  age: AgeVerdict
  findings: EligibilityFinding[]
}

/** `qualifiesFrom`: the first month in which the same person qualifies if his latest month goes on unchanged. */
export type EligibilityAnswer = EligibilityVerdict & { qualifiesFrom: PlainMonth | null }

type Figures = { actual: string | number | null; threshold: string | number | null }
type Source = { rows: readonly string[]; provisional?: true | undefined }

/** Builds a finding from the values it comes from: their rows together, provisional as soon as one of them is. */
export const found = (
  kind: FindingKind,
  code: EligibilityCode,
  field: string,
  { actual, threshold }: Figures,
  sources: readonly Source[],
): EligibilityFinding => ({
  kind,
  code,
  field,
  actual,
  threshold,
  rows: [...new Set(sources.flatMap(({ rows }) => rows))],
  ...(sources.some(({ provisional }) => provisional) ? { provisional: true as const } : {}),
})

/** Rows that are cited beside the values. */
export const citing = (...rows: string[]): Source => ({ rows })
