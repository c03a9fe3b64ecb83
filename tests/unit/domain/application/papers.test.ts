import { describe, expect, it } from 'vitest'
import { publishedCalendar } from '@/lib/data/calendar/calendar'
import { childrenFindings, needsRemark } from '@/lib/domain/application/children'
import { decisionFacts } from '@/lib/domain/application/decision-facts'
import type { Dossier, DossierFile } from '@/lib/domain/application/dossier'
import { employerConditionFindings } from '@/lib/domain/application/employer-conditions'
import {
  emptyCancellationForm,
  emptyDependantChangeForm,
  emptyNewForm,
  emptyRenewalForm,
} from '@/lib/domain/application/forms'
import { monthsVerdict } from '@/lib/domain/application/months-verdict'
import { presentFile, presentPapers } from '@/lib/domain/application/present-papers'
import { unchangedItems } from '@/lib/domain/application/unchanged-items'
import type { RequiredSlot } from '@/lib/domain/attachment/checklist'
import { askedDates } from '@/lib/domain/attachment/paper-dates'
import { certificateSlots, type SlotCode } from '@/lib/domain/attachment/catalogue'
import type { ChildEntry } from '@/lib/domain/permit/content'
import { policyOf } from '@/tests/support/policies'
import { stateIn } from '../../../support/application-states'
import { holderDossier } from '../../../support/holder-dossier'
import { completeEmployerProfile, completeProfile } from '../../../support/profiles'

const on = '2026-11-20'
const policy = policyOf('haidian')
const file = (slot: SlotCode, more: Partial<DossierFile> = {}): DossierFile => ({
  ...{ id: `file-${slot}`, ownerKind: 'person', ownerId: 'person-1', slot, version: 1, fileName: 'a.pdf', bytes: 1 },
  ...{ pages: 1, uploadedAt: '2026-11-10T02:00:00.000Z', signedOn: null, validUntil: null, warnings: [] },
  ...more,
})
const line = (slot: SlotCode, need: RequiredSlot['need']): RequiredSlot => ({
  ...{ slot, need, reason: 'always', contractual: false, rows: [], dates: askedDates(slot, []) },
})

describe('a paper as it is judged', () => {
  it('has no open end and no signer of its own where an old snapshot says nothing of them', () => {
    expect(presentFile(file('labour-contract'))).toMatchObject({ openEnded: false })
    expect(presentFile(file('labour-contract'))).not.toHaveProperty('signer')
    expect(presentFile(file('labour-contract', { openEnded: true, signedBy: null }))).toMatchObject({
      ...{ openEnded: true, signer: { signedBy: null, signedAs: null } },
    })
    const signed = { signedBy: '何静', signedAs: 'authorised' } as const
    expect(presentFile(file('labour-contract', signed))).toMatchObject({ signer: signed })
  })

  const ends = (endsOn: string | null | undefined, lines: RequiredSlot[], files = [file('labour-contract')]) => {
    const terms = endsOn === undefined ? null : { startsOn: '2025-01-01', endsOn, position: '工程师' }
    const employment = { id: 'e', status: 'active', terms } as const
    return presentPapers(holderDossier(emptyRenewalForm(), { employment, files }), lines, on).map(
      ({ slot, validUntil }) => `${slot} ${validUntil}`,
    )
  }
  const asked = [line('labour-contract', 'required')]

  it.each<[string, string | null | undefined, RequiredSlot[], string]>([
    ['the end of the contract is taken from its terms', '2029-12-31', asked, '2029-12-31'],
    ['also on its last day', on, asked, on],
    ['one that has passed is told elsewhere', '2026-11-19', asked, 'null'],
    ['无固定期限 has none', null, asked, 'null'],
    ['terms that nobody stated have none', undefined, asked, 'null'],
    ['a contract that is not asked has none', '2029-12-31', [], 'null'],
    ['nor one that may be shown', '2029-12-31', [line('labour-contract', 'if-applicable')], 'null'],
    ['nor beside another that is asked', '2029-12-31', [line('residence-proof', 'required')], 'null'],
  ])('%s', (_, endsOn, lines, end) => expect(ends(endsOn, lines)).toEqual([`labour-contract ${end}`]))

  it('the papers of children are judged apart, every other keeps the end beside it', () => {
    const child = file('child-id-card', { ownerKind: 'child', ownerId: 'child-1' })
    const lease = file('residence-proof', { validUntil: '2027-01-31' })
    expect(ends('2029-12-31', asked, [child, lease])).toEqual(['residence-proof 2027-01-31'])
  })
})

