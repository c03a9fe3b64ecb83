import { describe, expect, it } from 'vitest'
import { publishedCalendar } from '@/lib/data/calendar/calendar'
import type { Dossier } from '@/lib/domain/application/dossier'
import { checklistOf } from '@/lib/domain/application/findings'
import {
  emptyBasicInfoChangeForm,
  emptyCancellationForm,
  emptyDependantChangeForm,
  emptyEmployerChangeForm,
  emptyRenewalForm,
  type ApplicationForm,
  type AuthorityTransferForm,
} from '@/lib/domain/application/forms'
import type { ChildEntry } from '@/lib/domain/permit/content'
import { applicationKinds } from '@/lib/domain/codes'
import { kindRules } from '@/lib/domain/application/rules'
import { policyOf } from '@/tests/support/policies'
import { applicationTexts } from '@/lib/labels/finding-texts/application'
import { refusalLabels } from '@/lib/labels/refusals'
import { holderDossier as dossier } from '../../../support/holder-dossier'
import { completeProfile, heldPermit } from '../../../support/profiles'

const calendar = publishedCalendar()
const done = { checked: true, lateAcknowledged: true, confirmed: true }

const blocking = (file: Dossier, on: string, district = 'haidian'): string[] =>
  kindRules[file.form.kind]
    .findings({ dossier: file, policy: policyOf(district), calendar, on, standardsOn: on })
    .filter(({ kind }) => kind === 'blocking')
    .map(({ code }) => code)

const obstacle = (file: Dossier, on: string, district = 'haidian'): string | null =>
  kindRules[file.form.kind].obstacle({ dossier: file, policy: policyOf(district), calendar, on, standardsOn: on })

const renewal = (more: object = {}) => ({ ...emptyRenewalForm(), ...done, ...more })
const change = (more: object = {}) => ({
  ...emptyEmployerChangeForm(),
  ...done,
  leftOn: '2026-11-02',
  insuredMonths: '1',
  ...more,
})

describe('续签 (S-71)', () => {
  it.each([
    ['complete in its window', dossier(renewal()), '2026-11-16', []],
    ['a day too early', dossier(renewal()), '2026-10-30', ['renewal-too-early']],
    ['on the first day of the window', dossier(renewal()), '2026-10-31', []],
    [
      'late, without taking the liability',
      dossier(renewal({ lateAcknowledged: false })),
      '2026-12-15',
      ['late-not-acknowledged'],
    ],
    ['on the last safe day nothing is asked', dossier(renewal({ lateAcknowledged: false })), '2026-12-02', []],
    ['on the last day that counts', dossier(renewal()), '2026-12-30', []],
    ['on the printed end it is over', dossier(renewal()), '2026-12-31', ['deadline-passed']],
    ['unchecked and unconfirmed', dossier(emptyRenewalForm()), '2026-11-16', ['not-checked', 'not-confirmed']],
    ['while the permit hangs', dossier(renewal(), {}, { status: 'suspended' }), '2026-11-16', ['permit-not-valid']],
    [
      'by another employer',
      dossier(renewal(), {}, { employerId: 'employer-2' }),
      '2026-11-16',
      ['permit-of-other-employer'],
    ],
    ['with a restricted right', dossier(renewal(), { right: 'receive-only' }), '2026-11-16', []],
    ['without a right', dossier(renewal(), { right: 'cancelled' }), '2026-11-16', ['employer-without-right']],
  ])('%s', (_, file, on, expected) => expect(blocking(file, on)).toEqual(expected))

  it.each([
    ['haidian', '2026-12-30', null],
    ['haidian', '2026-12-31', 'permit.deadline-passed'],
    ['daxing', '2026-12-30', null],
    ['daxing', '2026-12-31', 'permit.deadline-passed'],
    ['chaoyang', '2026-12-30', null],
    ['chaoyang', '2026-12-31', 'permit.deadline-passed'],
  ])('%s: an approval on %s', (district, on, expected) =>
    expect(obstacle(dossier(renewal()), on, district)).toBe(expected),
  )

  it('cannot take effect when the link, the right or the permit is gone', () => {
    const on = '2026-11-20'
    const ended = { id: 'employment-1', status: 'dissolved', terms: null } as const
    expect(obstacle(dossier(renewal(), { employment: ended }), on)).toBe('application.link-ended')
    expect(obstacle(dossier(renewal(), { right: 'cancelled' }), on)).toBe('application.right-ended')
    expect(obstacle(dossier(renewal(), {}, { status: 'lapsed' }), on)).toBe('permit.lapsed')
    expect(obstacle(dossier(renewal(), {}, { status: 'suspended' }), on)).toBe('permit.not-valid')
  })
})

