import type { DistrictCode, PermitType } from '@/lib/domain/codes'
import type { PlainDate } from '@/lib/domain/dates'
import { effectivePolicy } from '@/lib/domain/policy/effective'
import * as files from '@/lib/domain/policy/resolve'
import type { Policy, PolicyFile } from '@/lib/domain/policy/schema'
import type { EligibilityRules } from '@/lib/domain/policy/sections/eligibility'

const rows = ['E-40']

/** A day on which every district of the list has its present rules. */
const today: PlainDate = '2026-11-30'

/** The version of a district's rules in force on a day, as it is written. */
export const fileOf = (district: DistrictCode, on = today): PolicyFile => files.policyOn(district, on)

/** A file of rules, written in a test, on a day with nothing released over it. */
export const asPolicy = (file: PolicyFile, on = today): Policy => effectivePolicy(file, [], on)

/** The rules of a district on a day, with nothing released over them. */
export const policyOf = (district: DistrictCode, on = today): Policy =>
  effectivePolicy(files.policyOn(district, on), [], on)

/** All authorities on a day, with nothing released over their rules. */
export const authorities = (on = today): Policy[] => files.policiesOn(on).map((file) => effectivePolicy(file, [], on))

export const authoritiesFor = (type: PermitType, on = today): Policy[] =>
  authorities(on).filter(({ permitType }) => permitType === type)

export const districts = (on = today): Policy[] => authoritiesFor('beijing', on)

/** Asks for as little as a file may: one month, one category, nothing refused. */
export const minimalEligibility = (): EligibilityRules => ({
  income: {
    multiple: { value: '0', rows },
    multipleByEmployerKind: null,
    wage: { value: 'monthly', rows },
    windows: { value: [1], rows },
    endsWithin: { value: 1, rows },
    onlyThisEmployer: { value: false, rows },
  },
  socialInsurance: {
    months: { value: 1, rows },
    atThisEmployer: { value: false, rows },
    continuous: { value: false, rows },
    backPaid: { value: 'counts', rows },
    samePeriodAsIncome: { value: false, rows },
    checkedMonths: { value: null, rows },
  },
  monthsAtEmployer: { value: null, rows },
  renewalIncome: { value: { rule: 'continuous', years: 1, recordsFrom: null }, rows },
  refusedHukou: { value: [], rows },
  residentialOnly: { value: false, rows },
  acceptedCategories: { value: ['A'], rows },
  categories: { A: { value: { proof: 'studies', workYears: 0, education: 'other', degree: 'none' }, rows } },
})

/** Uses everything that a file may say. */
export const maximalEligibility = (): EligibilityRules => {
  const { eligibility } = policyOf('daxing')
  if (!eligibility) throw new Error('the conditions of 大兴 are known')
  const provisional = true as const
  return {
    income: {
      multiple: { value: '1.2345', rows, provisional },
      multipleByEmployerKind: { value: { 'public-institution': '1', enterprise: '2.5' }, rows, provisional },
      wage: { value: 'annual', rows, provisional },
      windows: { value: [6, 12, 24, 36], rows, provisional },
      endsWithin: { value: 12, rows, provisional },
      onlyThisEmployer: { value: true, rows, provisional },
    },
    socialInsurance: {
      months: { value: 36, rows, provisional },
      atThisEmployer: { value: true, rows, provisional },
      continuous: { value: true, rows, provisional },
      backPaid: { value: 'refuses', rows, provisional },
      samePeriodAsIncome: { value: true, rows, provisional },
      checkedMonths: { value: 120, rows, provisional },
      withIncomeTax: { value: true, rows, provisional },
    },
    monthsAtEmployer: { value: 24, rows, provisional },
    renewalIncome: { value: { rule: 'standard-of-each-year', years: 10, recordsFrom: '2022-01' }, rows, provisional },
    refusedHukou: { value: ['beijing-collective', 'school-temporary', 'out-of-town-collective'], rows, provisional },
    residentialOnly: { value: true, rows, provisional },
    speciality: { value: true, rows, provisional },
    acceptedCategories: eligibility.acceptedCategories,
    categories: eligibility.categories,
  }
}

/** The file of a district with other conditions. */
export const withEligibility = (eligibility: EligibilityRules | null, of = 'daxing'): PolicyFile => ({
  ...fileOf(of),
  parameters: [],
  eligibility,
})
