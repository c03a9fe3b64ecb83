import { describe, expect, it } from 'vitest'
import type { Dossier, DossierFile } from '@/lib/domain/application/dossier'
import { applicationFindings } from '@/lib/domain/application/findings'
import { emptyNewForm, type FilingRightForm } from '@/lib/domain/application/forms'
import { unchangedItems } from '@/lib/domain/application/unchanged-items'
import { employerSlots, personSlots, type SlotCode } from '@/lib/domain/attachment/catalogue'
import type { ChildEntry } from '@/lib/domain/permit/content'
import { idNumberCheckDigit } from '@/lib/domain/text/id-number'
import { policyOf } from '@/tests/support/policies'
import { findingText, findingTexts } from '@/lib/labels/findings'
import { applicationTexts } from '@/lib/labels/finding-texts/application'
import { publishedCalendar } from '@/lib/data/calendar/calendar'
import { statedDates } from '@/prisma/seed/scenario/files'
import { completeEmployerProfile, completeProfile, heldPermit } from '../../../support/profiles'

const on = '2026-11-20'
const withCheckDigit = (first17: string): string => first17 + idNumberCheckDigit(first17)
const policy = policyOf('haidian')

const file = (slot: SlotCode, more: Partial<DossierFile> = {}): DossierFile => ({
  id: `file-${slot}`,
  ownerKind: 'person',
  ownerId: 'person-1',
  slot,
  version: 1,
  fileName: `${slot}.pdf`,
  bytes: 1000,
  pages: 1,
  uploadedAt: '2026-11-19T02:00:00.000Z',
  ...statedDates(slot, '2026-11-19'),
  warnings: [],
  ...more,
})

const complete = (more: Partial<Dossier> = {}): Dossier => ({
  form: { ...emptyNewForm(), applicantType: 'domestic', category: 'A', confirmed: true },
  person: { id: 'person-1', profile: completeProfile(), sectionsSavedAt: { general: '2026-11-19T01:00:00.000Z' } },
  employer: {
    id: 'employer-1',
    name: '北京澄明智能科技有限公司',
    profile: completeEmployerProfile(),
    sectionsSavedAt: {},
  },
  employment: {
    id: 'employment-1',
    status: 'active',
    terms: { startsOn: '2025-01-01', endsOn: '2028-12-31', position: '工程师' },
  },
  right: 'full',
  rightDistrict: 'haidian',
  rightTownship: null,
  permit: null,
  target: null,
  openBusinesses: 0,
  files: [
    ...personSlots.map((slot) => file(slot)),
    file('photo'),
    file('labour-contract', { ownerKind: 'employment' }),
  ],
  ...more,
})

const findingsOf = (dossier: Dossier) =>
  applicationFindings({ dossier, policy, calendar: publishedCalendar(), on, standardsOn: on })

const codes = (dossier: Dossier): string[] =>
  findingsOf(dossier)
    .filter((finding) => finding.kind === 'blocking')
    .map((finding) => finding.code)

const child = (more: Partial<ChildEntry> = {}): ChildEntry => ({
  id: 'child-1',
  name: '周小满',
  idNumber: withCheckDigit('13010520180506042'),
  relation: '31',
  birthCertificateNumber: 'Q130012345',
  institution: '无',
  birth: '2018-05-06',
  ...more,
})
const childFiles = [
  file('child-birth-certificate', { ownerKind: 'child', ownerId: 'child-1' }),
  file('child-household-register', { ownerKind: 'child', ownerId: 'child-1' }),
]
const withChild = (more: Partial<ChildEntry> = {}, files = childFiles): Dossier => {
  const base = complete()
  return {
    ...base,
    form: { ...emptyNewForm(), ...base.form, children: [child(more)] } as Dossier['form'],
    files: [...base.files, ...files],
  }
}

