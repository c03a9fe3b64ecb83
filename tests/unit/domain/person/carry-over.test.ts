import { describe, expect, it } from 'vitest'
import { degreeFromEducation, studyFromEducation } from '@/lib/domain/person/carry-over'
import { emptyProfile } from '@/lib/domain/person/profile'
import { completeProfile } from '@/tests/support/profiles'

const { education, studies } = completeProfile()
const asked = { ...education, degreeIssuer: '', degreeMajor: '' }

describe('what is typed once is offered where it is asked again (I-08, I-12)', () => {
  it('school and major for the degree', () =>
    expect(degreeFromEducation(asked)).toEqual({ degreeIssuer: '河北工业大学', degreeMajor: '计算机科学与技术' }))

  it('never wipes out what is there by what is not', () =>
    expect(degreeFromEducation({ ...education, school: '', major: '' })).toBeNull())

  it('nothing is offered that stands there already, or that nobody has typed', () => {
    expect(degreeFromEducation(education)).toBeNull()
    expect(degreeFromEducation(emptyProfile().education)).toBeNull()
    expect(studyFromEducation(education, studies.entries)).toBeNull()
    expect(studyFromEducation(emptyProfile().education, [])).toBeNull()
  })

  it('the highest education as a line of the studies, in months and with its stage', () =>
    expect(studyFromEducation(education, studies.entries.slice(0, 1))).toEqual(studies.entries[1]))

  it('a level that belongs to no stage leaves the stage open', () =>
    expect(studyFromEducation({ ...education, level: '90' }, [])?.stage).toBe(''))
})
