import { describe, expect, it } from 'vitest'
import { publishedCalendar } from '@/lib/data/calendar/calendar'
import { decide } from '@/lib/domain/application/decide'
import { decisionFacts } from '@/lib/domain/application/decision-facts'
import type { Dossier } from '@/lib/domain/application/dossier'
import { applicationFindings } from '@/lib/domain/application/findings'
import {
  emptyBasicInfoChangeForm,
  emptyCancellationForm,
  emptyDependantChangeForm,
  emptyEmployerChangeForm,
  emptyNewForm,
  emptyRenewalForm,
  emptyServiceRequestForm,
  type ApplicationForm,
  type AuthorityTransferForm,
} from '@/lib/domain/application/forms'
import { kindRules } from '@/lib/domain/application/rules'
import { policyOf } from '@/tests/support/policies'
import { contextFor, stateIn } from '../../../support/application-states'
import { holderDossier as dossier } from '../../../support/holder-dossier'
import { completeProfile, heldPermit } from '../../../support/profiles'

const on = '2026-11-20'
const settings = { policy: policyOf('haidian'), calendar: publishedCalendar(), on, standardsOn: on }
const obstacle = (file: Dossier) => kindRules[file.form.kind].obstacle({ dossier: file, ...settings })
const ended = { employment: { id: 'employment-1', status: 'dissolved', terms: null } } as const
const codesOf = (form: ApplicationForm, more: Partial<Dossier> = {}, permit = {}) =>
  applicationFindings({ dossier: dossier(form, more, permit), ...settings }).map(({ code }) => code)

const transfer: AuthorityTransferForm = {
  ...{ kind: 'authority-transfer', permitType: 'beijing', from: 'fengtai', district: 'haidian' },
  ...{ reason: '迁址', attachmentsUpdated: true, confirmed: true },
}
const asked = emptyServiceRequestForm({ permitType: 'beijing', district: 'haidian', topic: 'recall' })
const target = { id: 'a', number: 'HD-XB-2026-000001', kind: 'new', status: 'under-review' } as const

describe('why 办结 could not take effect on the day, although every level agrees (§14.6)', () => {
  it.each<[string, Dossier, string | null]>([
    ['新办', dossier(emptyNewForm(), { permit: null }), null],
    ['新办 after a permit has lapsed', dossier(emptyNewForm(), {}, { status: 'lapsed' }), null],
    ['新办 beside a live permit', dossier(emptyNewForm()), 'permit.live-permit-exists'],
    ['新办 without a link', dossier(emptyNewForm(), { permit: null, employment: null }), 'application.link-ended'],
    ['新办 after the link', dossier(emptyNewForm(), { permit: null, ...ended }), 'application.link-ended'],
    ['新办 without a right', dossier(emptyNewForm(), { permit: null, right: null }), 'application.right-ended'],
    [
      '新办 under a right that only receives',
      dossier(emptyNewForm(), { permit: null, right: 'receive-only' }),
      'application.right-ended',
    ],
    ['续签', dossier(emptyRenewalForm()), null],
    ['续签 without a permit', dossier(emptyRenewalForm(), { permit: null }), 'permit.lapsed'],
    ['续签 without a link', dossier(emptyRenewalForm(), { employment: null }), 'application.link-ended'],
    ['续签 without a right', dossier(emptyRenewalForm(), { right: null }), 'application.right-ended'],
    ['聘用单位变更', dossier(emptyEmployerChangeForm(), {}, { status: 'suspended' }), null],
    ['聘用单位变更 of a permit that stands', dossier(emptyEmployerChangeForm()), 'permit.not-suspended'],
    ['聘用单位变更 without a permit', dossier(emptyEmployerChangeForm(), { permit: null }), 'permit.lapsed'],
    [
      '聘用单位变更 after the link',
      dossier(emptyEmployerChangeForm(), ended, { status: 'suspended' }),
      'application.link-ended',
    ],
    ['证件基础信息变更', dossier(emptyBasicInfoChangeForm()), null],
    ['证件基础信息变更 without a permit', dossier(emptyBasicInfoChangeForm(), { permit: null }), 'permit.not-valid'],
    ['证件基础信息变更 after the link', dossier(emptyBasicInfoChangeForm(), ended), 'application.link-ended'],
    ['证件业务信息变更', dossier(emptyDependantChangeForm([])), null],
    [
      '证件业务信息变更 of what hangs',
      dossier(emptyDependantChangeForm([]), {}, { status: 'suspended' }),
      'permit.not-valid',
    ],
    [
      '证件业务信息变更 after the right',
      dossier(emptyDependantChangeForm([]), { right: 'cancelled' }),
      'application.right-ended',
    ],
    ['注销', dossier(emptyCancellationForm()), null],
    ['注销 of what has lapsed', dossier(emptyCancellationForm(), {}, { status: 'lapsed' }), 'permit.not-live'],
    ['注销 of nothing', dossier(emptyCancellationForm(), { permit: null }), 'permit.not-live'],
    ['单位主管部门变更', dossier(transfer), null],
    ['单位主管部门变更 without a right', dossier(transfer, { right: null }), 'application.right-ended'],
    ['单位主管部门变更 after the right', dossier(transfer, { right: 'cancelled' }), 'application.right-ended'],
    ['单位主管部门变更 with none at an authority', dossier(transfer, { businessesWithAuthority: 0 }), null],
    [
      '单位主管部门变更 while an authority has files',
      dossier(transfer, { businessesWithAuthority: 1 }),
      'application.businesses-open',
    ],
    ['撤回 of a running file', dossier(asked, { target }), null],
    ['撤回 of nothing', dossier(asked), 'application.target-closed'],
    ['更名, which is about no file', dossier({ ...asked, topic: 'rename' }), null],
    [
      '数据迁移 of who has come by himself',
      dossier({ ...asked, topic: 'migration' }, { knownHolders: [0] }),
      'application.holder-known',
    ],
  ])('%s', (_, file, expected) => expect(obstacle(file)).toBe(expected))
})

