import type { PlainDate, PlainMonth } from '../../dates'
import type { Finding } from '../../findings'
import { fieldChecks, type FieldChecks } from '../../field-checks'
import { gapsIn } from '../history'
import { checkFields } from '../../field-rules'
import { studyFields, beginnings, personConditions } from '../fields'
import type { Profile, StudyStage, ProfileRules } from '../profile'
import { checkStretch, lastMonth, soundHistory } from './stretches'

/** Findings of 学习经历 (I-12): from 高中 or 中专, continuous, up to the highest education. Lines may stand in any order. */
export function studiesFindings(profile: Profile, today: PlainDate, rules: ProfileRules): Finding[] {
  const checks = fieldChecks('person', 'studies')
  const now = today.slice(0, 7)
  const { entries } = profile.studies
  entries.forEach((values, index) => {
    const prefix = `entries.${index}`
    checkStretch(checks, prefix, values, ['I-12'], now)
    checkFields(checks, studyFields, { values, conditions: personConditions, today, prefix })
  })
  if (entries.length === 0) checks.add('studies-empty', 'entries', ['I-12'])
  else checkCourse(checks, profile, now, rules)
  return checks.found
}

function checkCourse(checks: FieldChecks, profile: Profile, now: PlainMonth, rules: ProfileRules) {
  const { entries } = profile.studies
  const stages = entries.map((entry) => entry.stage)
  if (!stages.includes('') && !stages.some((stage) => beginnings.includes(stage)))
    checks.add('studies-start-late', 'entries', ['I-12'])
  const highest = stageOfLevel(profile.education.level)
  if (highest && !stages.includes('') && !stages.some((stage) => rank(stage) >= rank(highest)))
    checks.add('studies-not-to-highest', 'entries', ['I-12'])
  checkGaps(checks, profile, now, rules)
}

/** A hole that work fills is none: many return to university from a job. Holes after the last study belong to 工作经历. */
function checkGaps(checks: FieldChecks, profile: Profile, now: PlainMonth, rules: ProfileRules) {
  const history = soundHistory(profile, now)
  if (!history) return
  const last = lastMonth(history.studies)
  const first = history.studies.reduce((earliest, { from }) => (from < earliest ? from : earliest), last)
  const works = history.works.filter((stretch) => stretch.to >= first && stretch.from <= last)
  for (const gap of gapsIn([...history.studies, ...works], last, rules.gapMonths))
    checks.add('studies-gap', 'entries', ['I-12', 'C-16'], { ...gap }, 'advice')
}

const rank = (stage: StudyStage | ''): number =>
  ({ '': -1, 'high-school': 0, 'secondary-vocational': 0, college: 1, bachelor: 2, master: 3, doctor: 4 })[stage]

/** The stage that leads to an education level of GB/T 4658; null below 高中 and for 其他. */
export function stageOfLevel(level: string): StudyStage | null {
  if (/^1[1-3]$/.test(level)) return 'doctor'
  if (/^1[4-9]$/.test(level)) return 'master'
  if (/^2/.test(level)) return 'bachelor'
  if (/^3/.test(level)) return 'college'
  if (/^4/.test(level)) return 'secondary-vocational'
  return /^6/.test(level) ? 'high-school' : null
}