describe('新办 (S-50, S-70)', () => {
  it('a complete file has nothing blocking', () => {
    expect(codes(complete())).toEqual([])
  })

  it('answers completely and at once', () => {
    const found = codes({ ...complete(), form: emptyNewForm(), employment: null, files: [] })
    expect(found).toEqual(
      expect.arrayContaining(['applicant-type-missing', 'category-missing', 'not-confirmed', 'not-linked']),
    )
    expect(found.filter((code) => code === 'attachment-missing').length).toBeGreaterThanOrEqual(5)
  })

  it.each([
    ['no employer', { employment: null }, 'not-linked'],
    ['a link that has ended', { employment: { id: 'l', status: 'dissolved', terms: null } }, 'not-linked'],
    ['a right that only receives holders (T-12)', { right: 'receive-only' }, 'employer-without-full-right'],
    ['a cancelled right', { right: 'cancelled' }, 'employer-without-full-right'],
    ['a live permit', { permit: heldPermit({ status: 'suspended' }) }, 'live-permit'],
  ] as [string, Partial<Dossier>, string][])('%s', (_name, more, code) => {
    expect(codes(complete(more))).toContain(code)
  })

  it('asks for the title document on the title path, with everything else of it', () => {
    const dossier = complete({ form: { ...emptyNewForm(), applicantType: 'domestic', category: 'B', confirmed: true } })
    const without = { ...dossier, files: dossier.files.filter(({ slot }) => slot !== 'title-certificate') }
    expect(codes(without)).toContain('attachment-missing')
    expect(codes(complete())).not.toContain('attachment-missing')
  })

  it('a contract that has ended is the employer’s to cure', () => {
    const terms = { startsOn: '2023-01-01', endsOn: '2026-11-19', position: '工程师' }
    const found = findingsOf(complete({ employment: { id: 'l', status: 'active', terms } }))
    expect(found).toContainEqual(expect.objectContaining({ code: 'contract-ended', owner: 'contract' }))
  })

  it('reads the end of the contract where the unit states it: 3 months in 海淀, 6 in 大兴 (D-26, C-15, T-14)', () => {
    const ending = (endsOn: string | null, district = 'haidian') => {
      const dossier = complete({
        employment: { id: 'e', status: 'active', terms: { startsOn: '2025-01-01', endsOn, position: '工程师' } },
      })
      return applicationFindings({
        ...{ dossier, policy: policyOf(district), calendar: publishedCalendar(), on, standardsOn: on },
      }).filter(({ owner, kind }) => owner === 'contract' && kind === 'blocking')
    }
    const short = { code: 'attachment-expiring', at: { slot: 'labour-contract' } }
    expect(ending('2026-11-30')).toMatchObject([{ ...short, params: { validUntil: '2026-11-30', months: 3 } }])
    expect(ending('2027-02-19')).toMatchObject([short])
    expect(ending('2027-02-20')).toEqual([])
    expect(ending('2027-02-20', 'daxing')).toMatchObject([{ ...short, params: { months: 6 } }])
    expect(ending('2027-05-20', 'daxing')).toEqual([])
    expect(ending(null)).toEqual([])
    // once over it is told once
    expect(ending('2026-11-19').map(({ code }) => code)).toEqual(['contract-ended'])
  })

  it('a declaration that was used before: 朝阳 refuses in the words of its answer, elsewhere a human is asked (Q39, D-33)', () => {
    const use = { number: 'HD-XQ-2026-000009', kind: 'renewal', submittedOn: '2026-10-08', how: 'same-file' } as const
    const found = (district: string, declarationUse: Dossier['declarationUse']) =>
      applicationFindings({
        ...{ dossier: complete({ declarationUse }), policy: policyOf(district), calendar: publishedCalendar() },
        ...{ on, standardsOn: on },
      }).filter(({ code }) => code === 'declaration-used')
    expect(found('chaoyang', use)).toMatchObject([{ kind: 'blocking', at: { slot: 'integrity-declaration' } }])
    for (const district of ['haidian', 'daxing', 'fengtai', 'returnee'])
      expect(found(district, use), district).toMatchObject([{ kind: 'needs-review' }])
    expect(found('chaoyang', null)).toEqual([])
    expect(found('chaoyang', undefined)).toEqual([])
    const [refused] = found('chaoyang', use)
    if (!refused) throw new Error('refused')
    expect(findingText(refused)).toEqual({
      what: '“诚信声明”已用于2026年10月8日提交的续签（HD-XQ-2026-000009），原则上仅对那次业务有效。',
      cure: '请重新签署《诚信声明》，扫描后上传。',
    })
  })

  it('a child’s card owes its end and the months that the district asks (大兴, G-28)', () => {
    const card = (more: Partial<DossierFile>) =>
      applicationFindings({
        dossier: withChild({}, [
          ...childFiles,
          file('child-id-card', { ownerKind: 'child', ownerId: 'child-1', ...more }),
        ]),
        ...{ policy: policyOf('daxing'), calendar: publishedCalendar(), on, standardsOn: on },
      }).flatMap(({ code }) => (code.startsWith('child-id-card') ? [code] : []))
    expect(card({ validUntil: null })).toEqual(['child-id-card-end-not-stated'])
    expect(card({ validUntil: null, openEnded: true })).toEqual(['child-id-card-end-not-stated'])
    expect(card({ validUntil: '2026-11-19' })).toEqual(['child-id-card-expired'])
    expect(card({ validUntil: '2027-02-19' })).toEqual(['child-id-card-expiring'])
    expect(card({ validUntil: '2027-02-20' })).toEqual([])
  })
})

