import { describe, expect, it } from 'vitest'
import type { Dossier } from '@/lib/domain/application/dossier'
import {
  emptyBasicInfoChangeForm,
  emptyCancellationForm,
  emptyDependantChangeForm,
  emptyEmployerChangeForm,
  emptyNewForm,
  emptyRenewalForm,
  emptyServiceRequestForm,
  type ApplicationForm,
} from '@/lib/domain/application/forms'
import { checkFindings } from '@/lib/domain/check/findings'
import { employerChecks, plannedChecks, profileChecks } from '@/lib/domain/check/plan'
import type { EducationSection } from '@/lib/domain/person/profile'
import { completeEmployerProfile, completeProfile } from '@/tests/support/profiles'

const on = '2026-11-20'

const dossier = (form: ApplicationForm, education: Partial<EducationSection> = {}): Dossier => {
  const profile = completeProfile()
  return {
    form,
    person: {
      id: 'person-1',
      profile: { ...profile, education: { ...profile.education, ...education } },
      sectionsSavedAt: {},
    },
    employer: { id: 'unit-1', name: '', profile: completeEmployerProfile(), sectionsSavedAt: {} },
    employment: null,
    right: 'full',
    rightDistrict: 'haidian',
    rightTownship: null,
    permit: null,
    target: null,
    openBusinesses: 0,
    files: [],
  }
}

const place = { permitType: 'beijing', district: 'haidian' } as const
const request = (topic: 'rename' | 'recall') => emptyServiceRequestForm({ ...place, topic })
const right: ApplicationForm = { kind: 'filing-right', ...place, mode: 'full', intention: '', confirmed: true }

const named = (form: ApplicationForm) => plannedChecks(dossier(form), on).map(({ check }) => check)
const planOf = (check: string, education: Partial<EducationSection>) =>
  plannedChecks(dossier(emptyNewForm(), education), on).find((plan) => plan.check === check)

describe('which registers a business asks', () => {
  it.each<[ApplicationForm, string[]]>([
    [emptyNewForm(), ['identity', 'registration', 'education', 'degree', 'social-insurance']],
    [emptyRenewalForm(), ['identity', 'registration', 'social-insurance']],
    [emptyEmployerChangeForm(), ['identity', 'registration', 'social-insurance']],
    [emptyBasicInfoChangeForm(), ['identity', 'education', 'degree']],
    [emptyDependantChangeForm([]), ['identity']],
    [emptyCancellationForm(), []],
    [request('rename'), ['registration']],
    [request('recall'), []],
  ])('$kind', (form, checks) => expect(named(form)).toEqual(checks))

  it('of an application of the unit itself, only the one about the unit', () => {
    const file = { ...dossier(right), person: null }
    expect(plannedChecks(file, on).map(({ check, subject }) => [check, subject.kind])).toEqual([
      ['registration', 'employer'],
    ])
  })
})

describe('what is asked', () => {
  it('three years of social insurance up to the month before the file was handed in, at the unit that files', () => {
    const plan = planOf('social-insurance', {})
    expect(plan?.question?.request).toMatchObject({
      from: '2023-11',
      to: '2026-10',
      uscc: completeEmployerProfile().general.uscc,
    })
  })

  it('is the same on every later day', () => {
    const file = dossier(emptyNewForm())
    expect(plannedChecks(file, on)).toEqual(plannedChecks(file, on))
  })

  it('is never more than the register needs', () => {
    expect(planOf('identity', {})?.question?.request).toEqual({
      name: completeProfile().general.name,
      idNumber: completeProfile().general.idNumber,
    })
  })

  it.each([{ degreeNumber: '' }, { degreeIssuer: ' ' }, { degreeOn: '' }, { degree: '0' }, { degree: '' }])(
    'nothing about a degree while %j',
    (education) => expect(planOf('degree', education)).toBeUndefined(),
  )

  it('nothing about a unit whose facts are not complete', () => {
    const profile = completeEmployerProfile()
    expect(employerChecks('unit-1', { ...profile, general: { ...profile.general, legalRepresentative: '' } })).toEqual(
      [],
    )
  })

  it('paid-in capital only where the unit has stated it (X-08)', () => {
    const profile = completeEmployerProfile()
    const asked = (paidInCapital: string) =>
      employerChecks('unit-1', { ...profile, general: { ...profile.general, paidInCapital } })[0]?.question?.request
    expect(asked('600.5')).toHaveProperty('paidInCapital', '600.5')
    expect(asked('')).not.toHaveProperty('paidInCapital')
  })
})

describe('T-11: a degree that the register cannot know', () => {
  it.each([
    ['2007-07-01', 'before-lookup'],
    ['2008-08-31', 'before-lookup'],
  ])('of %s is 需人工审核 at once', (degreeOn, code) => {
    const plan = planOf('degree', { degreeOn })
    expect(plan).toMatchObject({ question: null, settled: { status: 'manual', codes: [code] } })
  })

  it('of 2008-09-01 is asked', () => expect(planOf('degree', { degreeOn: '2008-09-01' })?.question).not.toBeNull())

  it('asks for certificate and report in one PDF, at the slot of the degree', () => {
    const [plan] = profileChecks('person-1', {
      ...completeProfile(),
      education: { ...completeProfile().education, level: '', degreeOn: '2007-07-01' },
    })
    const settled = plan?.settled
    if (!plan || !settled) throw new Error('the degree of 2007 is not settled')
    const result = { check: plan.check, ...settled, askedAt: null, answeredAt: null, retrying: false }
    expect(checkFindings([result])).toMatchObject([
      { kind: 'needs-review', code: 'check-degree-before-lookup', at: { slot: 'degree-certificate' } },
    ])
  })

  it('from abroad is judged by its report (X-04)', () => {
    for (const check of ['education', 'degree'])
      expect(planOf(check, { foreign: true })).toMatchObject({
        question: null,
        settled: { status: 'manual', codes: ['foreign'] },
      })
  })
})
