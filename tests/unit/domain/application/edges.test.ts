import { describe, expect, it } from 'vitest'
import { publishedCalendar } from '@/lib/data/calendar/calendar'
import type { Dossier } from '@/lib/domain/application/dossier'
import {
  emptyBasicInfoChangeForm,
  emptyDependantChangeForm,
  emptyEmployerChangeForm,
  emptyNewForm,
  emptyRenewalForm,
  emptyServiceRequestForm,
  type ApplicationForm,
  type AuthorityTransferForm,
  type FilingRightForm,
  type ServiceRequestForm,
} from '@/lib/domain/application/forms'
import { kindRules } from '@/lib/domain/application/rules'
import { leftOnFindings } from '@/lib/domain/application/rules/left-on'
import { profileRulesOf } from '@/lib/domain/application/rules/standing'
import type { IncomeMonth } from '@/lib/domain/eligibility/months'
import { emptyMigratedHolder, type ChildEntry, type MigratedHolder } from '@/lib/domain/permit/content'
import type { Policy } from '@/lib/domain/policy/schema'
import { policyOf } from '@/tests/support/policies'
import { holderDossier } from '../../../support/holder-dossier'
import { migratedFacts } from '../../../support/migrated'
import { completeProfile, heldPermit } from '../../../support/profiles'

const on = '2026-11-20'
const calendar = publishedCalendar()
const found = (form: ApplicationForm, more: Partial<Dossier> = {}, policy: Policy = policyOf('haidian')) =>
  kindRules[form.kind].findings({ dossier: holderDossier(form, more), policy, calendar, on, standardsOn: on })
const codes = (...asked: Parameters<typeof found>) => found(...asked).map(({ code }) => code)

describe('数据迁移 at its edges (A-34, X-14)', () => {
  const whole: MigratedHolder = {
    ...{ ...emptyMigratedHolder(), ...migratedFacts, name: '秦望舒', idNumber: '11010519491231002X' },
    ...{ permitNumber: 'BJ-1', validFrom: '2024-05-06', validTo: '2027-05-06' },
  }
  const request = (more: Partial<ServiceRequestForm>): ServiceRequestForm => ({
    ...emptyServiceRequestForm({ permitType: 'beijing', district: 'haidian', topic: 'migration' }),
    ...{ statement: '人员迁移。', confirmed: true },
    ...more,
  })
  const told = (more: Partial<MigratedHolder>) => codes(request({ holders: [{ ...whole, ...more }] }))
  const child = { name: '秦小禾', idNumber: '110105202105010044', relation: '20' }

  it.each<[Partial<MigratedHolder>, string[]]>([
    [{}, []],
    [{ permitNumber: ' 123 ' }, ['holder-permit-number']],
    [{ permitNumber: '1234' }, []],
    [{ validFrom: '2027-05-06' }, ['holder-term']],
    [{ validFrom: '2027-05-05' }, []],
    [{ validFrom: '' }, ['holder-term']],
    [{ validTo: on }, []],
    [{ validTo: '2026-11-19' }, ['holder-lapsed']],
    [{ residenceDistrict: '130000' }, ['holder-residence']],
    [{ residenceAddress: '路' }, ['holder-residence']],
    [{ leftOn: on }, []],
    [{ leftOn: '2026-11-21' }, ['holder-left-in-future']],
    [{ children: [child] }, []],
    [{ children: [child, { ...child, name: '' }] }, ['holder-child']],
    [{ children: [{ ...child, relation: '40' }] }, ['holder-child']],
    [{ children: [{ ...child, idNumber: '1' }] }, ['holder-child']],
  ])('%o: %o', (more, expected) => expect(told(more)).toEqual(expected))

  it('names the line, counted from one', () => {
    const holders = [whole, { ...whole, name: '' }]
    expect(found(request({ holders }))).toMatchObject([
      { params: { holder: 2 }, at: { section: 'form', field: 'holders.1.name' } },
    ])
    expect(found(request({ holders: [whole, whole] }), { knownHolders: [1] })).toMatchObject([
      { params: { holder: 2 }, at: { field: 'holders.1.idNumber' } },
    ])
  })

  it('更名 needs four characters, a statement five', () => {
    const rename = (newName: string) => codes(request({ topic: 'rename', newName }))
    expect([rename('北京甲'), rename('北京甲乙')]).toEqual([['new-name-missing'], []])
    const stated = (statement: string) => codes(request({ holders: [whole], statement }))
    expect([stated('  四个字。 '), stated('五个字啊。')]).toEqual([['statement-missing'], []])
  })

  it('退回 is about a file as 撤回 is', () =>
    expect(codes(request({ topic: 'correction' }))).toEqual(['target-missing']))
})