describe('聘用单位变更 (S-72)', () => {
  const suspended = { status: 'suspended', employerId: 'employer-2', employerName: '北京拾光文化有限公司' } as const
  it.each([
    ['complete', dossier(change(), {}, suspended), '2026-11-16', []],
    [
      'while the former employer has not ended the link',
      dossier(change(), {}, { ...suspended, status: 'valid' }),
      '2026-11-16',
      ['permit-not-suspended'],
    ],
    ['after the lapse', dossier(change(), {}, { ...suspended, status: 'lapsed' }), '2026-12-15', ['permit-lapsed']],
    ['after the last day', dossier(change(), {}, suspended), '2026-12-31', ['deadline-passed']],
    ['by a restricted employer', dossier(change(), { right: 'receive-only' }, suspended), '2026-11-16', []],
    ['without the day of leaving', dossier(change({ leftOn: '' }), {}, suspended), '2026-11-16', ['left-on-missing']],
    ['left tomorrow', dossier(change({ leftOn: '2026-11-17' }), {}, suspended), '2026-11-16', ['left-on-in-future']],
  ])('%s', (_, file, on, expected) => expect(blocking(file, on)).toEqual(expected))

  it('a day of leaving before the permit came to the former unit is put to a human (M-35)', () => {
    const asked = (leftOn: string, withEmployerSince?: string) =>
      kindRules['employer-change']
        .findings({
          dossier: dossier(
            change({ leftOn }),
            {},
            { ...suspended, ...(withEmployerSince ? { withEmployerSince } : {}) },
          ),
          ...{ policy: policyOf('haidian'), calendar, on: '2026-11-16', standardsOn: '2026-11-16' },
        })
        .filter(({ code }) => code.startsWith('left-on'))
    expect(asked('2025-03-04', '2025-03-05')).toMatchObject([
      { kind: 'needs-review', code: 'left-on-before-permit', at: { field: 'leftOn' } },
    ])
    expect(asked('2025-03-05', '2025-03-05')).toEqual([])
    // an old record does not say since when
    expect(asked('2020-01-01')).toEqual([])
  })

  it('shows the reviewer an employer that was skipped, and stops nobody (U-89)', () => {
    const file = dossier(change(), {}, { ...suspended, skippedEmployers: ['北京长亭设计有限公司'] })
    const found = kindRules['employer-change'].findings({
      ...{ dossier: file, policy: policyOf('haidian'), calendar, on: '2026-11-16', standardsOn: '2026-11-16' },
    })
    expect(found.filter(({ kind }) => kind !== 'advice')).toMatchObject([
      { kind: 'needs-review', code: 'employer-skipped', params: { employer: '北京长亭设计有限公司' } },
    ])
  })
})

describe('证件基础信息变更 (S-73)', () => {
  const form = { ...emptyBasicInfoChangeForm(), reason: '居住地址变更', confirmed: true }
  const moved = (): Dossier['person'] => {
    const profile = completeProfile()
    const general = { ...profile.general, residenceAddress: '学院路37号院2号楼501室' }
    return { id: 'person-1', profile: { ...profile, general }, sectionsSavedAt: {} }
  }
  const on = '2026-06-01'

  it('asks for a change, a reason and a confirmation', () => {
    expect(blocking(dossier(form, { person: moved() }), on)).toEqual([])
    expect(blocking(dossier(emptyBasicInfoChangeForm()), on)).toEqual([
      'nothing-changed',
      'reason-missing',
      'not-confirmed',
    ])
  })

  it('asks the document of what has changed, and no other (M-65)', () => {
    const asked = (file: Dossier) =>
      checklistOf(file, policyOf('haidian'))
        .filter(({ need }) => need === 'required')
        .map(({ slot }) => slot)
    expect(asked(dossier(form))).toEqual(['integrity-declaration'])
    expect(asked(dossier(form, { person: moved() }))).toEqual(['integrity-declaration', 'residence-proof'])
  })
})

