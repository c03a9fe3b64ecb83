import { describe, expect, it } from 'vitest'
import { publishedCalendar } from '@/lib/data/calendar/calendar'
import type { Dossier } from '@/lib/domain/application/dossier'
import { emptyNewForm, emptyRenewalForm, type NewForm } from '@/lib/domain/application/forms'
import { kindRules } from '@/lib/domain/application/rules'
import type { IncomeMonth } from '@/lib/domain/eligibility/months'
import type { EmployerKind } from '@/lib/domain/codes'
import { policyOf } from '@/tests/support/policies'
import { holderDossier } from '../../../support/holder-dossier'
import { completeEmployerProfile } from '../../../support/profiles'

const on = '2026-11-20'

const findingsOf = (dossier: Dossier, district = 'haidian') =>
  kindRules[dossier.form.kind].findings({
    ...{ dossier, policy: policyOf(district), calendar: publishedCalendar(), on, standardsOn: on },
  })
const found = (dossier: Dossier, code: string, district?: string) =>
  findingsOf(dossier, district).filter((finding) => finding.code === code)

const applicant = (form: Partial<NewForm>, more: Partial<Dossier> = {}): Dossier =>
  holderDossier(
    { ...emptyNewForm(), applicantType: 'domestic', category: 'A', confirmed: true, ...form },
    { permit: null, ...more },
  )

const month = (month: string, employer: IncomeMonth['employer'] = 'this'): IncomeMonth => ({
  ...{ month, employer, income: '30000', socialInsurance: 'paid' },
})

describe('分支机构 hold so many permits in principle (D-39)', () => {
  const branch = (kind: EmployerKind, permits: number, district?: string) => {
    const profile = completeEmployerProfile()
    const employer = {
      ...{ id: 'employer-1', name: '北京澄明智能科技有限公司', sectionsSavedAt: {} },
      profile: { ...profile, general: { ...profile.general, kind } },
    }
    return found(applicant({}, { employer, unitRecords: { moved: false, permits } }), 'branch-permits-full', district)
  }

  it('counts those that live: the sixth is a reviewer’s to judge', () => {
    expect(branch('out-of-town-branch', 4)).toEqual([])
    expect(branch('out-of-town-branch', 5)).toMatchObject([
      { kind: 'needs-review', params: { actual: 5, threshold: 5 }, rows: ['D-39', 'E-11'] },
    ])
    expect(branch('foreign-branch', 9)).toHaveLength(1)
  })

  it('is asked of branches only, and where a district names a number', () => {
    expect(branch('enterprise', 40)).toEqual([])
    expect(branch('out-of-town-branch', 40, 'chaoyang')).toEqual([])
  })
})

describe('two figures for one fact are reconciled', () => {
  it('the present line of the work history against the unit that files', () => {
    const named = (name: string) =>
      found(applicant({}, { employer: { ...applicant({}).employer, name } }), 'current-work-differs')
    expect(named('北京澄明智能科技有限公司')).toEqual([])
    expect(named('北京 澄明智能科技有限公司 ')).toEqual([])
    expect(named('北京云岫科技有限公司')).toMatchObject([
      { kind: 'needs-review', params: { told: '北京澄明智能科技有限公司', unit: '北京云岫科技有限公司' } },
    ])
  })

  it('the beginning of the contract against the months that this unit has paid', () => {
    const terms = { startsOn: '2026-03-02', endsOn: '2029-12-31', position: '工程师' }
    const employment = { id: 'l', status: 'active', terms } as const
    const since = (...months: IncomeMonth[]) => found(applicant({ months }, { employment }), 'since-differs')
    expect(since(month('2026-03'), month('2026-04'))).toEqual([])
    expect(since(month('2026-02'))).toEqual([])
    expect(since(month('2023-11', 'other'))).toEqual([])
    expect(since(month('2026-04'), month('2023-11'))).toMatchObject([
      { kind: 'needs-review', params: { started: '2026-03', first: '2023-11', months: 28 } },
    ])
  })
})

describe('续签: the recorded employers against the insurance (S-71, U-91)', () => {
  const renewal = (months: IncomeMonth[], permit: Parameters<typeof holderDossier>[2] = {}) =>
    holderDossier({ ...emptyRenewalForm(), checked: true, confirmed: true, months }, {}, permit)

  it('asks about an employer whose change was never recorded', () =>
    expect(found(renewal([], { skippedEmployers: ['北京长亭设计有限公司'] }), 'employer-skipped')).toMatchObject([
      { kind: 'needs-review', rows: ['S-71', 'U-91'], params: { employer: '北京长亭设计有限公司' } },
    ]))

  it('asks about months that another employer paid after the change was recorded', () => {
    const months = [month('2025-02', 'other'), month('2025-03', 'other'), month('2025-04'), month('2025-06', 'other')]
    expect(found(renewal(months, { withEmployerSince: '2025-03-10' }), 'employer-history-gap')).toMatchObject([
      { kind: 'needs-review', params: { first: '2025-06', count: 1 } },
    ])
    expect(found(renewal(months.slice(0, 3), { withEmployerSince: '2025-03-10' }), 'employer-history-gap')).toEqual([])
    // an old snapshot knows no day
    expect(found(renewal(months), 'employer-history-gap')).toEqual([])
  })
})
