import { describe, expect, it } from 'vitest'
import { currentDossier } from '@/lib/domain/application/stored-form'
import { compareDossiers } from '@/lib/domain/application/compare'
import type { Dossier, DossierFile } from '@/lib/domain/application/dossier'
import { checklistOf, applicationFindings } from '@/lib/domain/application/findings'
import { unchangedItems } from '@/lib/domain/application/unchanged-items'
import type { SlotCode } from '@/lib/domain/attachment/catalogue'
import { currentQualification, isClaimedFile } from '@/lib/domain/employer/classifications'
import type { ClassificationEntry } from '@/lib/domain/employer/employer-profile'
import { missingEmployerSlots } from '@/lib/domain/employer/readiness'
import { findingText } from '@/lib/labels/findings'
import { differenceViews } from '@/lib/views/application/differences'
import { publishedCalendar } from '@/lib/data/calendar/calendar'
import { authorities, policyOf } from '@/tests/support/policies'
import { completeEmployerProfile } from '@/tests/support/profiles'

const on = '2026-11-20'
const highTech: ClassificationEntry = {
  ...{ classification: 'high-tech', certificateNumber: 'GR202411001234' },
  ...{ issuedOn: '2024-10-29', validUntil: '2027-10-28' },
}
const software: ClassificationEntry = {
  ...{ classification: 'software', certificateNumber: '京RZ-2025-0381' },
  ...{ issuedOn: '2025-06-30', validUntil: '2028-06-29' },
}
const none: ClassificationEntry = { classification: 'other', certificateNumber: '', issuedOn: '', validUntil: '' }

const file = (slot: SlotCode): DossierFile => ({
  ...{ id: `file-${slot}`, ownerKind: 'employer', ownerId: 'employer-1', slot, version: 1, fileName: slot, bytes: 1 },
  ...{ pages: 1, uploadedAt: '2026-11-19T02:00:00.000Z', signedOn: null, validUntil: null, warnings: [] },
})

const dossier = (entries: ClassificationEntry[], slots: SlotCode[] = []): Dossier => ({
  form: {
    ...{ kind: 'filing-right', permitType: 'beijing', district: 'haidian', mode: 'full', intention: '新办' },
    confirmed: true,
  } as Dossier['form'],
  person: null,
  employer: {
    ...{ id: 'employer-1', name: '北京澄明', sectionsSavedAt: {} },
    profile: { ...completeEmployerProfile(), qualification: { entries } },
  },
  ...{ employment: null, right: null, rightDistrict: null, rightTownship: null, permit: null, target: null },
  openBusinesses: 0,
  files: slots.map(file),
})

const asked = (entries: ClassificationEntry[]) =>
  checklistOf(dossier(entries), policyOf('haidian'))
    .filter(({ rows }) => rows.includes('M-02'))
    .map(({ slot, need }) => `${slot} ${need}`)

