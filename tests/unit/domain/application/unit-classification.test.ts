import { describe, expect, it } from 'vitest'
import type { Dossier } from '@/lib/domain/application/dossier'
import { emptyNewForm, type NewForm } from '@/lib/domain/application/forms'
import { kindRules } from '@/lib/domain/application/rules'
import type { EmployerProfile } from '@/lib/domain/employer/employer-profile'
import { publishedCalendar } from '@/lib/data/calendar/calendar'
import { findingText } from '@/lib/labels/findings'
import { policyOf } from '@/tests/support/policies'
import { completeEmployerProfile, completeProfile } from '../../../support/profiles'

const on = '2026-11-20'
const [entry] = completeEmployerProfile().qualification.entries as [Entry]
type Entry = EmployerProfile['qualification']['entries'][number]

/** A 新办 of a unit with these classifications. */
const file = (category: NewForm['category'], entries: Entry[]): Dossier => ({
  form: { ...emptyNewForm(), applicantType: 'domestic', category, confirmed: true },
  person: { id: 'person-1', profile: completeProfile(), sectionsSavedAt: {} },
  employer: {
    ...{ id: 'employer-1', name: '北京澄明', sectionsSavedAt: {} },
    profile: { ...completeEmployerProfile(), qualification: { entries } },
  },
  employment: { id: 'link-1', status: 'active', terms: { startsOn: '2025-01-01', endsOn: null, position: '工程师' } },
  ...{ right: 'full', rightDistrict: 'daxing', rightTownship: null, permit: null, target: null },
  openBusinesses: 0,
  files: [],
})

const asked = (dossier: Dossier, classifiedNow?: EmployerProfile['qualification']) =>
  kindRules.new
    .findings({
      ...{ dossier, policy: policyOf('daxing'), calendar: publishedCalendar(), on, standardsOn: on },
      ...(classifiedNow ? { classifiedNow } : {}),
    })
    .filter(({ code }) => code.startsWith('unit-classification'))

const unproved = {
  ...{ code: 'unit-classification-unproved', kind: 'needs-review', owner: 'employer' },
  at: { slot: 'applicant-unit-qualification' },
}

describe('a category that stands on what the unit is (E-23, E-63, U-26)', () => {
  it.each<[string, NewForm['category'], Entry[], unknown[]]>([
    ['a valid certificate asks nobody', 'D', [entry], []],
    ['its last day counts', 'D', [{ ...entry, validUntil: on }], []],
    ['none at all asks a human', 'D', [{ ...entry, classification: 'other' }], [unproved]],
    ['one that ended yesterday', 'D', [{ ...entry, validUntil: '2026-11-19' }], [unproved]],
    ['one whose end is not stated', 'D', [{ ...entry, validUntil: '' }], [unproved]],
    ['other categories do not stand on it', 'A', [], []],
  ])('%s', (_, category, entries, expected) => expect(asked(file(category, entries))).toMatchObject(expected))

  it('what the unit has given up since the submission is shown, and the file goes on', () => {
    const software: Entry = { ...entry, classification: 'software' }
    const submitted = file('D', [entry, software])
    expect(asked(submitted, { entries: [software, entry] })).toEqual([])
    const lost = asked(submitted, { entries: [entry] })
    expect(lost).toMatchObject([{ code: 'unit-classification-lost', kind: 'needs-review' }])
    expect(lost.map((finding) => findingText(finding).what)).toEqual(['提交时单位的分类有“软件企业”，现在已不再填写。'])
  })
})
