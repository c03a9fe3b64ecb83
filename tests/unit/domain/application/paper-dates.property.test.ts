import type { ChildEntry } from '@/lib/domain/permit/content'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dossier, DossierFile } from '@/lib/domain/application/dossier'
import { applicationFindings } from '@/lib/domain/application/findings'
import {
  emptyBasicInfoChangeForm,
  emptyDependantChangeForm,
  emptyEmployerChangeForm,
  emptyNewForm,
  emptyRenewalForm,
  type ApplicationForm,
} from '@/lib/domain/application/forms'
import { publishedCalendar } from '@/lib/data/calendar/calendar'
import { addDays } from '@/lib/domain/dates'
import { slotCodes, slotOf, type SlotCode } from '@/lib/domain/attachment/catalogue'
import { signerRoles } from '@/lib/domain/attachment/signer'
import type { Finding } from '@/lib/domain/findings'
import { housingKinds } from '@/lib/domain/person/profile'
import { authorities, policyOf } from '@/tests/support/policies'
import { completeEmployerProfile, completeProfile, heldPermit } from '../../../support/profiles'

const on = '2026-11-20'

const day = fc.oneof(
  fc.integer({ min: -60, max: 260 }).map((days) => addDays(on, days)),
  fc.constant(null),
)

const child: ChildEntry = {
  ...{ id: 'child-1', name: '周小满', idNumber: '130105201805060423', relation: '31' },
  ...{ birthCertificateNumber: 'Q130012345', institution: '无', birth: '2018-05-06' },
}

const forms: ApplicationForm[] = [
  { ...emptyNewForm(), applicantType: 'domestic', category: 'A', confirmed: true, children: [child] },
  { ...emptyRenewalForm(), checked: true, lateAcknowledged: true, confirmed: true },
  {
    ...emptyEmployerChangeForm(),
    leftOn: '2026-10-01',
    insuredMonths: '2',
    checked: true,
    lateAcknowledged: true,
    confirmed: true,
  },
  { ...emptyBasicInfoChangeForm(), reason: '搬家', confirmed: true },
  { ...emptyDependantChangeForm([child]), confirmed: true },
  {
    ...{ kind: 'filing-right', permitType: 'beijing', district: 'haidian', mode: 'full', intention: '新办' },
    confirmed: true,
  } as ApplicationForm,
]

const owners: Record<string, string> = {
  person: 'person-1',
  employer: 'employer-1',
  employment: 'link-1',
  child: 'child-1',
}

/** The 法定代表人 of the unit, somebody else, a name that is none, nobody. */
const signers = {
  signedBy: fc.constantFrom('林书远', '何静', '12', null),
  signedAs: fc.constantFrom(...signerRoles, null),
}

const fileOf = (slot: SlotCode) =>
  fc.record({ signedOn: day, validUntil: day, openEnded: fc.boolean(), ...signers }).map((dates): DossierFile => {
    const { subject } = slotOf(slot)
    return {
      ...{ id: slot, ownerKind: subject, ownerId: owners[subject] ?? '', slot, version: 1, fileName: slot, bytes: 1 },
      ...{ pages: 1, uploadedAt: '2026-11-19T02:00:00.000Z', warnings: [] },
      ...dates,
      openEnded: dates.openEnded && dates.validUntil === null,
    }
  })

const dossiers = fc
  .record({
    form: fc.constantFrom(...forms),
    housing: fc.constantFrom(...housingKinds),
    files: fc.tuple(...slotCodes.map((slot) => fc.option(fileOf(slot), { freq: 8 }))),
    endsOn: day,
  })
  .map(({ form, housing, files, endsOn }): Dossier => {
    const profile = completeProfile()
    return {
      form,
      person: {
        id: 'person-1',
        profile: { ...profile, general: { ...profile.general, housing } },
        sectionsSavedAt: {},
      },
      employer: { id: 'employer-1', name: '北京澄明', profile: completeEmployerProfile(), sectionsSavedAt: {} },
      employment: { id: 'link-1', status: 'active', terms: { startsOn: '2024-01-01', endsOn, position: '工程师' } },
      ...{ right: 'full', rightDistrict: 'haidian', rightTownship: null, target: null, openBusinesses: 0 },
      permit: form.kind === 'new' || form.kind === 'filing-right' ? null : heldPermit(),
      files: files.filter((file) => file !== null),
    }
  })