describe('a file of which something is missing says so and breaks nothing', () => {
  const forms = [emptyRenewalForm(), emptyBasicInfoChangeForm(), emptyDependantChangeForm([])]

  it.each(forms.map((form) => [form.kind, form]))('%s: the permit, the link, the right, the person', (_, form) => {
    expect(codesOf(form, { permit: null })).toContain('permit-not-valid')
    expect(codesOf(form, { employment: null })).toContain('not-linked')
    expect(codesOf(form, { right: null })).toContain('employer-without-right')
    expect(codesOf(form, { person: null }).filter((code) => code.startsWith('field-'))).toEqual([])
    expect(codesOf(form)).not.toContain('not-linked')
  })

  it('聘用单位变更', () => {
    const form = emptyEmployerChangeForm()
    expect(codesOf(form, { permit: null })).toContain('permit-lapsed')
    expect(codesOf(form, { employment: null }, { status: 'suspended' })).toContain('not-linked')
    expect(codesOf(form, { person: null }, { status: 'suspended' })).not.toContain('not-linked')
  })

  it('新办', () => {
    const form = emptyNewForm()
    expect(codesOf(form, { permit: null, employment: null })).toContain('not-linked')
    expect(codesOf(form, { permit: null, person: null })).toContain('category-missing')
    expect(codesOf(form, { permit: null, right: null })).toContain('employer-without-full-right')
    expect(codesOf(form)).toContain('live-permit')
    expect(codesOf(form, {}, { status: 'lapsed' })).not.toContain('live-permit')
  })

  it('注销', () => {
    expect(codesOf(emptyCancellationForm(), { permit: null })).toContain('permit-not-live')
    expect(codesOf(emptyCancellationForm())).not.toContain('permit-not-live')
  })

  it('what has changed is only known beside a permit', () => {
    const profile = completeProfile()
    profile.general.contactAddress = '北京市海淀区学院路 37 号 2 号楼 501 室'
    const person = { id: 'person-1', profile, sectionsSavedAt: {} }
    expect(codesOf(emptyBasicInfoChangeForm(), { person })).not.toContain('nothing-changed')
    expect(codesOf(emptyBasicInfoChangeForm(), { person, permit: null })).toContain('nothing-changed')
    expect(codesOf(emptyBasicInfoChangeForm(), { person: null })).toContain('nothing-changed')
  })

  it('a title that comes, goes or becomes another is a change', () => {
    const plain = completeProfile().education
    const engineer = { ...plain, holdsTitle: true, title: { ...plain.title, name: '工程师' } }
    const senior = { ...engineer, title: { ...engineer.title, name: '高级工程师' } }
    const changed = (was: typeof plain, is: typeof plain) => {
      const person = { id: 'person-1', profile: { ...completeProfile(), education: is }, sectionsSavedAt: {} }
      const content = { ...heldPermit().content, education: was }
      return !codesOf(emptyBasicInfoChangeForm(), { person }, { content }).includes('nothing-changed')
    }
    expect([changed(plain, engineer), changed(engineer, plain), changed(engineer, senior)]).toEqual([true, true, true])
    expect([changed(plain, plain), changed(engineer, engineer)]).toEqual([false, false])
    // nobody reads what stands below boxes that are not ticked
    expect(changed(plain, { ...plain, title: senior.title })).toBe(false)
  })
})