describe('words that a business asks', () => {
  const transfer = (reason: string): AuthorityTransferForm => ({
    ...{ kind: 'authority-transfer', permitType: 'beijing', from: 'fengtai', district: 'haidian', reason },
    ...{ attachmentsUpdated: true, confirmed: true },
  })
  const right = (intention: string, mode: FilingRightForm['mode'] = 'full'): FilingRightForm => ({
    ...{ kind: 'filing-right', permitType: 'beijing', district: 'haidian', mode, intention, confirmed: true },
  })
  const basic = (reason: string) => ({ ...emptyBasicInfoChangeForm(), reason })

  it.each([
    ['', true],
    [' 迁 ', true],
    ['迁址', false],
  ])('%o is too little: %s', (words, short) => {
    expect(codes(transfer(words)).includes('reason-missing')).toBe(short)
    expect(codes(basic(words)).includes('reason-missing')).toBe(short)
    expect(codes(right(words)).includes('intention-missing')).toBe(short)
  })

  it('a right that only receives is asked for where the district knows one', () => {
    const policy = policyOf('haidian')
    const knows = (value: boolean) => ({ ...policy, receiveOnlyRight: { ...policy.receiveOnlyRight, value } })
    const unknown = (mode: FilingRightForm['mode'], value: boolean) =>
      codes(right('接收', mode), {}, knows(value)).includes('receive-only-unknown')
    expect([unknown('receive-only', false), unknown('receive-only', true), unknown('full', false)]).toEqual([
      ...[true, false, false],
    ])
  })

  it('a unit that only receives moves without the conditions of others (U-50)', () => {
    const asked = (right: Dossier['right']) =>
      codes(transfer('迁址'), { right }).filter((code) => code.endsWith('-judged'))
    expect(asked('receive-only')).toEqual([])
    expect(asked('full').length).toBeGreaterThan(0)
  })
})

describe('原单位离职日期 and the months at the new unit (M-35, D-22)', () => {
  const said = (leftOn: string, since: string | null = null) => leftOnFindings(leftOn, { on, since })
  it.each([
    ['', null, 'left-on-missing'],
    [on, null, undefined],
    ['2026-11-21', null, 'left-on-in-future'],
    ['2025-03-04', '2025-03-05', 'left-on-before-permit'],
    ['2025-03-05', '2025-03-05', undefined],
  ])('%s, with the permit since %s: %s', (leftOn, since, code) => expect(said(leftOn, since)[0]?.code).toBe(code))

  it('says since when', () =>
    expect(said('2025-03-04', '2025-03-05')).toMatchObject([{ params: { since: '2025-03-05' } }]))

  const policy = policyOf('haidian')
  const asks = (value: number, more: object = {}): Policy => ({
    ...policy,
    minSocialInsuranceMonthsForChange: { value, rows: ['D-22'], ...more },
  })
  const insurance = (insuredMonths: string, rules = asks(3)) =>
    found({ ...emptyEmployerChangeForm(), insuredMonths }, {}, rules)
      .filter(({ code }) => code.startsWith('change-insurance'))
      .map(({ code, kind }) => `${code} ${kind}`)

  it.each([
    [' 3 ', 'change-insurance advice'],
    ['2', 'change-insurance-short blocking'],
    [' unknown ', 'change-insurance-unknown needs-review'],
    ['', 'change-insurance-missing blocking'],
    ['1234', 'change-insurance-missing blocking'],
  ])('%o months of three: %s', (months, expected) => expect(insurance(months)).toEqual([expected]))

  it('a figure that is not confirmed refuses nobody, and none asks nothing', () => {
    expect(insurance('2', asks(3, { provisional: true }))).toEqual(['change-insurance-short needs-review'])
    expect(insurance('', asks(0))).toEqual(['change-insurance advice'])
  })
})