describe('证件业务信息变更 (S-74)', () => {
  const child: ChildEntry = {
    id: 'child-1',
    name: '周小满',
    idNumber: '130105201805060424',
    relation: '31',
    birthCertificateNumber: 'Q130012345',
    institution: '无',
    birth: '2018-05-06',
  }
  const content = { ...heldPermit().content, children: [child] }
  const form = (children: ChildEntry[]) => ({ ...emptyDependantChangeForm(children), confirmed: true })

  it('a child that stands on the permit owes no papers again; a new one does (I-65)', () => {
    const other = { ...child, id: 'child-2', birthCertificateNumber: 'Q130067890' }
    const found = blocking(dossier(form([child, other]), {}, { content }), '2026-06-01')
    expect(found.filter((code) => code.endsWith('-missing'))).toEqual([
      'child-birth-certificate-missing',
      'child-household-register-missing',
    ])
  })

  it('a child goes without any paper', () =>
    expect(blocking(dossier(form([]), {}, { content }), '2026-06-01')).toEqual([]))

  it('nothing changed is no business', () =>
    expect(blocking(dossier(form([]), {}), '2026-06-01')).toEqual(['nothing-changed']))
})

describe('注销 (S-75)', () => {
  const form = { ...emptyCancellationForm(), reason: 'settled', confirmed: true } as const

  it('is open to a holder without an employer (S-08)', () =>
    expect(blocking(dossier(form, { employment: null, right: null }, { status: 'suspended' }), '2026-06-01')).toEqual(
      [],
    ))

  it('asks for a reason, and for a permit that still lives', () => {
    expect(blocking(dossier(emptyCancellationForm(), {}, { status: 'lapsed' }), '2026-06-01')).toEqual([
      'permit-not-live',
      'cancellation-reason-missing',
      'not-confirmed',
    ])
  })

  it('asks the proof that belongs to its reason (M-67)', () =>
    expect(
      checklistOf(dossier(form), policyOf('haidian'))
        .filter(({ need }) => need === 'required')
        .map(({ slot }) => slot),
    ).toEqual(['household-register']))
})

describe('单位主管部门变更 (S-77)', () => {
  const form: AuthorityTransferForm = {
    kind: 'authority-transfer',
    permitType: 'beijing',
    from: 'haidian',
    district: 'chaoyang',
    reason: '纳税登记地迁入',
    attachmentsUpdated: true,
    confirmed: true,
  }
  /** A grant of 0 is proof enough. */
  const quota = { available: 0, grantedThisYear: true, grantUsable: true, held: false, expiresOn: null }
  const unit = { person: null, employment: null, permit: null, quota } as const
  it.each([
    ['without any quota (Q-21, U-112)', dossier(form, { ...unit, quota: null }), ['quota-never-granted']],
    ['complete', dossier(form, unit), []],
    ['with businesses under review', dossier(form, { ...unit, openBusinesses: 3 }), ['businesses-open']],
    ['to where the right is', dossier(form, { ...unit, rightDistrict: 'chaoyang' }), ['same-authority']],
    ['without a right', dossier(form, { ...unit, right: null }), ['right-not-open']],
    [
      'with nothing stated',
      dossier({ ...form, reason: '', attachmentsUpdated: false, confirmed: false }, unit),
      ['reason-missing', 'attachments-not-updated', 'not-confirmed'],
    ],
  ])('%s', (_, file, expected) => expect(blocking(file, '2026-06-01', 'chaoyang')).toEqual(expected))
})

describe('every kind', () => {
  it('refuses a form of another kind as a bug', () => {
    for (const kind of applicationKinds) {
      const foreign = kind === 'new' ? emptyRenewalForm() : { ...emptyRenewalForm(), kind: 'new' as const }
      const file = dossier(foreign as ApplicationForm)
      const context = {
        dossier: file,
        policy: policyOf('haidian'),
        calendar,
        on: '2026-06-01',
        standardsOn: '2026-06-01',
      }
      expect(() => kindRules[kind].findings(context)).toThrow()
    }
  })

  it('has words for whatever it can object', () => {
    const files = [
      dossier(emptyRenewalForm(), { employment: null, right: null }, { employerId: 'x' }),
      dossier(emptyEmployerChangeForm(), { employment: null, right: null }),
      dossier(emptyBasicInfoChangeForm(), { employment: null }, { status: 'suspended' }),
      dossier(emptyDependantChangeForm([]), { right: null }),
      dossier(emptyCancellationForm(), {}, { status: 'cancelled' }),
    ]
    for (const on of ['2026-01-05', '2026-12-15', '2027-01-05'])
      for (const file of files) {
        const context = { dossier: file, policy: policyOf('haidian'), calendar, on, standardsOn: on }
        for (const { code, rows } of kindRules[file.form.kind].findings(context)) {
          expect(rows.length).toBeGreaterThan(0)
          if (!Object.hasOwn(applicationTexts, code)) expect(code).toMatch(/^(gap|photo|name|age|id-number)/)
        }
        const code = kindRules[file.form.kind].obstacle(context)
        if (code) expect(Object.keys(refusalLabels)).toContain(code)
      }
  })
})
