import type { PlainDate, PlainMonth } from '../../dates'
import type { Finding } from '../../findings'
import { fieldChecks, type FieldChecks } from '../../field-checks'
import { gapsIn } from '../history'
import { checkFields } from '../../field-rules'
import { workFields, personConditions } from '../fields'
import type { Profile, WorkEntry, ProfileRules } from '../profile'
import { checkStretch, lastMonth, soundHistory } from './stretches'

/** Findings of 工作经历 (I-13, I-14, C-16): everything from the first job to now, or only what precedes the contract. */
export function worksFindings(profile: Profile, today: PlainDate, rules: ProfileRules): Finding[] {
  const checks = fieldChecks('person', 'works')
  const now = today.slice(0, 7)
  const { entries } = profile.works
  entries.forEach((entry, index) => checkEntry(checks, entry, `entries.${index}`, today, rules))
  if (rules.workHistory === 'from-first-job') {
    if (entries.length === 0) checks.add('works-empty', 'entries', ['I-13'])
    else checkGaps(checks, profile, now, rules)
  }
  return checks.found
}

function checkEntry(checks: FieldChecks, entry: WorkEntry, prefix: string, today: PlainDate, rules: ProfileRules) {
  const rows = rules.workHistory === 'from-first-job' ? ['I-13'] : ['I-14']
  const stretch = checkStretch(checks, prefix, entry, rows, today.slice(0, 7))
  checkFields(checks, workFields, { values: entry, conditions: personConditions, today, prefix, rows })
  const contractMonth = rules.workHistory === 'before-contract' ? rules.contractStart?.slice(0, 7) : undefined
  if (stretch && contractMonth && stretch.from > contractMonth)
    checks.add('works-after-contract', `${prefix}.from`, ['I-14'], undefined, 'advice')
}

/** Only holes after the last study are told here; earlier ones belong to 学习经历. */
function checkGaps(checks: FieldChecks, profile: Profile, now: PlainMonth, rules: ProfileRules) {
  const history = soundHistory(profile, now)
  if (!history) return
  const studied = lastMonth(history.studies)
  for (const gap of gapsIn([...history.studies, ...history.works], now, rules.gapMonths))
    if (gap.from > studied) checks.add('works-gap', 'entries', ['I-13', 'C-16'], { ...gap }, 'advice')
}
