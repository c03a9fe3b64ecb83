import type { PlainDate } from '../../dates'
import type { Finding } from '../../findings'
import { fieldChecks, type FieldChecks } from '../../field-checks'
import { checkFields } from '../../field-rules'
import { educationFields, personConditions, titleFields } from '../fields'
import { holdsAnyTitle, type EducationSection, type ProfileRules } from '../profile'
import { prefixed } from '../../field-catalogue'

/** Checks the title record into the findings of 教育信息 (I-11). Only called while a title box is ticked (C-35). */
function checkTitle(checks: FieldChecks, education: EducationSection, today: PlainDate): void {
  checkFields(checks, prefixed('title', titleFields), { values: education, conditions: personConditions, today })
}

/** Findings of 教育信息 with the title record (I-08…I-11), complete. No date may lie after `today`. */
export function educationFindings(education: EducationSection, today: PlainDate, rules: ProfileRules): Finding[] {
  const checks = fieldChecks('person', 'education')
  const usable = checkFields(checks, educationFields, { values: education, conditions: personConditions, today })
  checkOrder(checks, education, usable)
  checkCategory(checks, education, rules)
  if (holdsAnyTitle(education)) checkTitle(checks, education, today)
  return checks.found
}

function checkOrder(checks: FieldChecks, education: EducationSection, usable: ReadonlySet<string>) {
  const { enrolledOn, graduatedOn, degreeOn } = education
  if (usable.has('enrolledOn') && usable.has('graduatedOn') && graduatedOn <= enrolledOn)
    checks.add('date-order', 'graduatedOn', ['I-08'], { after: 'enrolledOn' })
  if (education.foreign && education.degree !== '')
    checks.add('foreign-certification', 'degreeNumber', ['I-09', 'M-20'], undefined, 'advice')
  // A degree may be earned apart from the studies (同等学力), hence no comparison of levels, only of plain impossibility.
  if (usable.has('degreeOn') && enrolledOn !== '' && degreeOn < enrolledOn)
    checks.add('degree-before-enrolment', 'degreeOn', ['I-08'], undefined, 'needs-review')
}

function checkCategory(checks: FieldChecks, education: EducationSection, rules: ProfileRules) {
  const ticked = holdsAnyTitle(education)
  if (rules.category === 'A' && ticked)
    checks.add('title-ticked-on-degree-path', 'holdsTitle', ['I-10', 'C-35', 'N-13'], undefined, 'advice')
  if (rules.category === 'B' && !ticked) checks.add('title-needed-on-title-path', 'holdsTitle', ['I-10', 'E-21'])
}