describe('what the reviewer sees besides the rules of the kind', () => {
  const use = { kind: 'new', number: 'HD-XB-2026-000001', submittedOn: '2026-05-01', how: 'same-file' } as const

  it('a declaration that was used before, where one is asked (Q39, D-33)', () => {
    expect(codesOf(emptyRenewalForm(), { declarationUse: use })).toContain('declaration-used')
    expect(codesOf(emptyRenewalForm(), { declarationUse: null })).not.toContain('declaration-used')
    expect(codesOf(transfer, { declarationUse: use })).not.toContain('declaration-used')
  })

  it('what a sign-in said otherwise of the unit: the name apart from other facts (U-04, A-33)', () => {
    const employer = {
      ...dossier(transfer).employer,
      claims: [
        { fact: 'name' as const, onFile: '甲', claimed: '乙' },
        { fact: 'establishedOn' as const, onFile: '2015-05-01', claimed: '2016-05-01' },
      ],
    }
    const claims = applicationFindings({ dossier: dossier(transfer, { employer }), ...settings }).filter(({ code }) =>
      code.endsWith('-claimed'),
    )
    expect(claims).toMatchObject([
      { code: 'unit-name-claimed', at: { field: 'name' }, params: { onFile: '甲', claimed: '乙' } },
      { code: 'unit-fact-claimed', at: { field: 'establishedOn' } },
    ])
    expect(claims[1]).not.toHaveProperty('params')
  })

  it('the office of the unit, where the district has offices (A-14)', () => {
    const policy = policyOf('daxing')
    const office = policy.townshipOffices?.[0]?.code ?? null
    const state = stateIn('draft', 'renewal')
    const townshipOf = (rightTownship: string | null, rightDistrict: 'daxing' | 'haidian' = 'daxing') => {
      const file = dossier(emptyRenewalForm(), { rightDistrict, rightTownship })
      return state && decisionFacts(state, { dossier: file, ...settings, policy }, { hasLicence: true }).township
    }
    expect(office).not.toBeNull()
    expect([townshipOf(office), townshipOf(null), townshipOf(office, 'haidian')]).toEqual([office, null, null])
  })

  it('a unit that has not said what it is, is not told to be unfit', () => {
    const { employer } = dossier(transfer)
    const general = { ...employer.profile.general, kind: '' as const }
    const unit = { ...employer, profile: { ...employer.profile, general } }
    expect(codesOf(transfer, { employer: unit })).not.toContain('employer-kind-unfit')
  })
})

describe('the refusal of a file that comes back unchanged (I-49)', () => {
  it('names each thing with whose it is and where', () => {
    const state = stateIn('returned', 'new')
    const item = { owner: 'contract' as const, at: { slot: 'labour-contract' } }
    const context = contextFor({ kind: 'person', personId: 'person-1' }, { unchangedItems: [item] })
    expect(state && decide(state, { action: 'submit' }, context)).toMatchObject({
      refusal: { params: { count: 1 }, findings: [{ ...item, kind: 'blocking', code: 'opinion.unchanged' }] },
    })
  })
})
