import { describe, expect, it } from 'vitest'
import type { Finding } from '@/lib/domain/findings'
import { idNumberCheckDigit } from '@/lib/domain/text/id-number'
import { emptyProfile, emptyTitle, type Profile, type ProfileRules } from '@/lib/domain/person/profile'
import { profileComplete, profileFindings } from '@/lib/domain/person/profile-findings'
import { completeProfile, sampleRules } from '@/tests/support/profiles'

const today = '2026-11-20'

/** The findings of a complete profile after one change, as "section.field code". */
function after(change: (profile: Profile) => void, rules: Partial<ProfileRules> = {}): string[] {
  const profile = completeProfile()
  change(profile)
  return profileFindings(profile, today, { ...sampleRules, ...rules }).map(short)
}

const short = ({ at, code, kind }: Finding): string => {
  const place = at === null ? '' : 'slot' in at ? at.slot : `${at.section}.${at.field}`
  return `${place} ${code}${kind === 'blocking' ? '' : ` (${kind})`}`
}

const title = {
  ...emptyTitle(),
  name: '工程师',
  level: '3',
  acquisition: 'review',
  certificateNumber: 'ZJ2020001',
} as const
const heldTitle = { ...title, acquiredOn: '2020-12-01', issuer: '北京市人力资源和社会保障局' }

describe('profileFindings', () => {
  it('finds nothing in a complete profile', () => expect(after(() => undefined)).toEqual([]))

  it('names everything that an empty profile lacks, at once', () => {
    const findings = profileFindings(emptyProfile(), today, sampleRules)
    expect(findings.map(short)).toEqual([
      ...['name', 'sex', 'idNumber', 'ethnicity', 'politicalStatus', 'maritalStatus', 'mobile', 'contactAddress'].map(
        (field) => `general.${field} field-required`,
      ),
      ...['hukouKind', 'hukouProvince', 'hukouAddress', 'residenceDistrict', 'residenceAddress', 'housing'].map(
        (field) => `general.${field} field-required`,
      ),
      ...['level', 'school', 'enrolledOn', 'graduatedOn', 'major', 'degree'].map(
        (field) => `education.${field} field-required`,
      ),
      'studies.entries studies-empty',
      'works.entries works-empty',
      'photo photo-missing',
    ])
    expect(profileComplete(findings)).toBe(false)
  })

  it('asks a human about the number of a 港澳台 residence permit at the first step, and refuses nobody (A-30, I-43)', () => {
    const first17 = '81000019920307182'
    const number = first17 + idNumberCheckDigit(first17)
    expect(after(({ general }) => Object.assign(general, { idNumber: number }))).toContain(
      'general.idNumber id-number-residence-permit (needs-review)',
    )
  })

  it.each(['0019-07-01', '1899-12-31'])('refuses %s: nobody who can apply was alive then', (day) => {
    expect(after(({ education }) => Object.assign(education, { graduatedOn: day }))).toContain(
      'education.graduatedOn date-too-early',
    )
  })

  it('is complete in spite of advice and questions for a human', () => {
    const profile = completeProfile()
    profile.general.residenceAddress = '西北旺镇唐家岭村'
    const findings = profileFindings(profile, today, sampleRules)
    expect(findings.map(short)).toEqual(['general.residenceAddress address-no-door (advice)'])
    expect(profileComplete(findings)).toBe(true)
  })

  it('gives every finding a row of the requirements and the person as owner', () => {
    for (const finding of profileFindings(emptyProfile(), today, sampleRules)) {
      expect(finding.owner).toBe('person')
      expect(finding.rows.length).toBeGreaterThan(0)
      for (const row of finding.rows) expect(row).toMatch(/^[A-Z]+-\d+$/)
    }
  })
})

