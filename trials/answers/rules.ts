import { addDays } from '@/lib/domain/dates'
import type { Api, Recorded } from './recording'

type Term = { safeSubmitBy: string; mustBeApprovedBy: string }
type Dates = Recorded & {
  district: string
  validTo: string
  provisional: boolean
  renewal: Term & { opensOn: string }
  employerChange: Term
}
type Found = { code: string; kind: string }
type Verdict = Recorded & {
  eligible: boolean
  qualifiesFrom: string | null
  age: { lastDay: string }
  findings: Found[]
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Everything but the days that a rule may move. */
const fixed = ({ renewal: _renewal, employerChange: _change, ...rest }: Dates): Recorded => rest

/**
 * 大兴 and 朝阳: an approval counts up to the day before the printed end, so the safe day is earlier as well; the window
 * opens when it did. A year without notice: what is told as safe is earlier, never later, the last day stays.
 */
function ruleOfDates(before: Dates, after: Dates): string | undefined {
  if (!same(fixed(before), fixed(after)) || !same(after.employerChange, term(after))) return undefined
  const [was, is] = [before.renewal, after.renewal]
  const guessed = before.provisional && is.safeSubmitBy <= was.safeSubmitBy && is.opensOn <= was.opensOn
  const dayBefore = ['daxing', 'chaoyang'].includes(after.district) && was.mustBeApprovedBy === after.validTo
  if (dayBefore && is.mustBeApprovedBy === addDays(after.validTo, -1) && is.safeSubmitBy <= was.safeSubmitBy) {
    if (is.opensOn === was.opensOn) return 'an approval counts up to the day before the end (C-02, S-91)'
    return guessed ? 'both: the day before the end, and a year without notice' : undefined
  }
  if (is.mustBeApprovedBy !== was.mustBeApprovedBy) return undefined
  return guessed ? 'a guess about a year without notice is never late' : undefined
}

const term = ({ renewal: { safeSubmitBy, mustBeApprovedBy } }: Dates): Term => ({ safeSubmitBy, mustBeApprovedBy })

const ofAge = ({ code }: Found): boolean => code.startsWith('age-')
const ofTheUnit = ({ code }: Found): boolean => code === 'months-at-employer-short'

/** What neither the age nor the months at the unit can change. */
const untouched = ({ age: _age, eligible: _eligible, qualifiesFrom: _from, findings, ...rest }: Verdict): Recorded => ({
  ...rest,
  findings: findings.filter((found) => !ofAge(found) && !ofTheUnit(found)),
})

const refusing = ({ findings }: Verdict): number => findings.filter(({ kind }) => kind === 'blocking').length

/**
 * 不超过 55/60 周岁 lasts to the day before the next birthday, and a bound that is not confirmed asks a human; a year at
 * the unit is asked in 朝阳 only where the unit has moved there. Whoever qualified before still does.
 */
function ruleOfVerdicts(before: Verdict, after: Verdict): string | undefined {
  if (!same(untouched(before), untouched(after)) || after.age.lastDay < before.age.lastDay) return undefined
  if (before.eligible && !after.eligible) return undefined
  // somebody is let through only because his age refuses him no longer
  if (before.eligible !== after.eligible && refusing(after) >= refusing(before)) return undefined
  const age = !same(before.age, after.age) || !same(before.findings.filter(ofAge), after.findings.filter(ofAge))
  const unit = !same(before.findings.filter(ofTheUnit), after.findings.filter(ofTheUnit))
  if (unit && after.findings.some(ofTheUnit)) return undefined
  if (age) return unit ? 'both: the age and the months at the unit' : 'the age of the applicant (E-53, D-24, Q30)'
  if (unit) return 'months at the unit only after it moved to 朝阳 (E-52, D-20, Q26)'
  // who will be too old by a bound that is not confirmed before his months suffice is not refused for it
  return before.qualifiesFrom === null ? 'the age of the applicant (E-53, D-24, Q30)' : undefined
}

/** The rule by which an answer may differ from the recorded one; undefined: no rule, so the difference is a fault. */
export function ruleOf(api: Api, before: Recorded | undefined, after: Recorded): string | undefined {
  if (!before) return undefined
  return api === 'deadlines'
    ? ruleOfDates(before as Dates, after as Dates)
    : ruleOfVerdicts(before as Verdict, after as Verdict)
}