describe('随往子女 (I-59…I-62)', () => {
  it.each([
    ['a child with both documents', {}, []],
    ['no name', { name: '' }, ['child-name']],
    ['no relation', { relation: '' }, ['child-relation']],
    ['a spouse is no child (I-64)', { relation: '10' }, ['child-relation']],
    ['no birth certificate number', { birthCertificateNumber: ' ' }, ['child-birth-certificate-number']],
    ['nothing instead of 无 (I-61)', { institution: '' }, ['child-institution']],
    ['a wrong ID number', { idNumber: withCheckDigit('13010520180506042').slice(0, 17) + 'Y' }, ['child-id-number']],
    ['eighteen today', { idNumber: withCheckDigit('13010520081120004') }, ['child-too-old']],
  ] as [string, Partial<ChildEntry>, string[]][])('%s', (_name, more, expected) => {
    expect(codes(withChild(more))).toEqual(expected)
  })

  it('needs its own documents, not those of another child', () => {
    const others = childFiles.map((one) => ({ ...one, ownerId: 'child-2' }))
    expect(codes(withChild({}, others))).toEqual([
      'child-birth-certificate-missing',
      'child-household-register-missing',
    ])
  })

  it('a number of Beijing is a question for a human, no refusal', () => {
    const found = findingsOf(withChild({ idNumber: withCheckDigit('11010520180506042') }))
    expect(found.find(({ code }) => code === 'child-maybe-beijing')?.kind).toBe('needs-review')
  })
})