describe('several classifications of a unit (U-26)', () => {
  it('each asks its own certificate, 其他 the licence in the common slot (U-13, M-02)', () => {
    expect(asked([highTech, software])).toEqual(['certificate-high-tech required', 'certificate-software required'])
    expect(asked([none])).toEqual(['unit-qualification required'])
    expect(asked([])).toEqual(['unit-qualification required'])
  })

  it.each(authorities().map(({ district }) => district))('in %s too, before every business (U-30)', (district) =>
    expect(
      missingEmployerSlots(policyOf(district), { entries: [highTech, software] }, ['certificate-high-tech']),
    ).toContain('certificate-software'),
  )

  it('one that is claimed without its certificate is refused with a sentence at its place', () => {
    const context = { policy: policyOf('haidian'), calendar: publishedCalendar(), on, standardsOn: on }
    const missing = (slots: SlotCode[]) =>
      applicationFindings({ ...context, dossier: dossier([highTech, software], slots) }).filter(
        ({ at, kind }) => kind === 'blocking' && at && 'slot' in at && at.slot.startsWith('certificate'),
      )
    const [finding] = missing(['certificate-high-tech'])
    expect(finding).toMatchObject({ code: 'attachment-missing', at: { slot: 'certificate-software' } })
    expect(finding && findingText(finding).what).toContain('软件企业证书')
    expect(missing(['certificate-high-tech', 'certificate-software'])).toEqual([])
    // the scan of one never proves another
    expect(missing(['certificate-software', 'unit-qualification'])).toMatchObject([
      { at: { slot: 'certificate-high-tech' } },
    ])
  })

  it('the end of each certificate is judged like the end of every paper (decision 0024)', () => {
    const policy = policyOf('haidian')
    const judged = (validUntil: string) =>
      applicationFindings({
        ...{ policy, calendar: publishedCalendar(), on, standardsOn: on },
        dossier: dossier(
          [highTech, { ...software, validUntil }],
          ['certificate-high-tech', 'certificate-software', 'unit-licence'],
        ),
      }).filter(({ code }) => ['attachment-expiring', 'qualification-expired', 'field-required'].includes(code))
    const months = policy.documentLimits.value.minRemainingMonths
    expect(months).not.toBeNull()
    expect(judged('2028-06-29')).toEqual([])
    expect(judged('2026-12-01')).toMatchObject([
      { code: 'attachment-expiring', at: { slot: 'certificate-software' }, params: { months } },
    ])
    expect(judged('2026-11-19')).toMatchObject([{ code: 'qualification-expired', kind: 'blocking' }])
    expect(judged('')).toMatchObject([{ code: 'field-required', kind: 'blocking' }])
  })

  it('the certificate of a classification that is given up is not part of what is submitted', () => {
    expect(isClaimedFile(file('certificate-software'), { entries: [highTech] })).toBe(false)
    expect(isClaimedFile(file('certificate-high-tech'), { entries: [highTech] })).toBe(true)
    expect(isClaimedFile(file('unit-licence'), { entries: [none] })).toBe(true)
  })

  it('the reviewer reads what came, what went and what was changed, whatever the order', () => {
    const before = dossier([highTech, software])
    const views = differenceViews(before, dossier([{ ...software, validUntil: '2029-06-29' }]))
    expect(views.map(({ subject, before: was, after }) => [subject, was, after])).toEqual([
      ['单位分类', '高新技术企业，证书有效期至 2027年10月28日', '（已删除）'],
      ['软件企业证书：有效期至', '2028年6月29日', '2029年6月29日'],
    ])
    expect(compareDossiers(before, dossier([software, highTech]))).toEqual([])
  })
})

describe('what was stored while a unit stated one classification', () => {
  const { classification, ...certificate } = highTech
  const former = { classification, ...certificate }

  it('reads as the only line', () => {
    expect(currentQualification(former)).toEqual({ entries: [highTech] })
    expect(currentQualification({ ...none })).toEqual({ entries: [none] })
    expect(currentQualification({ ...none, classification: '' })).toEqual({ entries: [] })
    expect(currentQualification(undefined)).toEqual({ entries: [] })
    expect(currentQualification({ entries: [highTech, software] })).toEqual({ entries: [highTech, software] })
  })

  it('a snapshot keeps its certificate: it lies in the slot of that classification', () => {
    const old = dossier([], ['unit-licence', 'unit-qualification'])
    const stored = {
      ...old,
      employer: { ...old.employer, profile: { ...old.employer.profile, qualification: former } },
    }
    const read = currentDossier(JSON.parse(JSON.stringify(stored)))
    expect(read.employer.profile.qualification).toEqual({ entries: [highTech] })
    expect(read.files.map(({ slot, id }) => [slot, id])).toEqual([
      ['unit-licence', 'file-unit-licence'],
      ['certificate-high-tech', 'file-unit-qualification'],
    ])
    // the same file today is no difference
    const now = dossier([highTech], ['unit-licence'])
    now.files.push({ ...file('certificate-high-tech'), id: 'file-unit-qualification' })
    expect(compareDossiers(read, { ...now, form: read.form })).toEqual([])
  })

  it('an opinion on 单位相关资质证书 is answered by the certificate that took its place', () => {
    const item = { owner: 'employer', at: { slot: 'unit-qualification' }, text: '请更换' } as const
    const after = dossier([highTech], ['certificate-high-tech'])
    const open = (at: string) => unchangedItems({ at, items: [item] } as never, after)
    expect(open('2026-11-18T02:00:00.000Z')).toEqual([])
    expect(open('2026-11-20T02:00:00.000Z')).toEqual([item])
  })
})
