import type { ChildEntry } from '@/lib/domain/permit/content'
import { describe, expect, it } from 'vitest'
import { compareDossiers } from '@/lib/domain/application/compare'
import type { Dossier, DossierFile } from '@/lib/domain/application/dossier'
import { emptyNewForm } from '@/lib/domain/application/forms'
import type { SlotCode } from '@/lib/domain/attachment/catalogue'
import type { Profile } from '@/lib/domain/person/profile'
import { emptyEmployerFigures } from '@/lib/domain/employer/employer-figures'
import { differenceLabel, valueText } from '@/lib/views/application/field-values'
import { differenceViews } from '@/lib/views/application/differences'
import { completeEmployerProfile, completeProfile } from '../../../support/profiles'

const file = (id: string, slot: SlotCode, version = 1, ownerId = 'p1'): DossierFile => ({
  id,
  ownerKind: 'person',
  ownerId,
  slot,
  version,
  fileName: `${slot}.pdf`,
  bytes: 1000,
  pages: 1,
  uploadedAt: '2026-11-02T02:00:00.000Z',
  signedOn: null,
  validUntil: null,
  warnings: [],
})

const child = (id: string, more: Partial<ChildEntry> = {}): ChildEntry => ({
  id,
  name: '周小宁',
  idNumber: '130105201805060017',
  relation: '21',
  birthCertificateNumber: 'R130000001',
  institution: '无',
  birth: '2018-05-06',
  ...more,
})

const dossier = (more: Partial<Dossier> = {}, profile: Profile = completeProfile()): Dossier => ({
  form: { ...emptyNewForm(), applicantType: 'domestic', category: 'A', confirmed: true },
  person: { id: 'p1', profile, sectionsSavedAt: {} },
  employer: { id: 'e1', name: '北京澄明智能科技有限公司', profile: completeEmployerProfile(), sectionsSavedAt: {} },
  employment: {
    id: 'l1',
    status: 'active',
    terms: { startsOn: '2026-03-01', endsOn: '2029-02-28', position: '高级工程师' },
  },
  right: 'full',
  rightDistrict: 'haidian',
  rightTownship: null,
  permit: null,
  target: null,
  openBusinesses: 0,
  files: [file('a1', 'residence-proof'), file('b1', 'taxable-income')],
  ...more,
})

const withProfile = (change: (profile: Profile) => void): Dossier => {
  const profile = completeProfile()
  change(profile)
  return dossier({}, profile)
}

describe('what stands beside a file (G-28, G-29, C-38)', () => {
  const declaration = (beside: Partial<DossierFile>) =>
    dossier({ files: [{ ...file('d1', 'integrity-declaration'), signedOn: '2026-11-01', ...beside }] })
  const texts = (before: Dossier, after: Dossier) =>
    differenceViews(before, after).map(({ subject, before: was, after: is }) => [subject, was, is])

  it('another signer or day beside the same file is a difference', () => {
    const before = declaration({ signedBy: '林书远', signedAs: 'legal-representative' })
    expect(texts(before, declaration({ signedBy: '何静', signedAs: 'authorised', signedOn: '2026-11-02' }))).toEqual([
      [
        '诚信声明：填写的日期和签署人',
        '签署 2026年11月1日，单位签署人 林书远（法定代表人）',
        '签署 2026年11月2日，单位签署人 何静（授权人）',
      ],
    ])
    // one of them alone is one, too
    const other = declaration({ signedBy: '何静', signedAs: 'legal-representative' })
    expect(compareDossiers(before, other)).toHaveLength(1)
    expect(compareDossiers(before, before)).toEqual([])
  })

  it('a snapshot that says nothing of a signer is no difference to a file without one', () =>
    expect(compareDossiers(declaration({}), declaration({ signedBy: null, signedAs: null }))).toEqual([]))
})

