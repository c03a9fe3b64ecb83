import type { EducationSection, StudyEntry } from './profile'
import { stageOfLevel } from './sections/studies'

/*
 * What one place of the profile says already for another that asks nearly always the same. It is offered, and taken over
 * by a press: the two may differ, and then both are right.
 */

type DegreeFacts = Pick<EducationSection, 'degreeIssuer' | 'degreeMajor'>

/** School and major of the education for the degree (I-08), or null where there is nothing new to take over. */
export function degreeFromEducation({
  school,
  major,
  degreeIssuer,
  degreeMajor,
}: DegreeFacts & Pick<EducationSection, 'school' | 'major'>): DegreeFacts | null {
  const facts = { degreeIssuer: school.trim() || degreeIssuer, degreeMajor: major.trim() || degreeMajor }
  return facts.degreeIssuer === degreeIssuer && facts.degreeMajor === degreeMajor ? null : facts
}

/** The highest education as a line of 学习经历 (I-12), or null where it is not told yet or stands there already. */
export function studyFromEducation(
  education: EducationSection,
  entries: readonly Partial<StudyEntry>[],
): StudyEntry | null {
  const school = education.school.trim()
  if (!school || entries.some((entry) => entry.school?.trim() === school)) return null
  const { enrolledOn, graduatedOn, level, major } = education
  return {
    ...{ from: enrolledOn.slice(0, 7), to: graduatedOn.slice(0, 7) },
    ...{ stage: stageOfLevel(level) ?? '', school, major: major.trim() },
  }
}