describe('what was flagged and nobody has touched since (I-49)', () => {
  const at = '2026-11-10T02:00:00.000Z'
  const later = '2026-11-11T02:00:00.000Z'
  const dossier = (more: Partial<Dossier>) => holderDossier(emptyRenewalForm(), more)
  const saved = (general: string) => ({ sectionsSavedAt: { general } })
  const person = (when: string) => ({ id: 'person-1', profile: completeProfile(), ...saved(when) })
  const unit = (when: string) => ({ id: 'e', name: '单位', profile: completeEmployerProfile(), ...saved(when) })
  const slot = (code: string) => ({ owner: 'person' as const, at: { slot: code } })
  const section = (owner: 'person' | 'employer', name = 'general') => ({ owner, at: { section: name } })

  it.each<
    [
      string,
      ReturnType<typeof slot> | ReturnType<typeof section> | { owner: 'person'; at: null },
      Partial<Dossier>,
      boolean,
    ]
  >([
    ['a paper that never came', slot('residence-proof'), {}, true],
    ['a paper of before', slot('residence-proof'), { files: [file('residence-proof')] }, true],
    ['a newer paper', slot('residence-proof'), { files: [file('residence-proof', { uploadedAt: later })] }, false],
    [
      'a day stated anew',
      slot('residence-proof'),
      { files: [file('residence-proof', { datesChangedAt: later })] },
      false,
    ],
    [
      'a certificate of the unit in place of another paper',
      slot('residence-proof'),
      { files: [...certificateSlots.map((code) => file(code, { uploadedAt: later }))] },
      true,
    ],
    ['another paper', slot('residence-proof'), { files: [file('labour-contract', { uploadedAt: later })] }, true],
    [
      'an old and a newer paper, whichever comes first',
      slot('residence-proof'),
      { files: [file('residence-proof', { uploadedAt: later }), file('residence-proof')] },
      false,
    ],
    [
      '单位相关资质证书 of old opinions',
      slot('unit-qualification'),
      { files: [file('labour-contract', { uploadedAt: later })] },
      true,
    ],
    ['a section saved before', section('person'), { person: person(at) }, true],
    ['a section saved since', section('person'), { person: person(later) }, false],
    ['the section of the unit saved before', section('employer'), { person: person(later), employer: unit(at) }, true],
    ['the section of the unit saved since', section('employer'), { person: person(at), employer: unit(later) }, false],
    ['a section that leaves no trace', section('person', 'form'), { person: person(at) }, false],
    ['a section of nobody', section('person'), { person: null }, false],
    ['no place', { owner: 'person', at: null }, {}, false],
  ])('%s', (_, item, more, holds) => {
    const lastReturn = { by: 'authority' as const, at, items: [item] }
    expect(unchangedItems(lastReturn, dossier(more))).toEqual(holds ? [item] : [])
    expect(unchangedItems(null, dossier(more))).toEqual([])
  })
})

describe('随往子女 (I-60…I-63)', () => {
  const child: ChildEntry = {
    ...{ id: 'child-1', name: '周小满', idNumber: '130105201805060420', relation: '31', birthCertificateNumber: 'Q1' },
    ...{ institution: '无', birth: '2018-05-06' },
  }
  const found = (children: ChildEntry[]) => childrenFindings(children, [], policy, on, new Set(['child-1', 'child-2']))
  const codes = (more: Partial<ChildEntry>) => found([{ ...child, ...more }]).map(({ code }) => code)

  it.each<[Partial<ChildEntry>, string[]]>([
    [{}, []],
    [{ name: '' }, ['child-name']],
    [{ relation: '4' }, ['child-relation']],
    [{ relation: '2' }, ['child-relation']],
    [{ relation: '311' }, ['child-relation']],
    [{ relation: '131' }, ['child-relation']],
    [{ relation: '20' }, []],
    [{ birthCertificateNumber: ' ' }, ['child-birth-certificate-number']],
    [{ institution: ' ' }, ['child-institution']],
    [{ idNumber: '1' }, ['child-id-number']],
  ])('%o: %o', (more, expected) => expect(codes(more)).toEqual(expected))

  it('each is named by its place, counted from one', () => {
    const second = { ...child, id: 'child-2', name: '' }
    expect(found([child, second])).toMatchObject([
      { params: { child: 2 }, at: { section: 'children', field: 'children.1.name' } },
    ])
  })

  it('未婚已育 asks the unit for a remark, and only that (U-97)', () => {
    const asked = (maritalStatus: string, children: ChildEntry[]) => {
      const profile = completeProfile()
      profile.general.maritalStatus = maritalStatus
      const person = { id: 'p', profile, sectionsSavedAt: {} }
      return needsRemark({ form: emptyDependantChangeForm(children), person })
    }
    expect([asked('10', [child]), asked('20', [child]), asked('10', [])]).toEqual([true, false, false])
    expect(needsRemark({ form: emptyDependantChangeForm([child]), person: null })).toBe(false)
    expect(needsRemark({ form: emptyRenewalForm(), person: null })).toBe(false)
  })
})

describe('facts of a step', () => {
  it('the unit’s own data: what lacks, and the scan of the licence (U-02)', () => {
    const state = stateIn('draft', 'cancellation')
    const unitFindings = (hasLicence: boolean) => {
      const context = { dossier: holderDossier(emptyCancellationForm()), policy, on, standardsOn: on }
      return state
        ? decisionFacts(state, { ...context, calendar: publishedCalendar() }, { hasLicence }).unitFindings
        : []
    }
    expect(unitFindings(true)).toEqual([])
    expect(unitFindings(false)).toMatchObject([{ kind: 'blocking', owner: 'employer' }])
  })
})