describe('一般信息', () => {
  it.each<[string, Partial<Profile['general']>, string[]]>([
    [
      '北京市集体户口 is not accepted (I-07)',
      { hukouKind: 'beijing-collective', hukouProvince: '11' },
      ['general.hukouKind hukou-beijing-collective'],
    ],
    [
      '学校临时户口 is not accepted (I-07)',
      { hukouKind: 'school-temporary' },
      ['general.hukouKind hukou-school-temporary'],
    ],
    [
      'an out-of-town collective household needs its stamp',
      { hukouKind: 'out-of-town-collective' },
      ['general.hukouKind hukou-collective-stamp (advice)'],
    ],
    [
      'an out-of-town household cannot be in Beijing',
      { hukouProvince: '11' },
      ['general.hukouKind hukou-kind-contradicts'],
    ],
    ['a province that does not exist', { hukouProvince: '99' }, ['general.hukouProvince choice-unknown']],
    [
      'the detail repeats city and district (T-13)',
      { residenceAddress: '北京市海淀区学院南路33号' },
      ['general.residenceAddress address-repeats-city'],
    ],
    [
      'a district that is not in Beijing',
      { residenceDistrict: '130105' },
      ['general.residenceDistrict residence-district-unknown'],
    ],
    ['an office is no home (E-30)', { housing: 'office-use' }, ['general.housing housing-office-use']],
    [
      'the home of a spouse one does not have',
      { housing: 'spouse-owned' },
      ['general.housing housing-spouse-unmarried (needs-review)'],
    ],
    ['the home of a spouse', { housing: 'spouse-owned', maritalStatus: '20' }, []],
    [
      'a passport cannot file here (I-43)',
      { idType: '2', idNumber: 'E12345678' },
      ['general.idType id-type-not-accepted'],
    ],
    ['the sex differs from the ID number', { sex: '1' }, ['general.sex sex-differs-from-id']],
    ['a wrong check digit', { idNumber: '130105199203071820' }, ['general.idNumber id-number-check-digit']],
    ['an unknown people', { ethnicity: '57' }, ['general.ethnicity choice-unknown']],
    ['a name that is only blanks', { name: '  ' }, ['general.name field-required']],
    ['a landline number', { mobile: '010-57596100' }, ['general.mobile mobile-format']],
  ])('%s', (_, change, expected) => {
    expect(after((profile) => Object.assign(profile.general, change))).toEqual(expected)
  })

  it('the age is no matter of the profile: it blocks neither a link nor a renewal nor a correction (E-53, Q57)', () => {
    const born = (day: string) => {
      const first17 = `110105${day}001`
      return first17 + idNumberCheckDigit(first17)
    }
    expect(after((profile) => Object.assign(profile.general, { idNumber: born('19550101'), sex: '1' }))).toEqual([])
  })
})

describe('教育信息', () => {
  it.each<[string, Partial<Profile['education']>, string[]]>([
    ['a day that does not exist', { graduatedOn: '2014-06-31' }, ['education.graduatedOn date-nonexistent']],
    ['a graduation in the future', { graduatedOn: '2027-06-30' }, ['education.graduatedOn date-in-future']],
    ['graduation today is past', { graduatedOn: '2026-11-20' }, []],
    ['graduation before enrolment', { graduatedOn: '2010-08-31' }, ['education.graduatedOn date-order']],
    ['graduation on the day of enrolment', { graduatedOn: '2010-09-01' }, ['education.graduatedOn date-order']],
    [
      'no degree: its fields are not asked',
      { degree: '0', degreeIssuer: '', degreeNumber: '', degreeOn: '', degreeDiscipline: '', degreeMajor: '' },
      [],
    ],
    [
      'a degree without its facts',
      { degreeIssuer: '', degreeNumber: '', degreeOn: '', degreeDiscipline: '', degreeMajor: '' },
      ['degreeIssuer', 'degreeNumber', 'degreeDiscipline', 'degreeOn', 'degreeMajor'].map(
        (field) => `education.${field} field-required`,
      ),
    ],
    [
      'a degree from before the studies',
      { degreeOn: '2009-06-30' },
      ['education.degreeOn degree-before-enrolment (needs-review)'],
    ],
    ['a foreign degree (I-09)', { foreign: true }, ['education.degreeNumber foreign-certification (advice)']],
    ['an unknown education', { level: '20' }, ['education.level choice-unknown']],
    ['a school name that is too long', { school: '校'.repeat(101) }, ['education.school field-too-long']],
  ])('%s', (_, change, expected) => {
    expect(after((profile) => Object.assign(profile.education, change))).toEqual(expected)
  })
})

describe('职称信息 (I-10, I-11)', () => {
  const required = ['name', 'level', 'acquisition', 'certificateNumber', 'acquiredOn', 'issuer']

  it.each(['holdsTechnicalPost', 'holdsTitle', 'holdsQualification'] as const)('is asked when %s is ticked', (box) => {
    expect(after((profile) => void (profile.education[box] = true))).toEqual(
      required.map((field) => `education.title.${field} field-required`),
    )
  })

  it('is not looked at while no box is ticked (C-35)', () => {
    expect(after((profile) => void (profile.education.title = { ...emptyTitle(), level: '9' }))).toEqual([])
  })

  it.each<[string, Partial<Profile['education']['title']>, Partial<ProfileRules>, string[]]>([
    ['a reviewed title needs no query path', {}, {}, []],
    ['an exam title needs its query path', { acquisition: 'exam' }, {}, ['education.title.queryPath field-required']],
    [
      'so does a verifiable reviewed title',
      { verifiableOnline: true },
      {},
      ['education.title.queryPath field-required'],
    ],
    ['with the path given', { acquisition: 'exam', queryPath: '中国人事考试网 证书查询' }, {}, []],
    [
      'the degree path does not need it (N-13)',
      {},
      { category: 'A' },
      ['education.holdsTitle title-ticked-on-degree-path (advice)'],
    ],
    ['the title path accepts 中级', {}, { category: 'B' }, []],
    ['how high it must be is the district’s to say, not the profile’s (E-21)', { level: '4' }, { category: 'B' }, []],
    ['a title of tomorrow', { acquiredOn: '2026-11-21' }, {}, ['education.title.acquiredOn date-in-future']],
  ])('%s', (_, change, rules, expected) => {
    const found = after((profile) => {
      profile.education.holdsTitle = true
      profile.education.title = { ...heldTitle, ...change }
    }, rules)
    expect(found).toEqual(expected)
  })

  it('is needed on the title path', () =>
    expect(after(() => undefined, { category: 'B' })).toEqual(['education.holdsTitle title-needed-on-title-path']))
})

