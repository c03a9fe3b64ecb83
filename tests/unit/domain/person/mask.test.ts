import { describe, expect, it } from 'vitest'
import { maskIdNumber, maskMobile, maskName } from '@/lib/domain/person/mask'
import { degreeFromEducation, studyFromEducation } from '@/lib/domain/person/carry-over'
import { completeProfile } from '../../../support/profiles'

describe('what lists and pages show of personal data (house law 12)', () => {
  it.each([
    ['110105194912310021', '1101**********0021'],
    ['A12345678901', 'A123****8901'],
    ['A1234567890', 'A*********0'],
    ['A12', 'A*2'],
    ['A1', '**'],
    ['A', '*'],
    ['', ''],
  ])('a number: %s is shown as %s', (number, shown) => expect(maskIdNumber(number)).toBe(shown))

  it.each([
    ['周', '周'],
    ['周予', '周＊'],
    ['周予安', '周＊＊'],
    ['买买提江阿不都', '买＊＊'],
    ['𠮷野家', '𠮷＊＊'],
    ['', ''],
  ])('a name: %s is shown as %s', (name, shown) => expect(maskName(name)).toBe(shown))

  it.each([
    ['13800000412', '138****0412'],
    ['138000004123', '**********23'],
    ['1380000041', '********41'],
    ['+8613800000412', '************12'],
    ['12', '12'],
    ['1', '1'],
    ['', ''],
  ])('a mobile: %s is shown as %s', (mobile, shown) => expect(maskMobile(mobile)).toBe(shown))
})

describe('what is offered is written without blanks at its ends', () => {
  const { education } = completeProfile()
  const typed = { ...education, school: ' 北京大学 ', major: ' 法学 ', degreeIssuer: '', degreeMajor: '' }

  it('school and major for the degree, each where it differs', () => {
    expect(degreeFromEducation(typed)).toEqual({ degreeIssuer: '北京大学', degreeMajor: '法学' })
    expect(degreeFromEducation({ ...typed, degreeIssuer: '北京大学' })).toMatchObject({ degreeMajor: '法学' })
    expect(degreeFromEducation({ ...typed, degreeMajor: '法学' })).toMatchObject({ degreeIssuer: '北京大学' })
    expect(degreeFromEducation({ ...typed, degreeIssuer: '北京大学', degreeMajor: '法学' })).toBeNull()
  })

  it('the line of the studies, unless it stands there in whatever spelling', () => {
    expect(studyFromEducation(typed, [{}])).toMatchObject({ school: '北京大学', major: '法学' })
    expect(studyFromEducation(typed, [{ school: '北京大学 ' }])).toBeNull()
    expect(studyFromEducation({ ...typed, school: '  ' }, [])).toBeNull()
  })
})
