import type { PlainDate } from '../../dates'
import type { Finding } from '../../findings'
import { fieldChecks, type FieldChecks } from '../../field-checks'
import { degreeDisciplines, degreeLevels, educationLevels, noDegree } from '../code-sets'
import { holdsAnyTitle, type EducationSection } from '../profile'
import type { ProfileRules } from '../profile-rules'
import { checkTitle } from './title'

export const educationFindingCodes = ['degree-before-enrolment', 'foreign-certification'] as const

/** Findings of 教育信息 with the title record (I-08…I-11), complete. No date may lie after `today`. */
export function educationFindings(education: EducationSection, today: PlainDate, rules: ProfileRules): Finding[] {
  const checks = fieldChecks('person', 'education')
  checkEducation(checks, education, today)
  checkDegree(checks, education, today)
  checkCategory(checks, education, rules)
  if (holdsAnyTitle(education)) checkTitle(checks, education.title, today)
  return checks.found
}

function checkEducation(checks: FieldChecks, education: EducationSection, today: PlainDate) {
  const rows = ['I-08']
  checks.choice('level', education.level, educationLevels, ['I-08', 'I-09'])
  checks.text('school', education.school, rows, { min: 2, max: 100 })
  const enrolled = checks.date('enrolledOn', education.enrolledOn, rows, { notAfter: today })
  const graduated = checks.date('graduatedOn', education.graduatedOn, rows, { notAfter: today })
  if (enrolled && graduated && education.graduatedOn <= education.enrolledOn)
    checks.add('date-order', 'graduatedOn', rows, { after: 'enrolledOn' })
  checks.text('major', education.major, rows, { min: 2, max: 100 })
}

function checkDegree(checks: FieldChecks, education: EducationSection, today: PlainDate) {
  const rows = ['I-08']
  if (!checks.choice('degree', education.degree, degreeLevels, ['I-08', 'I-09'])) return
  if (education.foreign) checks.add('foreign-certification', 'degreeNumber', ['I-09', 'M-20'], undefined, 'advice')
  if (education.degree === noDegree) return
  checks.text('degreeIssuer', education.degreeIssuer, rows, { min: 2, max: 100 })
  checks.text('degreeNumber', education.degreeNumber, ['I-08', 'I-09'], { min: 4, max: 50 })
  checks.choice('degreeDiscipline', education.degreeDiscipline, degreeDisciplines, rows)
  checks.text('degreeMajor', education.degreeMajor, rows, { min: 2, max: 100 })
  const dated = checks.date('degreeOn', education.degreeOn, rows, { notAfter: today })
  // A degree may be earned apart from the studies (同等学力), hence no comparison of levels, only of plain impossibility.
  if (dated && education.enrolledOn !== '' && education.degreeOn < education.enrolledOn)
    checks.add('degree-before-enrolment', 'degreeOn', rows, undefined, 'needs-review')
}

function checkCategory(checks: FieldChecks, education: EducationSection, rules: ProfileRules) {
  const ticked = holdsAnyTitle(education)
  if (rules.category === 'A' && ticked)
    checks.add('title-ticked-on-degree-path', 'holdsTitle', ['I-10', 'C-35', 'N-13'], undefined, 'advice')
  if (rules.category === 'B' && !ticked) checks.add('title-needed-on-title-path', 'holdsTitle', ['I-10', 'E-21'])
}