describe('申请业务办理权限 (S-30, U-30, U-50)', () => {
  const form: FilingRightForm = {
    kind: 'filing-right',
    permitType: 'beijing',
    district: 'haidian',
    mode: 'full',
    intention: '新办证件',
    confirmed: true,
  }
  const own = (more: Partial<FilingRightForm> = {}, without: SlotCode[] = []): Dossier =>
    complete({
      form: { ...form, ...more },
      person: null,
      employment: null,
      files: employerSlots
        .map((slot) => (slot === 'unit-qualification' ? 'certificate-high-tech' : slot))
        .filter((slot) => !without.includes(slot))
        .map((slot) => file(slot, { ownerKind: 'employer' })),
    })

  it('needs every mandatory document of the employer', () => {
    expect(codes(own())).toEqual([])
    expect(codes(own({}, ['unit-tax', 'operator-id']))).toEqual(['attachment-missing', 'attachment-missing'])
    expect(codes(own({}, ['unit-other']))).toEqual([])
  })

  it('who signs as 法定代表人 is the one whom the unit names; anybody else is put to a human (C-38, R-05)', () => {
    const signed = (signedBy: string, signedAs: DossierFile['signedAs'] = 'legal-representative') => {
      const dossier = own()
      dossier.files = dossier.files.map((one) =>
        one.slot === 'unit-integrity-declaration' ? { ...one, signedBy, signedAs: signedAs ?? null } : one,
      )
      return findingsOf(dossier).filter(({ code }) => code.includes('sign'))
    }
    expect(signed('林书远')).toEqual([])
    expect(signed(' 林 书远')).toEqual([])
    expect(signed('何静', 'authorised')).toEqual([])
    expect(signed('何静')).toMatchObject([
      { code: 'signer-not-representative', kind: 'needs-review', at: { slot: 'unit-integrity-declaration' } },
    ])
    expect(signed('何静').map((finding) => findingText(finding).what)).toEqual([
      '“单位诚信声明”填写为法定代表人何静签署，单位信息中的法定代表人是林书远。',
    ])
  })

  it('a box that is not ticked is named by its own words (employer.md m3)', () => {
    const [box] = findingsOf(own({ confirmed: false })).filter(({ code }) => code === 'not-confirmed')
    expect(box && findingText(box).what).toBe(
      '还没有勾选“本单位已阅读申请要求，所填信息和所传材料真实有效，并接受主管部门核查”。',
    )
  })

  it('receiving only needs the 承诺书 in 其他材料', () => {
    expect(codes(own({ mode: 'receive-only' }, ['unit-other']))).toEqual(['attachment-missing'])
  })

  it('says what is to be done with it', () => {
    expect(codes(own({ intention: '' }))).toEqual(['intention-missing'])
  })

  it('puts the conditions of the employer to the reviewer (E-11)', () => {
    const dossier = own()
    const young = { ...dossier.employer.profile.general, establishedOn: '2026-05-01', registeredCapital: '20' }
    dossier.employer.profile = { ...dossier.employer.profile, general: young }
    const found = findingsOf(dossier).filter(({ kind }) => kind === 'needs-review')
    expect(found.map(({ code }) => code)).toEqual([
      'employer-too-young',
      'employer-capital-low',
      'employer-tax-not-stated',
      'employer-industry-judged',
    ])
  })
})

describe('items of a return that nobody touched (I-49)', () => {
  const at = '2026-11-18T02:00:00.000Z'
  const returned = (items: Parameters<typeof unchangedItems>[0] extends infer R ? R : never) => items
  it.each([
    ['a document replaced since', { owner: 'person', at: { slot: 'residence-proof' } }, at, 0],
    [
      'a document older than the return',
      { owner: 'person', at: { slot: 'residence-proof' } },
      '2026-11-19T02:00:00.000Z',
      1,
    ],
    ['a document that is gone', { owner: 'person', at: { slot: 'child-birth-certificate' } }, at, 1],
    ['a section saved since', { owner: 'person', at: { section: 'general' } }, at, 0],
    ['a section not saved since', { owner: 'person', at: { section: 'general' } }, '2026-11-19T12:00:00.000Z', 1],
    ['a section that leaves no trace', { owner: 'employer', at: { section: 'operator' } }, at, 0],
    ['an item without a place', { owner: 'person', at: null }, '2026-11-30T00:00:00.000Z', 0],
  ] as const)('%s', (_name, item, when, count) => {
    const last = returned({ by: 'authority', at: when, items: [item] })
    expect(unchangedItems(last, complete())).toHaveLength(count)
  })
})

describe('texts', () => {
  it('every code that was found above has a sentence', () => {
    const dossiers = [
      complete({ form: emptyNewForm(), employment: null, right: null, permit: heldPermit(), files: [] }),
      withChild({ name: '', relation: '', birthCertificateNumber: '', institution: '', idNumber: '' }, []),
    ]
    const texts = { ...findingTexts, ...applicationTexts }
    for (const finding of dossiers.flatMap((dossier) => findingsOf(dossier)))
      expect(texts, finding.code).toHaveProperty([finding.code])
  })
})
