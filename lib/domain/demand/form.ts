import Big from 'big.js'
import { categoryCodes, type CategoryCode } from '../codes'
import type { Finding } from '../findings'
import type { DemandCriterion, DemandPolicy } from '../policy/sections/demand'
import { normalizeAmount } from '../text/amount'

/** 年度需求申报 as it is typed; nothing personal. */
export type DemandForm = {
  /** 新办 wanted in the year, by category of persons (E-20…E-28). */
  counts: Partial<Record<CategoryCode, string>>
  /** What the unit is weighed by: 产值贡献, 投资 and 科研 in 万元, 就业 in persons. */
  figures: Partial<Record<DemandCriterion, string>>
  reason: string
}

export const emptyDemandForm = (): DemandForm => ({ counts: {}, figures: {}, reason: '' })

const whole = /^\d{1,4}$/
const decimal = /^\d{1,9}(\.\d{1,4})?$/
const plain = (text: string | undefined): string => normalizeAmount(text ?? '')

/** Persons of one category; 0 where nothing is typed, null where it is no number. */
function countOf(form: DemandForm, category: CategoryCode): number | null {
  const text = plain(form.counts[category])
  if (text === '') return 0
  return whole.test(text) ? Number(text) : null
}

/** All persons that are asked for; what cannot be read counts as nothing. */
export const declaredNumber = (form: DemandForm): number =>
  categoryCodes.reduce((sum, category) => sum + (countOf(form, category) ?? 0), 0)

/** A figure of the unit, exact and never negative; null while nothing readable stands there. */
export function figureOf(form: DemandForm, criterion: DemandCriterion): Big | null {
  const text = plain(form.figures[criterion])
  const counted = criterion === 'employment' ? /^\d{1,9}$/ : decimal
  return counted.test(text) ? new Big(text) : null
}

const finding = (code: Finding['code'], field: string, params?: Finding['params']): Finding => ({
  ...{ kind: 'blocking', code, owner: 'employer', at: { section: 'demand', field } },
  rows: ['Q-40', 'Q-41'],
  ...(params ? { params } : {}),
})

/** What is missing before the declaration may be handed in, complete (house law 4). */
export function demandFindings({ criteria }: DemandPolicy, form: DemandForm): Finding[] {
  const unread = categoryCodes.filter((category) => countOf(form, category) === null)
  return [
    ...unread.map((category) => finding('demand-count-unread', `counts.${category}`, { category })),
    ...(unread.length === 0 && declaredNumber(form) === 0 ? [finding('demand-nothing-declared', 'counts')] : []),
    ...criteria.value
      .filter(({ code }) => figureOf(form, code) === null)
      .map(({ code }) => finding('demand-figure-missing', `figures.${code}`, { criterion: code })),
    ...(form.reason.trim().length < 5 ? [finding('demand-reason-missing', 'reason')] : []),
  ]
}
