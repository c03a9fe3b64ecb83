import type { PlainDate } from '../../dates'
import type { FieldChecks } from '../../field-checks'
import { checkFields } from '../../field-rules'
import { personConditions } from '../conditions'
import { titleFields } from '../fields'
import { prefixed } from '../../field-catalogue'
import type { EducationSection } from '../profile'

export const titleFindingCodes = ['title-ticked-on-degree-path', 'title-needed-on-title-path'] as const

/** Checks the title record into the findings of 教育信息 (I-11). Only called while a title box is ticked (C-35). */
export function checkTitle(checks: FieldChecks, education: EducationSection, today: PlainDate): void {
  checkFields(checks, prefixed('title', titleFields), { values: education, conditions: personConditions, today })
}