const weights: Record<Finding['kind'], number> = { advice: 1, 'needs-review': 2, blocking: 3 }
const worst = (findings: readonly Finding[]): number => Math.max(0, ...findings.map(({ kind }) => weights[kind]))

/** What is said of one paper, wherever it is said. */
const about = (findings: readonly Finding[], slot: string): Finding[] =>
  findings.filter(({ at }) => at !== null && ('slot' in at ? at.slot === slot : at.field?.endsWith(slot)))

const without = (
  dossier: Dossier,
  slot: SlotCode,
  field: 'signedOn' | 'validUntil' | 'signedBy' | 'signedAs',
): Dossier => ({
  ...dossier,
  files: dossier.files.map((file) => (file.slot === slot ? { ...file, [field]: null } : file)),
})

describe('blank never passes better than filled (G-28, G-29, C-38)', () => {
  // nor the name or the standing of who signed it (C-38)
  it('removing a date from a paper never turns a refusal into a pass, nor a question into nothing', () => {
    fc.assert(
      fc.property(
        dossiers,
        fc.constantFrom(...authorities().map(({ district }) => district)),
        fc.constantFrom('signedOn', 'validUntil', 'signedBy', 'signedAs'),
        (dossier, district, field) => {
          const policy = policyOf(district)
          const findingsOf = (one: Dossier) =>
            applicationFindings({ dossier: one, policy, calendar: publishedCalendar(), on, standardsOn: on })
          const before = findingsOf(dossier)
          // a few papers of each dossier, those that owe a day first: fifty times the whole rules would be slow
          const owing = dossier.files.filter((file) => file[field] !== null)
          const asked = owing.filter(({ slot }) => slotOf(slot).dated || slotOf(slot).end !== 'none')
          for (const { slot } of [...asked, ...owing].slice(0, 6)) {
            const after = findingsOf(without(dossier, slot, field))
            expect(worst(after), `${district} ${slot}`).toBeGreaterThanOrEqual(worst(before))
            expect(worst(about(after, slot)), `${district} ${slot}`).toBeGreaterThanOrEqual(worst(about(before, slot)))
          }
        },
      ),
      { numRuns: 200 },
    )
  }, 60_000)

  it('nor does removing the end of a certificate of the unit (U-26)', () => {
    const ends = fc.tuple(day, day)
    fc.assert(
      fc.property(dossiers, ends, fc.integer({ min: 0, max: 1 }), (dossier, [first, second], which) => {
        const [entry] = dossier.employer.profile.qualification.entries
        const claiming = (validUntil: readonly (string | null)[]): Dossier => {
          const entries = (['high-tech', 'software'] as const).map((classification, index) => ({
            ...{ certificateNumber: 'GR202411001234', issuedOn: '2024-10-29', ...entry, classification },
            validUntil: validUntil[index] ?? '',
          }))
          const profile = { ...dossier.employer.profile, qualification: { entries } }
          return { ...dossier, employer: { ...dossier.employer, profile } }
        }
        const policy = policyOf('haidian')
        const weightOf = (one: Dossier) =>
          worst(applicationFindings({ dossier: one, policy, calendar: publishedCalendar(), on, standardsOn: on }))
        const blank = [first, second].map((end, index) => (index === which ? null : end))
        expect(weightOf(claiming(blank))).toBeGreaterThanOrEqual(weightOf(claiming([first, second])))
      }),
      { numRuns: 60 },
    )
  })

  it('a paper that is asked and owes a day is never complete without it, in any district', () => {
    fc.assert(
      fc.property(dossiers, fc.constantFrom(...authorities().map(({ district }) => district)), (dossier, district) => {
        const bare = {
          ...dossier,
          files: dossier.files.map((file) => ({ ...file, signedOn: null, validUntil: null, openEnded: false })),
        }
        const policy = policyOf(district)
        const context = { dossier: bare, policy, calendar: publishedCalendar(), on, standardsOn: on }
        const codes = applicationFindings(context)
          .filter(({ at, code }) => code === 'attachment-undated' && at && 'slot' in at)
          .map(({ at }) => at && 'slot' in at && at.slot)
        const declaration =
          dossier.form.kind === 'filing-right' ? 'unit-integrity-declaration' : 'integrity-declaration'
        if (bare.files.some(({ slot }) => slot === declaration)) expect(codes).toContain(declaration)
      }),
      { numRuns: 60 },
    )
  })
})