describe('the difference between two rounds', () => {
  it('is nothing when nothing changed, whatever was saved again', () => {
    const again = dossier({ person: { id: 'p1', profile: completeProfile(), sectionsSavedAt: { general: 'later' } } })
    expect(compareDossiers(dossier(), again)).toEqual([])
  })

  it('names a changed field with both values', () => {
    const after = withProfile(({ general }) => (general.mobile = '15800007730'))
    expect(compareDossiers(dossier(), after)).toEqual([
      {
        kind: 'field',
        part: 'person',
        section: 'general',
        field: 'mobile',
        before: '13800000412',
        after: '15800007730',
      },
    ])
  })

  it('names fields of the title by their path', () => {
    const after = withProfile(({ education }) => (education.title.name = '工程师'))
    expect(compareDossiers(dossier(), after)).toMatchObject([{ section: 'education', field: 'title.name', before: '' }])
  })

  it('shows one changed line of a history as its changed fields only', () => {
    const after = withProfile(({ works }) => {
      const last = works.entries[1]
      if (last) works.entries[1] = { ...last, position: '首席工程师' }
    })
    expect(compareDossiers(dossier(), after)).toMatchObject([
      { kind: 'field', section: 'works', field: 'entries.1.position', before: '高级工程师', after: '首席工程师' },
    ])
  })

  it('shows an inserted line as one addition and not as a change of all that follow', () => {
    const line = { from: '2012-07', to: '2012-09', stage: 'college', school: '北方学院', major: '语文' } as const
    const after = withProfile(({ studies }) => studies.entries.unshift({ ...line }))
    expect(compareDossiers(dossier(), after)).toEqual([
      { kind: 'entry', section: 'studies', change: 'added', index: 0, entry: line },
    ])
    expect(compareDossiers(after, dossier())).toMatchObject([{ kind: 'entry', change: 'removed', index: 0 }])
  })

  it('keeps silent about lines that only changed places', () => {
    const after = withProfile(({ works }) => works.entries.reverse())
    expect(compareDossiers(dossier(), after)).toEqual([])
  })

  it('sees a second version, an added and a removed file, and tells the files of two children apart', () => {
    const before = dossier({ files: [file('a1', 'residence-proof'), file('c1', 'child-birth-certificate', 1, 'k1')] })
    const after = dossier({
      files: [
        file('a2', 'residence-proof', 2),
        file('c1', 'child-birth-certificate', 1, 'k1'),
        file('d1', 'child-birth-certificate', 1, 'k2'),
      ],
    })
    expect(compareDossiers(before, after)).toMatchObject([
      { kind: 'file', slot: 'residence-proof', before: { version: 1 }, after: { version: 2 } },
      { kind: 'file', slot: 'child-birth-certificate', ownerId: 'k2', before: null, after: { id: 'd1' } },
    ])
    expect(compareDossiers(after, before)[1]).toMatchObject({ before: { id: 'd1' }, after: null })
  })

  it('follows children by their id and the contract by its terms', () => {
    const form = { ...emptyNewForm(), applicantType: 'domestic', category: 'A' } as const
    const before = dossier({ form: { ...form, children: [child('k1'), child('k2')] } })
    const after = dossier({
      form: { ...form, children: [child('k1', { institution: '学院路小学' }), child('k3')] },
      employment: {
        id: 'l1',
        status: 'active',
        terms: { startsOn: '2026-03-01', endsOn: null, position: '高级工程师' },
      },
    })
    expect(compareDossiers(before, after)).toMatchObject([
      { kind: 'field', part: 'contract', field: 'endsOn', before: '2029-02-28', after: null },
      { kind: 'child', change: 'removed', child: { id: 'k2' } },
      { kind: 'field', part: 'child', section: 'k1', field: 'institution', after: '学院路小学' },
      { kind: 'child', change: 'added', child: { id: 'k3' } },
    ])
  })

  it('sees a changed category, but not the confirmation that every round asks anew', () => {
    const form = { ...emptyNewForm(), applicantType: 'domestic', category: 'B' } as const
    expect(compareDossiers(dossier(), dossier({ form }))).toMatchObject([
      { kind: 'field', part: 'form', field: 'category', before: 'A', after: 'B' },
    ])
  })

  it('tells months of income one by one, and names them in words', () => {
    const month = { month: '2026-04', income: '18500.00', employer: 'this', socialInsurance: 'paid' } as const
    const before = dossier({ form: { ...emptyNewForm(), category: 'A', months: [month] } })
    const later = { ...month, socialInsurance: 'back-paid' as const }
    const after = dossier({ form: { ...emptyNewForm(), category: 'A', months: [later] } })
    const [difference, ...others] = compareDossiers(before, after)
    expect(others).toEqual([])
    expect(difference).toMatchObject({ part: 'form', field: 'months.2026-04', before: '18500.00 this paid' })
    if (difference?.kind !== 'field') throw new Error('no field')
    expect(differenceLabel('form', 'form', difference.field)).toBe('2026年4月收入与社保')
    expect(valueText(difference, difference.after)).toBe('18,500.00 元 · 本单位 · 社保补缴')
    expect(compareDossiers(before, before)).toEqual([])
  })

  it('tells the yearly figures of an employer one by one', () => {
    const form = (three: string[]) => ({
      ...({
        kind: 'filing-right',
        permitType: 'beijing',
        district: 'chaoyang',
        mode: 'full',
        intention: '新办',
      } as const),
      ...{ confirmed: true, figures: { ...emptyEmployerFigures(), threeYears: three } },
    })
    const [difference] = compareDossiers(
      dossier({ form: form(['20', '21', '22']) }),
      dossier({ form: form(['20', '12', '22']) }),
    )
    expect(difference).toMatchObject({ field: 'figures.threeYears.1', before: '21', after: '12' })
    expect(differenceLabel('form', 'form', 'figures.threeYears.1')).toBe('近三年纳税（贡献）')
  })

  it('sees what the employer changed about itself', () => {
    const profile = completeEmployerProfile()
    profile.general.legalRepresentative = '林远'
    const after = dossier({ employer: { id: 'e1', name: profile.general.name, profile, sectionsSavedAt: {} } })
    expect(compareDossiers(dossier(), after)).toMatchObject([
      { part: 'employer', section: 'general', field: 'legalRepresentative', before: '林书远', after: '林远' },
    ])
  })
})

