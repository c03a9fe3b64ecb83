import Big from 'big.js'
import type { PlainDate } from '../dates'
import type { Finding } from '../findings'
import type { MonthlyQuota, TaxYearVariant } from '../policy/sections/quota'
import { taxYearsOf } from './dates'
import { normalizeAmount } from '../text/amount'

/** 指标申报 as it is typed. Amounts are 万元, by calendar year; nothing personal. */
export type QuotaForm = {
  taxYears: TaxYearVariant | ''
  amounts: Record<string, string>
  requested: string
  explanation: string
}

export const emptyQuotaForm = (): QuotaForm => ({ taxYears: '', amounts: {}, requested: '', explanation: '' })

/** Above this an amount was probably typed in 元: it would be more than a hundred million. */
const LOOKS_LIKE_YUAN = 10_000

const amount = /^\d{1,9}(\.\d{1,6})?$/

/** An amount in 万元, exact, or null when nothing readable stands there. */
export const taxAmount = (text: string | undefined): Big | null => {
  const plain = normalizeAmount(text ?? '')
  return amount.test(plain) ? new Big(plain) : null
}

/** The number that is asked for, 0 included, or null. */
export const requestedNumber = ({ requested }: QuotaForm): number | null =>
  /^\d{1,3}$/.test(normalizeAmount(requested)) ? Number(normalizeAmount(requested)) : null

/** Sum of the years of a variant, 万元; null while one of them is missing. */
export function taxSum(form: QuotaForm, variant: TaxYearVariant, on: PlainDate): Big | null {
  let sum = new Big(0)
  for (const year of taxYearsOf(variant, on)) {
    const value = taxAmount(form.amounts[year])
    if (value === null) return null
    sum = sum.plus(value)
  }
  return sum
}

/**
 * The variant to show: the first of the district's list whose taxes reach the threshold, by the amounts that are known
 * (Q-04, T-04). Null when none does.
 */
export const variantFor = (quota: MonthlyQuota, form: QuotaForm, on: PlainDate): TaxYearVariant | null =>
  quota.taxYears.value.find(({ variant, threshold }) => taxSum(form, variant, on)?.gte(threshold))?.variant ?? null

const at = (field: string) => ({ section: 'quota', field })

const finding = (
  kind: Finding['kind'],
  code: Finding['code'],
  field: string,
  rows: string[],
  params?: Finding['params'],
) => ({
  ...{ kind, code, owner: 'employer' as const, at: at(field), rows },
  ...(params ? { params } : {}),
})

function amountFindings(form: QuotaForm, variant: TaxYearVariant, on: PlainDate): Finding[] {
  return taxYearsOf(variant, on).flatMap((year): Finding[] => {
    const value = taxAmount(form.amounts[year])
    const field = `amounts.${year}`
    if (value === null) return [finding('blocking', 'quota-tax-missing', field, ['Q-03'], { year })]
    return value.gte(LOOKS_LIKE_YUAN) ? [finding('advice', 'quota-tax-in-yuan', field, ['Q-03'], { year })] : []
  })
}

function taxFindings(quota: MonthlyQuota, form: QuotaForm, on: PlainDate): Finding[] {
  const { taxYears } = form
  const known = quota.taxYears.value.find(({ variant }) => variant === taxYears)
  if (!known) return [finding('blocking', 'quota-tax-years-missing', 'taxYears', ['Q-03', 'Q-04'])]
  const right = variantFor(quota, form, on)
  const sum = taxSum(form, known.variant, on)
  const rows = quota.taxYears.rows
  return [
    ...amountFindings(form, known.variant, on),
    // the later variants are for whoever does not reach the earlier ones
    ...(right && right !== known.variant
      ? [finding('blocking', 'quota-tax-variant', 'taxYears', rows, { variant: right })]
      : []),
    // "in principle": the district judges
    ...(!right && sum
      ? [
          finding('needs-review', 'quota-tax-low', 'taxYears', rows, {
            actual: sum.toString(),
            threshold: known.threshold,
          }),
        ]
      : []),
  ]
}

/** Everything the rules say about an application for quota, complete (house law 4). */
export function quotaFormFindings(
  quota: MonthlyQuota,
  { form, hasTaxPaper, on }: { form: QuotaForm; hasTaxPaper: boolean; on: PlainDate },
): Finding[] {
  const requested = requestedNumber(form)
  return [
    ...taxFindings(quota, form, on),
    ...(requested === null || (requested === 0 && !quota.zeroGrant.value)
      ? [finding('blocking', 'quota-number-missing', 'requested', ['Q-03', 'Q-12'])]
      : []),
    ...(hasTaxPaper
      ? []
      : [
          {
            ...{ kind: 'blocking' as const, code: 'attachment-missing' as const, owner: 'employer' as const },
            ...{ at: { slot: 'unit-tax' }, rows: ['Q-03', 'Q-04'] },
          },
        ]),
  ]
}
