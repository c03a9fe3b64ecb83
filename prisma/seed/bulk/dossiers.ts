import { v7 as uuid } from 'uuid'
import type { EmployerActor, PersonActor } from '@/lib/access/actor'
import { sealJson } from '@/lib/data/sealing'
import { toColumnOrNull } from '@/lib/data/days'
import type { Dossier, DossierFile } from '@/lib/domain/application/dossier'
import { emptyNewForm } from '@/lib/domain/application/forms'
import { addYears, dayOf } from '@/lib/domain/dates'
import type { ContractTerms } from '@/lib/domain/employment/lifecycle'
import { seedOf } from '../cast/chance'
import { monthsBefore } from '../cast/profile'
import { datedAnew } from '../scenario/employers'
import { statedDates } from '../scenario/files'
import { completeEmployerProfile, completeProfile } from '../scenario/profiles'
import type { Profile } from '@/lib/domain/person/profile'
import type { Batch } from './batch'
import { addLink } from './links'
import type { BulkPerson } from './people'
import type { SharedFile } from './shared-files'

/** A complete person with documents and link, ready to apply. */
export type BulkFile = { person: PersonActor; employmentId: string; dossier: Dossier }

/** Writes profile, documents and link of a person and answers the dossier that they make. `typed`: a life of his own. */
export function addDossier(
  batch: Batch,
  person: BulkPerson,
  actor: PersonActor,
  employer: EmployerActor,
  terms: ContractTerms,
  at: Date,
  shared: readonly SharedFile[],
  typed?: Profile,
): BulkFile {
  const base = completeProfile()
  const unit = completeEmployerProfile()
  const day = dayOf(at.toISOString())
  // a file of years ago was judged on the certificate of that time
  const certificate = { issuedOn: addYears(day, -1), validUntil: addYears(day, 4) }
  // a year is enough for a crowd: it keeps ten thousand files small
  const months = monthsBefore(day, 12, seedOf(person.idNumber))
  const identity = { name: person.name, idNumber: person.idNumber, mobile: person.mobile }
  const profile = typed ?? { ...base, general: { ...base.general, ...identity } }
  for (const section of ['general', 'education', 'studies', 'works'] as const)
    batch.profileSection.push({
      ...{ ownerKind: 'person', ownerId: person.id, section, version: 1 },
      sealed: sealJson(profile[section]),
      savedAt: at,
    })
  const contract = shared.find((file) => file.slot === 'labour-contract')
  if (!contract) throw new Error('a contract is needed')
  const link = addLink(batch, { person: actor, employer, at, terms }, contract)
  const files: DossierFile[] = shared.map((file) => addFile(batch, file, person.id, link, at))
  return {
    person: actor,
    employmentId: link.id,
    dossier: {
      form: { ...emptyNewForm(), applicantType: 'domestic', category: 'A', confirmed: true, months },
      person: { id: person.id, profile, sectionsSavedAt: {} },
      employer: {
        id: employer.employerId,
        name: employer.employerName,
        profile: { ...unit, qualification: datedAnew(unit.qualification, certificate) },
        sectionsSavedAt: {},
      },
      employment: { id: link.id, status: link.state.status, terms },
      right: 'full',
      rightDistrict: 'haidian',
      rightTownship: null,
      permit: null,
      target: null,
      openBusinesses: 0,
      files,
    },
  }
}

function addFile(
  batch: Batch,
  file: SharedFile,
  personId: string,
  link: { id: string; contractId: string },
  at: Date,
): DossierFile {
  const isContract = file.slot === 'labour-contract'
  const id = isContract ? link.contractId : uuid()
  const ownerKind = isContract ? 'employment' : 'person'
  const ownerId = isContract ? link.id : personId
  const dates = statedDates(file.slot, dayOf(at.toISOString()))
  if (!isContract)
    batch.attachment.push({
      ...file,
      ...{ id, ownerKind: 'person', ownerId, version: 1, uploadedAt: at, uploadedBy: personId, warnings: [] },
      signedOn: toColumnOrNull(dates.signedOn),
      validUntil: toColumnOrNull(dates.validUntil),
      openEnded: dates.openEnded,
      signedBy: dates.signedBy,
      signedAs: dates.signedAs,
    })
  const { slot, fileName, bytes, pages } = file
  return {
    id,
    ownerKind,
    ownerId,
    slot,
    version: 1,
    fileName,
    bytes,
    pages,
    uploadedAt: at.toISOString(),
    ...dates,
    warnings: [],
  }
}
