import type { EligibilityRules } from '../policy/sections/eligibility'
import { found, type CategoryVerdict, type EligibilityFinding } from './answer'
import { categoryCodes, type CategoryCode } from '../codes'
import { categoryShortfalls, type Proof } from './category-proof'

type Judged = {
  code: CategoryCode
  rule: NonNullable<EligibilityRules['categories']['A']>
  /** Null: only an authority can judge it. */
  shortfalls: EligibilityFinding[] | null
}

const judgedBy = (kind: 'category-judged' | 'category-employer-judged', { code, rule }: Judged): EligibilityFinding =>
  found('needs-review', kind, 'category', { actual: code, threshold: null }, [rule])

const isProved = ({ shortfalls }: Judged): boolean => shortfalls?.length === 0

/** D and E ask for a kind of employer that the question does not tell (E-23, E-24). */
const asksEmployer = ({ rule }: Judged): boolean => rule.value.proof === 'income'

/** The category that is applied for: its shortfalls, or that an authority judges. */
function askedFindings(asked: CategoryCode, judged: Judged[], rules: EligibilityRules): EligibilityFinding[] {
  const one = judged.find(({ code }) => code === asked)
  if (!one) {
    const figures = { actual: asked, threshold: rules.acceptedCategories.value.join('') }
    return [found('blocking', 'category-not-accepted', 'category', figures, [rules.acceptedCategories])]
  }
  if (one.shortfalls === null) return [judgedBy('category-judged', one)]
  return isProved(one) && asksEmployer(one) ? [judgedBy('category-employer-judged', one)] : one.shortfalls
}

/** No category is named: any that is proved; else what A and B lack, as advice beside the refusal. */
function anyFindings(judged: Judged[], rules: EligibilityRules): EligibilityFinding[] {
  const proved = judged.filter(isProved)
  if (proved.length > 0)
    return proved.every(asksEmployer) ? proved.map((one) => judgedBy('category-employer-judged', one)) : []
  const provable = judged.filter(({ shortfalls }) => shortfalls !== null)
  const figures = { actual: null, threshold: provable.map(({ code }) => code).join('') }
  const lacking = provable
    .filter((one) => !asksEmployer(one))
    .flatMap(({ shortfalls }) => shortfalls ?? [])
    .map((finding): EligibilityFinding => ({ ...finding, kind: 'advice' }))
  return [found('blocking', 'category-none', 'category', figures, [rules.acceptedCategories]), ...lacking]
}

/**
 * Every category that the district accepts. One that only an authority can judge is met exactly when it is the one
 * applied for, and then a human decides (E-22, E-25…E-28).
 */
export function judgeCategories(
  asked: CategoryCode | null,
  rules: EligibilityRules,
  proof: Proof,
): { categories: CategoryVerdict[]; findings: EligibilityFinding[] } {
  const judged = categoryCodes.flatMap((code): Judged[] => {
    const rule = rules.categories[code]
    return rule ? [{ code, rule, shortfalls: categoryShortfalls(rule, proof) }] : []
  })
  return {
    categories: judged.map((one) => ({
      category: one.code,
      met: one.shortfalls === null ? one.code === asked : isProved(one),
    })),
    findings: asked === null ? anyFindings(judged, rules) : askedFindings(asked, judged, rules),
  }
}
