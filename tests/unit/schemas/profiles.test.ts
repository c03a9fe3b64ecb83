import { describe, expect, it } from 'vitest'
import { emptyEmployerProfile } from '@/lib/domain/employer/employer-profile'
import { emptyProfile } from '@/lib/domain/person/profile'
import {
  employerDrafts,
  employerProfileFromSections,
  strictEmployerGeneral,
  strictOperator,
  strictQualification,
} from '@/lib/schemas/employer-profile'
import {
  profileDrafts,
  profileFromSections,
  strictEducation,
  strictGeneral,
  strictStudies,
  strictWorks,
} from '@/lib/schemas/profile'
import { fieldErrorsOf } from '@/lib/schemas/issue-text'
import { completeEmployerProfile, completeProfile, sampleRules } from '@/tests/support/profiles'

const today = '2026-11-20'
const context = { today, rules: sampleRules, profile: completeProfile() }

describe('drafts (G-14)', () => {
  it('take an empty form and a complete one', () => {
    for (const profile of [emptyProfile(), completeProfile()])
      for (const section of ['general', 'education', 'studies', 'works'] as const)
        expect(profileDrafts[section].parse(profile[section])).toEqual(profile[section])
    for (const profile of [emptyEmployerProfile(), completeEmployerProfile()])
      for (const section of ['general', 'qualification', 'operator'] as const)
        expect(employerDrafts[section].parse(profile[section])).toEqual(profile[section])
  })

  it('keep what is wrong but typed', () => {
    const typed = { ...emptyProfile().general, idNumber: '12', mobile: 'abc', residenceAddress: '北京市海淀区' }
    expect(profileDrafts.general.parse(typed)).toEqual(typed)
    expect(
      profileDrafts.works.parse({ entries: [{ from: '2026-99', to: '', current: false, employer: '', position: '' }] })
        .entries,
    ).toHaveLength(1)
  })

  it('refuse what no form can send', () => {
    const empty = emptyProfile().general
    for (const wrong of [
      null,
      {},
      { ...empty, name: 5 },
      { ...empty, name: '周'.repeat(201) },
      { ...empty, admin: true },
      { ...empty, housing: 'castle' },
    ])
      expect(profileDrafts.general.safeParse(wrong).success).toBe(false)
    const line = { from: '', to: '', stage: '', school: '', major: '' }
    expect(profileDrafts.studies.safeParse({ entries: Array(30).fill(line) }).success).toBe(true)
    expect(profileDrafts.studies.safeParse({ entries: Array(31).fill(line) }).error?.issues[0]?.message).toBe(
      '最多填写 30 条。',
    )
  })

  it('say it in Chinese', () => {
    const { error } = profileDrafts.general.safeParse({
      ...emptyProfile().general,
      name: 5,
      mobile: '1'.repeat(43),
      housing: 'castle',
    })
    expect(error && fieldErrorsOf(error)).toEqual({
      name: '内容须为文字。',
      mobile: '不能超过 42 个字。',
      housing: '请从列表中选择。',
    })
  })
})

describe('strict schemas', () => {
  it('take a complete profile', () => {
    const { general, education, studies, works } = completeProfile()
    expect(strictGeneral(context).parse(general)).toEqual(general)
    expect(strictEducation(context).parse(education)).toEqual(education)
    expect(strictStudies(context).parse(studies)).toEqual(studies)
    expect(strictWorks(context).parse(works)).toEqual(works)
    const employer = completeEmployerProfile()
    expect(strictEmployerGeneral(today).parse(employer.general)).toEqual(employer.general)
    expect(strictQualification(today).parse(employer.qualification)).toEqual(employer.qualification)
    expect(strictOperator(today).parse(employer.operator)).toEqual(employer.operator)
  })

  it('put one sentence beside each wrong field', () => {
    const general = {
      ...completeProfile().general,
      idNumber: '130105199203071820',
      residenceAddress: '北京市海淀区学院南路33号',
      mobile: '',
    }
    const { error } = strictGeneral(context).safeParse(general)
    expect(error && fieldErrorsOf(error)).toEqual({
      idNumber: '“证件号码”的校验位不符，号码中有一位或几位有误。请对照身份证逐位核对。',
      mobile: '请填写联系电话。',
      residenceAddress: '“现居住地址”重复了前面已选的市和区。请从街道写起：“学院南路33号”。',
    })
  })

  it('point into the line of a list and into the title', () => {
    const works = completeProfile().works
    const broken = { entries: works.entries.map((entry, index) => (index === 1 ? { ...entry, position: '' } : entry)) }
    expect(strictWorks(context).safeParse(broken).error?.issues).toMatchObject([
      { path: ['entries', 1, 'position'], message: '请填写第 2 条担任职务。' },
    ])
    const education = { ...completeProfile().education, holdsTitle: true }
    expect(
      strictEducation(context)
        .safeParse(education)
        .error?.issues.map(({ path }) => path.join('.')),
    ).toContain('title.level')
  })

  it('do not stop at advice', () =>
    expect(
      strictGeneral(context).safeParse({ ...completeProfile().general, residenceAddress: '西北旺镇唐家岭村' }).success,
    ).toBe(true))

  it('even out what was typed', () => {
    const general = {
      ...completeProfile().general,
      mobile: '+86 138-0000-0412',
      name: ' 周予安 ',
      idNumber: '1301 0519 9203 0718 27',
    }
    expect(strictGeneral(context).parse(general)).toEqual(completeProfile().general)
  })

  it('drop what its own ticks say is not asked (C-35)', () => {
    const education = completeProfile().education
    const stale = { ...education, degree: '0', title: { ...education.title, name: '工程师' } }
    expect(strictEducation(context).parse(stale)).toMatchObject({ degreeNumber: '', degreeOn: '', title: { name: '' } })
    const [first, present] = completeProfile().works.entries
    expect(strictWorks(context).parse({ entries: [first, { ...present, to: '2020-01' }] }).entries[1]).toMatchObject({
      current: true,
      to: '',
    })
    const [entry] = completeEmployerProfile().qualification.entries
    const qualification = { entries: [{ ...entry, classification: 'other' as const }] }
    expect(strictQualification(today).parse(qualification as never).entries[0]).toMatchObject({
      certificateNumber: '',
      validUntil: '',
    })
  })

  it('judge the studies by the education of the same person', () => {
    const profile = { ...completeProfile(), education: { ...completeProfile().education, level: '11' } }
    expect(strictStudies({ ...context, profile }).safeParse(profile.studies).error?.issues).toMatchObject([
      { path: ['entries'] },
    ])
  })
})

describe('stored sections', () => {
  it('read back as they were saved', () => {
    expect(profileFromSections(completeProfile(), true)).toEqual(completeProfile())
    expect(employerProfileFromSections(completeEmployerProfile(), true)).toEqual(completeEmployerProfile())
  })

  it('are empty while nothing is saved', () => {
    expect(profileFromSections({}, false)).toEqual(emptyProfile())
    expect(employerProfileFromSections({}, false)).toEqual(emptyEmployerProfile())
  })

  it('keep what is known when a field is new, gone or cannot be read', () => {
    const general = { name: '周予安', housing: 'castle', formerField: 'x' }
    expect(profileFromSections({ general, works: 'broken', studies: null }, false)).toEqual({
      ...emptyProfile(),
      general: { ...emptyProfile().general, name: '周予安' },
    })
  })
})