describe('months of a 续签 against the record (U-91)', () => {
  const month = (at: string, employer: IncomeMonth['employer'] = 'this'): IncomeMonth => ({
    ...{ month: at, income: '20000', employer, socialInsurance: 'paid' },
  })
  const since = { permit: heldPermit({ validTo: '2026-12-31', withEmployerSince: '2026-08-15' }) }
  const open = { ...policyOf('haidian'), eligibility: null }
  const told = (months: IncomeMonth[], more: Partial<Dossier> = since, policy: Policy = open) =>
    found({ ...emptyRenewalForm(), months }, more, policy).filter(({ code }) => /history|left-out/.test(code))
  const all = ['2026-08', '2026-09', '2026-10']

  it('in the month of the change both may pay, later only this unit', () => {
    expect(told([month('2026-08', 'other'), month('2026-09'), month('2026-10')])).toEqual([])
    const odd = told([month('2026-08'), month('2026-10', 'other'), month('2026-09', 'other')])
    expect(odd).toMatchObject([
      { code: 'employer-history-gap', params: { since: '2026-08', first: '2026-09', count: 2 } },
    ])
    expect(
      told(
        all.map((at) => month(at, 'other')),
        { permit: heldPermit() },
      ),
    ).toEqual([])
  })

  it('a table that was begun and leaves months out is asked about where no income is', () => {
    expect(told(all.map((at) => month(at)))).toEqual([])
    expect(told([month('2026-08'), month('2026-10')])).toMatchObject([
      { code: 'renewal-months-left-out', params: { actual: 1 } },
    ])
    expect(told([])).toEqual([])
  })
})

describe('children of a permit and of a form (S-74, I-65)', () => {
  const child: ChildEntry = {
    ...{ id: 'child-1', name: '周小满', idNumber: '130105201805060420', relation: '31', birthCertificateNumber: 'Q1' },
    ...{ institution: '无', birth: '2018-05-06' },
  }
  const unchanged = (was: ChildEntry[], is: ChildEntry[]) => {
    const permit = heldPermit({ content: { ...heldPermit().content, children: was } })
    return codes(emptyDependantChangeForm(is), { permit }).includes('nothing-changed')
  }

  it('the same ones in any order and spelling are no change; another, one more or one less is', () => {
    const other = { ...child, id: 'child-2', name: '周小寒' }
    expect(unchanged([child, other], [other, child])).toBe(true)
    expect(unchanged([child], [{ ...child, name: ' 周小满 ', birthCertificateNumber: ' Q1 ' }])).toBe(true)
    expect(unchanged([child], [{ ...child, institution: '学院路小学' }])).toBe(false)
    expect([unchanged([child], [child, other]), unchanged([child, other], [child])]).toEqual([false, false])
    expect(unchanged([child], [other])).toBe(false)
  })

  it('ask for the papers of a marriage where there is one', () => {
    const facts = (maritalStatus: string, children: ChildEntry[]) => {
      const profile = completeProfile()
      profile.general.maritalStatus = maritalStatus
      const form = emptyDependantChangeForm(children)
      const person = { id: 'p', profile, sectionsSavedAt: {} }
      return kindRules['dependant-change'].slotFacts({ form, person, permit: null })
    }
    expect(facts('20', [])).toEqual([])
    expect(facts('20', [child])).toEqual(['has-children', 'married'])
    expect(facts('10', [child])).toEqual(['has-children'])
    expect(facts('40', [child])).toEqual(['has-children', 'divorced-with-children'])
    expect(facts('10', [{ ...child, relation: '27' }, child])).toEqual(['has-children', 'kinship-to-prove'])
    const form = emptyDependantChangeForm([child])
    expect(kindRules['dependant-change'].slotFacts({ form, person: null, permit: null })).toEqual(['has-children'])
  })
})

describe('the wishes of a district on a profile', () => {
  it('know the category of a 新办 and the begin of the contract, where there are', () => {
    const policy = policyOf('haidian')
    expect(profileRulesOf(policy, { ...emptyNewForm(), category: 'B' })).toMatchObject({ category: 'B' })
    expect(profileRulesOf(policy, emptyNewForm(), '2025-01-01')).toMatchObject({ contractStart: '2025-01-01' })
    for (const form of [emptyNewForm(), emptyRenewalForm(), null]) {
      expect(profileRulesOf(policy, form)).not.toHaveProperty('category')
      expect(profileRulesOf(policy, form)).not.toHaveProperty('contractStart')
    }
  })
})
