import { noDegree } from './code-sets'
import type { EducationSection, PersonCondition, StudyEntry, WorkEntry } from './fields'

/** What a condition looks at: the values of the section, or of the line, that the field stands in. */
type Asking = Partial<EducationSection & Omit<StudyEntry, 'school' | 'major'> & Pick<WorkEntry, 'current'>>

/** Stages from which a course of studies may begin; their subject is optional (I-12). */
export const beginnings: readonly string[] = ['high-school', 'secondary-vocational']

/** True when one of the three title boxes is ticked, so that title data and the title document are asked (I-10). */
export const holdsAnyTitle = (
  education: Partial<Pick<EducationSection, 'holdsTechnicalPost' | 'holdsTitle' | 'holdsQualification'>>,
): boolean => Boolean(education.holdsTechnicalPost || education.holdsTitle || education.holdsQualification)

/** When the fields of a person are asked: each condition reads nothing but the values around the field. */
export const personConditions: Record<PersonCondition, (values: Asking) => boolean> = {
  /** A degree is stated; with "0" (none) nothing of it is asked (I-08). */
  'degree-held': ({ degree = '' }) => degree !== '' && degree !== noDegree,
  'title-held': holdsAnyTitle,
  /** 查询路径 is a duty for exam titles and for 评审 titles that a government site confirms (I-11). */
  'query-path': ({ title }) => title?.acquisition === 'exam' || title?.verifiableOnline === true,
  'beyond-beginnings': ({ stage = '' }) => !beginnings.includes(stage),
  ended: ({ current }) => current !== true,
}
