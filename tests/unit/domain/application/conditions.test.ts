import { describe, expect, it } from 'vitest'
import type { Dossier } from '@/lib/domain/application/dossier'
import { checklistOf } from '@/lib/domain/application/findings'
import { emptyNewForm, emptyRenewalForm, type NewForm } from '@/lib/domain/application/forms'
import { kindRules } from '@/lib/domain/application/rules'
import { workYears } from '@/lib/domain/eligibility/from-profile'
import type { IncomeMonth } from '@/lib/domain/eligibility/months'
import { emptyEmployerFigures, type EmployerFigures } from '@/lib/domain/employer/employer-figures'
import { idNumberCheckDigit } from '@/lib/domain/text/id-number'
import type { HousingKind, Profile } from '@/lib/domain/person/profile'
import { averageWages } from '@/lib/domain/policy/average-wages'
import { policyOf } from '@/tests/support/policies'
import { publishedCalendar } from '@/lib/data/calendar/calendar'
import { findingText } from '@/lib/labels/findings'
import { completeEmployerProfile, completeProfile, heldPermit } from '../../../support/profiles'

const on = '2026-11-20'
const calendar = publishedCalendar()

/** The last twelve months before November 2026, all alike. */
const year = (income: string, more: Partial<IncomeMonth> = {}): IncomeMonth[] =>
  ['2025-11', '2025-12', ...Array.from({ length: 10 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`)].map(
    (month) => ({ month, income, employer: 'this', socialInsurance: 'paid', ...more }),
  )

const profileWith = (change: (profile: Profile) => void): Profile => {
  const profile = completeProfile()
  change(profile)
  return profile
}

const dossier = (form: Partial<NewForm>, more: Partial<Dossier> = {}, profile = completeProfile()): Dossier => ({
  form: { ...emptyNewForm(), applicantType: 'domestic', category: 'A', confirmed: true, ...form },
  person: { id: 'person-1', profile, sectionsSavedAt: {} },
  employer: {
    id: 'employer-1',
    name: '北京澄明智能科技有限公司',
    profile: completeEmployerProfile(),
    sectionsSavedAt: {},
  },
  employment: {
    id: 'employment-1',
    status: 'active',
    terms: { startsOn: '2025-01-01', endsOn: '2029-12-31', position: '工程师' },
  },
  right: 'full',
  rightDistrict: 'daxing',
  rightTownship: null,
  permit: null,
  target: null,
  openBusinesses: 0,
  files: [],
  ...more,
})

const findingsOf = (file: Dossier, district: string, standardsOn = on) =>
  kindRules[file.form.kind].findings({
    ...{ dossier: file, policy: policyOf(district), calendar, on, standardsOn, wages: averageWages },
  })

const found = (file: Dossier, district: string, code: string, standardsOn = on) =>
  findingsOf(file, district, standardsOn).find((finding) => finding.code === code)

describe('income and social insurance in a 新办 (E-40…E-52)', () => {
  it('nothing stated: one question for the reviewer, no refusal', () => {
    const finding = found(dossier({}), 'daxing', 'months-not-stated')
    expect(finding).toMatchObject({ kind: 'needs-review', at: { section: 'form', field: 'months' } })
    expect(finding && findingText(finding).what).toBe('未填写月收入和社保，由审核人按材料核对。')
  })

  it('a month of 补缴 that is left out is asked about like the one that is told (E-51, S-101)', () => {
    const without = year('20000').filter((_entry, place) => place !== 5)
    expect(found(dossier({ months: without }), 'chaoyang', 'months-not-told')?.kind).toBe('needs-review')
  })

  it('大兴: 1.2 × 11937 is 14324.40; a fen less blocks with figures and rows (E-40, D-15)', () => {
    expect(found(dossier({ months: year('14324.40') }), 'daxing', 'income-below-standard')).toBeUndefined()
    const low = found(dossier({ months: year('14324.39') }), 'daxing', 'income-below-standard')
    expect(low).toMatchObject({ kind: 'blocking', params: { actual: '14324.39', threshold: '14324.40' } })
    expect(low?.rows).toEqual(expect.arrayContaining(['D-15', 'E-40']))
  })

  it('海淀: a figure that a third party reports refuses nobody, the reviewer sees it as 暂定', () => {
    const low = found(dossier({ months: year('10000') }), 'haidian', 'income-below-standard')
    expect(low?.kind).toBe('needs-review')
    expect(low && findingText(low).what).toContain('暂定')
  })

  it('what another employer paid does not count (I-71)', () => {
    const months = year('50000', { employer: 'other' })
    expect(found(dossier({ months }), 'chaoyang', 'income-below-standard')).toMatchObject({
      params: { actual: '0.00' },
    })
  })

  it('朝阳: 补缴 is for the reviewer, with the statement as one more paper (E-51, M-37)', () => {
    const file = dossier({ months: year('30000', { socialInsurance: 'back-paid' }) })
    expect(found(file, 'chaoyang', 'insurance-back-paid')?.kind).toBe('needs-review')
    const papers = checklistOf(file, policyOf('chaoyang')).filter(({ need }) => need === 'required')
    expect(papers.map(({ slot }) => slot)).toContain('back-payment-statement')
  })

  it('is judged by the standards of the day of acceptance (E-44): the wage of 2023 until September 2025', () => {
    const months = year('14324.39').map((entry) => ({
      ...entry,
      month: `${Number(entry.month.slice(0, 4)) - 1}${entry.month.slice(4)}`,
    }))
    expect(found(dossier({ months }), 'daxing', 'income-below-standard', '2025-09-10')).toBeUndefined()
    expect(found(dossier({ months }), 'daxing', 'income-below-standard', '2025-11-10')).toBeDefined()
  })

  it('an income that nobody can read is told by its month and not judged', () => {
    const [first, ...others] = year('20000')
    const months = [{ ...(first as IncomeMonth), income: '两万' }, ...others]
    const codes = findingsOf(dossier({ months }), 'daxing').map(({ code }) => code)
    expect(codes).toContain('income-unreadable')
    expect(codes).not.toContain('income-below-standard')
  })

  it('朝阳: less than a year at a unit that moved there is put to the reviewer, of nobody else (U-113, E-52, Q26)', () => {
    const terms = { startsOn: '2026-05-04', endsOn: '2029-12-31', position: '工程师' }
    const unitRecords = { moved: true, permits: 0 }
    const employment = { id: 'l', status: 'active', terms } as const
    const code = 'months-at-employer-short'
    expect(found(dossier({}, { employment, unitRecords }), 'chaoyang', code)).toMatchObject({ kind: 'needs-review' })
    expect(found(dossier({}, { unitRecords }), 'chaoyang', code)).toBeUndefined()
    expect(found(dossier({}, { employment }), 'chaoyang', code)).toBeUndefined()
    const stayed = { moved: false, permits: 0 }
    expect(found(dossier({}, { employment, unitRecords: stayed }), 'chaoyang', code)).toBeUndefined()
  })
})

describe('the category against the profile (E-20…E-28)', () => {
  const studied = (level: string, degree: string) =>
    profileWith(({ education }) => Object.assign(education, { level, degree }))

  it('A asks for 本科 and a degree: 大专 without one is blocked in 大兴', () => {
    const codes = findingsOf(dossier({}, {}, studied('31', '0')), 'daxing').map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining(['education-short', 'degree-short']))
  })

  it('B asks for 中级: 助理级 is too low', () => {
    const profile = profileWith(({ education }) => {
      education.holdsTitle = true
      education.title = { ...education.title, level: '4' }
    })
    expect(found(dossier({ category: 'B' }, {}, profile), 'daxing', 'title-short')).toMatchObject({
      kind: 'blocking',
      at: { section: 'education', field: 'title.level' },
    })
  })

  it('two years of work: the contract counts with the history (E-20, I-14)', () => {
    const profile = profileWith(({ works }) => (works.entries = []))
    expect(workYears(profile, '2025-01-01', on)).toBe(1)
    expect(found(dossier({}, {}, profile), 'daxing', 'work-years-short')).toMatchObject({
      params: { actual: 1, threshold: 2 },
    })
    const longer = {
      id: 'l',
      status: 'active' as const,
      terms: { startsOn: '2024-06-03', endsOn: null, position: '工程师' },
    }
    expect(found(dossier({}, { employment: longer }, profile), 'daxing', 'work-years-short')).toBeUndefined()
  })

  it('what only an authority can judge goes to the reviewer; what the district does not accept is blocked', () => {
    expect(found(dossier({ category: 'F' }), 'daxing', 'category-judged')?.kind).toBe('needs-review')
    expect(found(dossier({ category: 'H' }), 'chaoyang', 'category-not-accepted')?.kind).toBe('blocking')
    expect(found(dossier({ category: 'G' }), 'daxing', 'founding-missing')?.kind).toBe('blocking')
  })

  it('D needs each of three years above three times the wage (E-23): the year that lacks is named', () => {
    const months = [2023, 2024, 2025].flatMap((one) =>
      Array.from({ length: 12 }, (_, index): IncomeMonth => ({
        ...{ month: `${one}-${String(index + 1).padStart(2, '0')}`, employer: 'this', socialInsurance: 'paid' },
        income: one === 2024 ? '20000' : '60000',
      })),
    )
    const low = findingsOf(dossier({ category: 'D', months }), 'daxing').filter(
      ({ code }) => code === 'yearly-income-low',
    )
    expect(low.map(({ params }) => params?.field)).toEqual(['months.2024'])
  })
})

describe('the contract (T-15, E-52)', () => {
  const openEnded = (startsOn: string): Partial<Dossier> => ({
    employment: { id: 'l', status: 'active', terms: { startsOn, endsOn: null, position: '工程师' } },
  })

  it('T-15: 朝阳, an open-ended contract running eight months: the one before it is merged with it', () => {
    const finding = found(dossier({}, openEnded('2026-03-20')), 'chaoyang', 'open-contract-young')
    expect(finding).toMatchObject({ kind: 'needs-review', owner: 'contract', at: { slot: 'labour-contract' } })
    expect(finding && findingText(finding).cure).toContain('前一份劳动合同')
  })

  it.each([
    ['朝阳 after twelve months', openEnded('2025-11-20'), 'chaoyang'],
    ['海淀', openEnded('2026-03-20'), 'haidian'],
    ['a contract with an end', {}, 'chaoyang'],
  ])('nothing is asked: %s', (_name, more, district) =>
    expect(found(dossier({}, more), district, 'open-contract-young')).toBeUndefined(),
  )
})

describe('the home (E-30…E-36)', () => {
  const living = (housing: HousingKind) =>
    dossier(
      {},
      {},
      profileWith(({ general }) => (general.housing = housing)),
    )
  const papers = (housing: HousingKind, district: string) =>
    found(living(housing), district, 'housing-papers')?.params?.papers

  it.each<[HousingKind, string]>([
    ['owned', '不动产权证书'],
    ['spouse-owned', '结婚证'],
    ['rented', '租赁合同'],
    ['unit', '单位出具的居住证明'],
    ['relative', '房屋借住声明'],
  ])('%s: says what has to lie in the file', (housing, text) => expect(papers(housing, 'haidian')).toContain(text))

  it('大兴 wants half a year of lease (E-32) and the seal on what relatives declare (E-35)', () => {
    expect(papers('rented', 'daxing')).toContain('6 个月')
    expect(papers('rented', 'haidian')).not.toContain('6 个月')
    expect(papers('relative', 'daxing')).toContain('公章')
  })

  it('a home on rural land is named by 大兴 only (E-33); elsewhere a human judges', () => {
    expect(papers('rented-rural', 'daxing')).toContain('宅基地')
    expect(found(living('rented-rural'), 'haidian', 'housing-kind-unusual')?.kind).toBe('needs-review')
  })

  it('the residence card: a screenshot has no force (E-36, N-28)', () => {
    const finding = found(living('residence-card'), 'chaoyang', 'housing-papers-residence-card')
    expect(finding && findingText(finding).cure).toContain('截屏、拍照等方式展示的电子居住证（卡）不具有法律效力')
  })

  it('办公 stays refused (E-30)', () =>
    expect(found(living('office-use'), 'daxing', 'housing-office-use')?.kind).toBe('blocking'))
})

describe('the age of a child (I-62, C-09)', () => {
  const child = (birth: string) => {
    const first17 = `130105${birth.replaceAll('-', '')}042`
    const idNumber = first17 + idNumberCheckDigit(first17)
    const common = { name: '周小满', relation: '31', birthCertificateNumber: 'Q130012345', institution: '某某中学' }
    return dossier({ children: [{ id: 'c', idNumber, birth, ...common }] })
  }
  const verdict = (birth: string, district: string): string =>
    findingsOf(child(birth), district)
      .filter(({ code }) => code === 'child-too-old' || code === 'child-older-than-usual')
      .map(({ code, kind }) => `${code} ${kind}`)
      .join()

  it.each([
    ['16 years', '2010-01-05', 'daxing', ''],
    ['17: 大兴 asks a human', '2009-11-20', 'daxing', 'child-older-than-usual needs-review'],
    ['17: 海淀 accepts', '2009-11-20', 'haidian', ''],
    ['17: 朝阳 accepts', '2009-11-20', 'chaoyang', ''],
    ['18: nobody accepts', '2008-11-20', 'daxing', 'child-too-old blocking'],
    ['18: nobody accepts', '2008-11-20', 'haidian', 'child-too-old blocking'],
  ])('%s', (_name, birth, district, expected) => expect(verdict(birth, district)).toBe(expected))

  it('大兴 asks for the child’s ID card (M-32)', () => {
    expect(found(child('2018-05-06'), 'daxing', 'child-id-card-missing')?.rows).toEqual(['M-32'])
    expect(found(child('2018-05-06'), 'haidian', 'child-id-card-missing')).toBeUndefined()
  })
})

describe('income of a 续签 (E-45…E-47)', () => {
  const renewal = (months: IncomeMonth[]): Dossier => ({
    ...dossier({}),
    form: { ...emptyRenewalForm(), checked: true, confirmed: true, months },
    permit: heldPermit({ validFrom: '2025-11-05', validTo: '2026-12-31' }),
  })

  it('大兴: the standard of each year (E-46)', () => {
    expect(found(renewal(year('14000')), 'daxing', 'renewal-income-low')?.kind).toBeDefined()
    expect(found(renewal(year('15000')), 'daxing', 'renewal-income-low')).toBeUndefined()
  })

  it('朝阳: paid on, whatever the amount (E-47)', () => {
    expect(found(renewal(year('3000')), 'chaoyang', 'renewal-income-gap')).toBeUndefined()
    const gap = year('3000').map((entry) => (entry.month === '2026-04' ? { ...entry, income: '0' } : entry))
    expect(found(renewal(gap), 'chaoyang', 'renewal-income-gap')?.kind).toBe('needs-review')
  })

  it('nothing stated is a question for the reviewer', () =>
    expect(found(renewal([]), 'haidian', 'months-not-stated')).toMatchObject({
      kind: 'needs-review',
      owner: 'employer',
    }))
})

describe('figures of an employer in the forms (E-05, E-09)', () => {
  const opening = (figures: EmployerFigures, district: string): Dossier => ({
    ...dossier({}),
    form: {
      ...{
        kind: 'filing-right',
        permitType: 'beijing',
        district,
        mode: 'full',
        intention: '新办证件',
        confirmed: true,
      },
      figures,
    },
    person: null,
    employment: null,
  })
  const about = (figures: Partial<EmployerFigures>, district: string) =>
    findingsOf(opening({ ...emptyEmployerFigures(), ...figures }, district), district)
      .filter(({ at }) => at !== null && 'field' in at && at.section === 'form')
      .map(({ kind, code, at }) => `${kind} ${code} ${at !== null && 'field' in at ? at.field : ''}`)

  it.each<[string, Partial<EmployerFigures>, string, string[]]>([
    ['nothing stated is a question', {}, 'daxing', ['needs-review employer-tax-not-stated figures']],
    ['大兴: ten are enough', { lastYear: '10' }, 'daxing', []],
    [
      '大兴: less is for the reviewer, never a refusal',
      { lastYear: '9.99' },
      'daxing',
      ['needs-review employer-tax-low figures'],
    ],
    ['朝阳: the newest of the three years is the last year', { threeYears: ['20', '', ''] }, 'chaoyang', []],
    ['朝阳: sixty in three years', { threeYears: ['19', '21', '20'] }, 'chaoyang', []],
    [
      '朝阳: neither',
      { threeYears: ['10', '10', '10'] },
      'chaoyang',
      ['needs-review employer-tax-low figures', 'needs-review employer-three-year-tax-low figures'],
    ],
  ])('%s', (_name, figures, district, expected) => expect(about(figures, district)).toEqual(expected))

  it('what is no figure is told beside its field', () =>
    expect(about({ lastYear: '十万' }, 'daxing')).toContain('blocking figure-unreadable figures.lastYear'))
})