describe('income of a 新办 by its table', () => {
  const daxing = policyOf('daxing')
  const month = { month: '2026-10', income: '20000', employer: 'this', socialInsurance: 'paid' } as const
  const verdict = (form: Dossier['form'], rules = daxing) => {
    const { employer } = holderDossier(form)
    return monthsVerdict({ dossier: { form, employer }, policy: rules, standardsOn: on })
  }

  it('is judged for 新办 alone, where the conditions are known', () => {
    expect(verdict({ ...emptyNewForm(), months: [month] })).not.toBeNull()
    expect(verdict({ ...emptyRenewalForm(), months: [month] })).toBeNull()
    expect(verdict({ ...emptyNewForm(), months: [month] }, { ...daxing, eligibility: null })).toBeNull()
  })

  it('leaves out what cannot be read', () => {
    const odd = { ...month, month: '2026-09', income: '许多' }
    expect(verdict({ ...emptyNewForm(), months: [month, odd] })).toEqual(
      verdict({ ...emptyNewForm(), months: [month] }),
    )
  })
})

describe('the capital and the place of a unit (E-04, E-08, E-10, C-21)', () => {
  const { employerConditions } = policy
  const said = (general: object, conditions: object = {}, rules: object = {}) => {
    const profile = completeEmployerProfile()
    const fits = { kind: 'enterprise', currency: 'CNY', registeredCapital: '500', paidInCapital: '500' } as const
    const unit = { ...profile, general: { ...profile.general, ...fits, ...general } }
    const judged = { ...policy, ...rules, employerConditions: { ...employerConditions, ...conditions } }
    return employerConditionFindings(unit, 'full', judged, on)
  }
  const value = <T>(of: T) => ({ value: of, rows: ['E-04'] })
  const asks = { minCapital: value(100), capitalBasis: value('registered'), capitalAskedOf: value(['enterprise']) }
  const capital = (general: object, conditions: object = {}) =>
    said(general, { ...asks, ...conditions })
      .filter(({ code }) => code.includes('capital') || code.includes('paid-in'))
      .map(({ code, at }) => `${code} ${at && 'field' in at ? at.field : ''}`)

  it.each<[object, object, string[]]>([
    [{}, {}, []],
    [{ registeredCapital: '100' }, {}, []],
    [{ registeredCapital: '99.99' }, {}, ['employer-capital-low registeredCapital']],
    [{ registeredCapital: '99.99' }, { minCapital: value(0) }, []],
    [{ registeredCapital: '99.99' }, { capitalAskedOf: value(['other']) }, []],
    [{ registeredCapital: '99.99', kind: '' }, {}, []],
    [{ registeredCapital: ' ' }, {}, []],
    [{ registeredCapital: '1', currency: 'USD' }, {}, ['employer-capital-foreign registeredCapital']],
    [{ registeredCapital: '1', currency: '' }, {}, ['employer-capital-low registeredCapital']],
    [{ paidInCapital: '1' }, {}, []],
    [{ paidInCapital: '1' }, { capitalBasis: value('paid-in') }, ['employer-capital-low paidInCapital']],
    [{ paidInCapital: ' ' }, { capitalBasis: value('paid-in') }, ['employer-paid-in-not-stated paidInCapital']],
  ])('%o under %o: %o', (general, conditions, expected) => expect(capital(general, conditions)).toEqual(expected))

  const here = { registeredHere: value(true), taxedHere: value(true), insuredHereIfRegisteredHere: value(true) }
  const places = (general: object, rules: object = {}) =>
    said(
      { registeredDistrict: '110108', taxDistrict: '110108', socialInsuranceDistrict: '110108', ...general },
      here,
      rules,
    )
      .filter(({ code }) => code.endsWith('-elsewhere'))
      .map(({ code, at }) => `${code} ${at && 'field' in at ? at.field : ''}`)

  it.each<[object, string[]]>([
    [{}, []],
    [{ registeredDistrict: '110105' }, ['employer-registered-elsewhere registeredDistrict']],
    [{ taxDistrict: '110105' }, ['employer-taxed-elsewhere taxDistrict']],
    [{ socialInsuranceDistrict: '110105' }, ['employer-insured-elsewhere socialInsuranceDistrict']],
    [{ registeredDistrict: '', taxDistrict: '', socialInsuranceDistrict: '' }, []],
    [
      { registeredDistrict: '110105', socialInsuranceDistrict: '110105' },
      ['employer-registered-elsewhere registeredDistrict'],
    ],
  ])('%o: %o', (general, expected) => {
    expect(places(general)).toEqual(expected)
    // 海归 are of the whole city: no place is elsewhere
    expect(places(general, { divisionCode: null })).toEqual([])
  })
})
