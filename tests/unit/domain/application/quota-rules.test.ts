import { describe, expect, it } from 'vitest'
import { publishedCalendar } from '@/lib/data/calendar/calendar'
import type { Dossier, DossierPermit } from '@/lib/domain/application/dossier'
import {
  emptyEmployerChangeForm,
  emptyNewForm,
  emptyRenewalForm,
  type ApplicationForm,
} from '@/lib/domain/application/forms'
import { kindRules } from '@/lib/domain/application/rules'
import { policyOf } from '@/tests/support/policies'
import { completeEmployerProfile, completeProfile, heldPermit } from '../../../support/profiles'

const calendar = publishedCalendar()
const done = { checked: true, lateAcknowledged: true, confirmed: true }
const on = '2026-06-01'

const dossier = (form: ApplicationForm, more: Partial<Dossier> = {}, permit: Partial<DossierPermit> = {}): Dossier => ({
  ...{ form, right: 'full', rightDistrict: 'haidian', rightTownship: null, target: null, openBusinesses: 0, files: [] },
  person: { id: 'person-1', profile: completeProfile(), sectionsSavedAt: {} },
  employer: { id: 'e', name: '北京澄明智能科技有限公司', profile: completeEmployerProfile(), sectionsSavedAt: {} },
  employment: { id: 'l', status: 'active', terms: { startsOn: '2025-01-01', endsOn: null, position: '工程师' } },
  permit: heldPermit({ validTo: '2026-12-31', ...permit }),
  ...more,
})

const blocking = (file: Dossier, district: string): string[] =>
  kindRules[file.form.kind]
    .findings({ dossier: file, policy: policyOf(district), calendar, on, standardsOn: on })
    .filter(({ kind }) => kind === 'blocking')
    .map(({ code }) => code)

describe('quota (Q-10, Q-11, T-06, T-07)', () => {
  const none = { available: 0, grantedThisYear: false, grantUsable: false, held: false, expiresOn: null }
  const zero = { ...none, grantedThisYear: true, grantUsable: true }
  const form = { ...emptyNewForm(), applicantType: 'domestic', category: 'A', confirmed: true } as const
  const codesOf = (file: Dossier, district: string) =>
    blocking(file, district).filter((code) => code.startsWith('quota'))
  const filed = (quota: Dossier['quota']) => dossier(form, { permit: null, quota })
  const change = (quota: Dossier['quota']) =>
    dossier(
      { ...emptyEmployerChangeForm(), ...done, leftOn: '2026-05-20', insuredMonths: '1' },
      { quota },
      { status: 'suspended' },
    )

  it.each([
    ['新办 without quota', filed(none), ['quota-none']],
    ['新办 with a quota of 0', filed(zero), ['quota-none']],
    ['新办 with a unit left', filed({ ...zero, available: 1 }), []],
    ['新办 that holds its unit', filed({ ...zero, held: true }), []],
    ['新办 of an old snapshot', filed(undefined), ['quota-none']],
    ['聘用单位变更 without quota this year', change({ ...none, grantUsable: true }), ['quota-not-granted-this-year']],
    ['聘用单位变更 with a quota of 0', change(zero), []],
    ['续签 without quota', dossier({ ...emptyRenewalForm(), ...done }, { quota: none }), []],
  ])('朝阳: %s', (_, file, expected) => expect(codesOf(file, 'chaoyang')).toEqual(expected))

  it('大兴: 新办 beyond the fixed number is not accepted, other businesses ask for none (Q-42)', () => {
    expect(codesOf(filed(none), 'daxing')).toEqual(['quota-none'])
    expect(codesOf(change(none), 'daxing')).toEqual([])
  })

  it('海淀 knows none', () => {
    expect(codesOf(filed(null), 'haidian')).toEqual([])
    expect(codesOf(change(null), 'haidian')).toEqual([])
  })
})