describe('学习经历 (I-12)', () => {
  const [school, university] = completeProfile().studies.entries as [
    Profile['studies']['entries'][number],
    Profile['studies']['entries'][number],
  ]

  it.each<[string, Profile['studies']['entries'], string[]]>([
    ['nothing', [], ['studies.entries studies-empty']],
    ['in any order', [university, school], []],
    ['without 高中', [university], ['studies.entries studies-start-late']],
    ['with 中专 instead', [{ ...school, stage: 'secondary-vocational' }, university], []],
    [
      'not up to the highest education',
      [school],
      ['studies.entries studies-not-to-highest', 'works.entries works-gap (advice)'],
    ],
    [
      'a month that does not exist',
      [school, { ...university, from: '2010-13' }],
      ['studies.entries.1.from month-nonexistent'],
    ],
    ['a month in the future', [school, { ...university, to: '2026-12' }], ['studies.entries.1.to month-in-future']],
    ['months the wrong way round', [school, { ...university, to: '2010-08' }], ['studies.entries.1.to month-order']],
    [
      'a line begun and left',
      [school, university, { from: '', to: '', stage: '', school: '', major: '' }],
      ['from', 'to', 'stage', 'school', 'major'].map((field) => `studies.entries.2.${field} field-required`),
    ],
    [
      'a university without a subject',
      [school, { ...university, major: '' }],
      ['studies.entries.1.major field-required'],
    ],
    ['two months between are a summer', [school, { ...university, from: '2010-09' }], []],
    ['three months are a gap', [school, { ...university, from: '2010-10' }], ['studies.entries studies-gap (advice)']],
  ])('%s', (_, entries, expected) => {
    expect(after((profile) => void (profile.studies.entries = entries))).toEqual(expected)
  })

  it('a job between two studies is no gap', () => {
    const found = after((profile) => {
      profile.education.level = '14'
      profile.studies.entries = [
        ...completeProfile().studies.entries,
        { from: '2016-09', to: '2019-03', stage: 'master', school: '北京理工大学', major: '软件工程' },
      ]
    })
    expect(found).toEqual([])
  })
})

describe('工作经历 (I-13, I-14, C-16)', () => {
  const [first, present] = completeProfile().works.entries as [
    Profile['works']['entries'][number],
    Profile['works']['entries'][number],
  ]

  it.each<[string, Profile['works']['entries'], string[]]>([
    ['nothing', [], ['works.entries works-empty']],
    ['two months without work', [{ ...first, to: '2019-01' }, present], []],
    ['three months without work', [{ ...first, to: '2018-12' }, present], ['works.entries works-gap (advice)']],
    ['no present work', [first], ['works.entries works-gap (advice)']],
    ['至今 needs no end', [first, { ...present, to: '' }], []],
    ['neither 至今 nor an end', [first, { ...present, current: false }], ['works.entries.1.to field-required']],
    ['no position', [first, { ...present, position: '' }], ['works.entries.1.position field-required']],
  ])('from the first job: %s', (_, entries, expected) => {
    expect(after((profile) => void (profile.works.entries = entries))).toEqual(expected)
  })

  it.each<[string, Profile['works']['entries'], string[]]>([
    ['may be empty', [], []],
    ['may end before the contract', [first], []],
    [
      'what began after the contract is not asked',
      [{ ...first, from: '2019-05', to: '2020-01' }],
      ['works.entries.0.from works-after-contract (advice)'],
    ],
  ])('before the contract: %s', (_, entries, expected) => {
    const rules = { workHistory: 'before-contract', contractStart: '2019-04-01' } as const
    expect(after((profile) => void (profile.works.entries = entries), rules)).toEqual(expected)
  })
})

it('asks for the photo in its slot (I-15)', () =>
  expect(after((profile) => void (profile.photo.attached = false))).toEqual(['photo photo-missing']))