describe('what is there on one side only', () => {
  it('nothing is said of a person whom one of the two does not have', () => {
    expect(compareDossiers(dossier(), dossier({ person: null }))).toEqual([])
    expect(compareDossiers(dossier({ person: null }), dossier())).toEqual([])
  })

  it('a contract without terms differs by each of them', () => {
    const without = dossier({ employment: null })
    const fields = ['startsOn', 'endsOn', 'position']
    expect(compareDossiers(dossier(), without)).toMatchObject(fields.map((field) => ({ field, after: null })))
    expect(compareDossiers(without, dossier())).toMatchObject([
      { field: 'startsOn', before: null, after: '2026-03-01' },
      { field: 'endsOn', before: null, after: '2029-02-28' },
      { field: 'position', before: null, after: '高级工程师' },
    ])
  })

  it('a line that went beside one that was mended is told once each', () => {
    const two = dossier()
    const one = withProfile(({ works }) => {
      const [first] = works.entries
      works.entries = first ? [{ ...first, position: '首席工程师' }] : []
    })
    expect(compareDossiers(two, one).map((difference) => difference.kind)).toEqual(['field', 'entry'])
    expect(compareDossiers(one, two)[1]).toMatchObject({ kind: 'entry', change: 'added', index: 1 })
  })

  it('equal lines count as often as they stand there', () => {
    const twice = withProfile(({ works }) => {
      const [first] = works.entries
      if (first) works.entries.unshift({ ...first })
    })
    expect(compareDossiers(dossier(), twice)).toMatchObject([{ kind: 'entry', change: 'added' }])
    expect(compareDossiers(twice, dossier())).toMatchObject([{ kind: 'entry', change: 'removed' }])
  })

  it('the same text in another spelling is no difference, another one is', () => {
    const spelled = withProfile(({ general }) => (general.residenceAddress = ` ${general.residenceAddress}　`))
    expect(compareDossiers(dossier(), spelled)).toEqual([])
    expect(
      compareDossiers(
        dossier(),
        withProfile(({ education }) => (education.foreign = true)),
      ),
    ).toMatchObject([{ field: 'foreign', before: false, after: true }])
  })

  it('a tick beside a file is a difference, and none that was never asked is none', () => {
    const contract = (more: Partial<DossierFile>) => dossier({ files: [{ ...file('c1', 'labour-contract'), ...more }] })
    expect(compareDossiers(contract({}), contract({ openEnded: false }))).toEqual([])
    expect(compareDossiers(contract({}), contract({ openEnded: true }))).toHaveLength(1)
    expect(compareDossiers(contract({}), contract({ validUntil: '2027-01-01' }))).toHaveLength(1)
    expect(compareDossiers(contract({}), contract({ signedAs: 'authorised' }))).toHaveLength(1)
  })

  it('the figures of a unit are told of its own businesses alone', () => {
    const none = { ...emptyEmployerFigures(), staff: ['', '', ''] }
    const figures = { ...none, staff: ['3', '4', '5'] }
    const opening = { kind: 'filing-right', permitType: 'beijing', district: 'chaoyang', mode: 'full' } as const
    const transfer = {
      kind: 'authority-transfer',
      permitType: 'beijing',
      from: 'haidian',
      district: 'chaoyang',
    } as const
    const words = { confirmed: true, intention: '新办', reason: '迁址', attachmentsUpdated: true }
    for (const form of [opening, transfer])
      expect(
        compareDossiers(
          dossier({ form: { ...form, ...words, figures: none } }),
          dossier({ form: { ...form, ...words, figures } }),
        ),
      ).toMatchObject(['3', '4', '5'].map((after, index) => ({ field: `figures.staff.${index}`, before: '', after })))
  })
})
