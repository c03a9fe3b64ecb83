import { describe, expect, it } from 'vitest'
import type { Dossier, DossierFile } from '@/lib/domain/application/dossier'
import {
  emptyBasicInfoChangeForm,
  emptyCancellationForm,
  emptyDependantChangeForm,
  emptyEmployerChangeForm,
  emptyNewForm,
  emptyRenewalForm,
  type ApplicationForm,
} from '@/lib/domain/application/forms'
import { permitOutcome, transferOutcome } from '@/lib/domain/application/outcome'
import { policyOf } from '@/tests/support/policies'
import { stateIn } from '../../../support/application-states'
import { holderDossier } from '../../../support/holder-dossier'
import { heldPermit } from '../../../support/profiles'

const at = '2026-11-20T02:00:00.000Z'
const by = { applicationId: 'application-1', at }
const child = { id: 'child-1', name: '周小满', idNumber: '', relation: '20', birthCertificateNumber: '' }
const children = [{ ...child, institution: '无', birth: '2022-05-01' }]
const photo: DossierFile = {
  ...{ id: 'file-7', ownerKind: 'person', ownerId: 'person-1', slot: 'photo', version: 1, fileName: 'a.jpg' },
  ...{ bytes: 1, pages: null, uploadedAt: at, signedOn: null, validUntil: null, warnings: [] },
}
const paper: DossierFile = { ...photo, id: 'file-8', slot: 'labour-contract' }

/** The copy of the permit from before, and a file in which the holder's name has changed since. */
const { content } = heldPermit({ content: { ...heldPermit().content, children, photo: 'file-1' } })
function outcomeOf(form: ApplicationForm, more: Partial<Dossier> = {}) {
  const state = stateIn('under-review', form.kind)
  if (!state) throw new Error(`${form.kind} knows no review`)
  const judged = holderDossier(form, more)
  if (judged.person) judged.person.profile.general.name = '周予宁'
  const facts = { judged, content, validTo: '2026-12-31', policy: policyOf('haidian'), at }
  return permitOutcome({ ...facts, applicationId: 'application-1', state: { ...state, district: 'fengtai' } })
}

describe('what 办结 does to the permit (S-02, S-04, S-08, S-11)', () => {
  it('续签 goes on from the old end and takes over what was judged, the photo too (G-34)', () => {
    const files = [paper, photo]
    expect(outcomeOf(emptyRenewalForm(), { files })).toMatchObject({
      event: { type: 'permit.renewed', ...by, validTo: '2029-12-31', district: 'fengtai' },
      content: { general: { name: '周予宁' }, children, photo: 'file-7' },
    })
  })

  it('keeps the photo that it has while none was judged', () => {
    expect(outcomeOf(emptyRenewalForm(), { files: [paper] })?.content).toMatchObject({ photo: 'file-1' })
  })

  it('聘用单位变更 hands it to the unit of the file and leaves its data alone', () =>
    expect(outcomeOf(emptyEmployerChangeForm())).toEqual({
      event: { type: 'permit.transferred', ...by, employerId: 'employer-1', district: 'fengtai' },
      content: null,
    }))

  it('证件基础信息变更 takes over the person, not the children', () =>
    expect(outcomeOf(emptyBasicInfoChangeForm())).toMatchObject({
      event: { type: 'permit.changed', ...by, what: 'basic-info' },
      content: { general: { name: '周予宁' }, children },
    }))

  it('证件业务信息变更 takes over the children, not the person', () =>
    expect(outcomeOf(emptyDependantChangeForm([]))).toEqual({
      event: { type: 'permit.changed', ...by, what: 'dependants' },
      content: { ...content, children: [] },
    }))

  it('注销 ends it on the day, for the reason that was given', () => {
    const form = { ...emptyCancellationForm(), reason: 'settled' as const }
    const event = { type: 'permit.cancelled', ...by, on: '2026-11-20', reason: 'settled' }
    expect(outcomeOf(form)).toEqual({ event, content: null })
    expect(() => outcomeOf(emptyCancellationForm())).toThrow('without a reason')
  })

  it('新办 has none to change yet', () => expect(outcomeOf(emptyNewForm())).toBeNull())

  it('a file without a person leaves the copy as it is', () =>
    expect(outcomeOf(emptyRenewalForm(), { person: null })?.content).toEqual(content))
})

describe('what 单位主管部门变更 does to the right (S-37)', () => {
  const form = {
    ...({ kind: 'authority-transfer', permitType: 'beijing', from: 'haidian', district: 'fengtai' } as const),
    ...{ reason: '', attachmentsUpdated: true, confirmed: true },
  }
  const moved = { type: 'filing-right.transferred', district: 'fengtai' }

  it.each([
    ['', moved],
    ['office-1', { ...moved, township: 'office-1' }],
  ])('goes to the new authority, in its office %s', (township, event) => {
    const judged = holderDossier(emptyNewForm(), { form: { ...form, township } })
    expect(transferOutcome(judged)).toEqual(event)
  })

  it('no other business does', () => expect(transferOutcome(holderDossier(emptyRenewalForm()))).toBeNull())
})
