import type { InstantText, PlainDate } from '../dates'
import type { SlotCode } from '../documents/catalogue'
import type { EmployerProfile } from '../employers/employer-profile'
import type { ContractTerms, EmploymentStatus } from '../employment/lifecycle'
import type { FilingRightStatus } from '../filing-right/lifecycle'
import type { Profile } from '../people/profile'
import type { PermitStatus } from '../permit/lifecycle'
import type { ApplicationForm } from './forms'

/** One file as it lies in its slot. `ownerId` tells the documents of several children apart. */
export type DossierFile = {
  id: string
  ownerKind: 'person' | 'employer' | 'employment' | 'child'
  ownerId: string
  slot: SlotCode
  version: number
  fileName: string
  bytes: number
  pages: number | null
  uploadedAt: InstantText
  signedOn: PlainDate | null
  validUntil: PlainDate | null
  warnings: string[]
}

/** Everything an application is judged by, at one moment. Frozen as the snapshot of a round (house law 5, G-33). */
export type Dossier = {
  form: ApplicationForm
  /** Null for an application that the employer files for itself. */
  person: { id: string; profile: Profile; sectionsSavedAt: Record<string, InstantText> } | null
  employer: { id: string; name: string; profile: EmployerProfile; sectionsSavedAt: Record<string, InstantText> }
  employment: { id: string; status: EmploymentStatus; terms: ContractTerms | null } | null
  /** The employer's right for the permit type of the application. */
  right: FilingRightStatus | null
  /** The person's live permit, if any. */
  livePermit: Extract<PermitStatus, 'valid' | 'suspended'> | null
  files: DossierFile[]
}
