import type { DistrictCode, ApplicationKind } from '../codes'
import type { InstantText, PlainDate } from '../dates'
import type { SignerRole } from '../attachment/signer'
import type { DeclarationUse } from '../attachment/declaration-use'
import type { SlotCode } from '../attachment/catalogue'
import type { ClaimDifference } from '../employer/claims'
import type { EmployerProfile } from '../employer/employer-profile'
import type { ContractTerms, EmploymentStatus } from '../employment/lifecycle'
import type { FilingRightStatus } from '../filing-right/lifecycle'
import type { Profile } from '../person/profile'
import type { PermitContent } from '../permit/content'
import type { PermitStatus, SettlementReport } from '../permit/lifecycle'
import type { QuotaFacts } from '../quota/facts'
import type { ApplicationForm } from './forms'
import type { ApplicationStatus } from './status'

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
  /** 长期; absent in old snapshots. */
  openEnded?: boolean
  /** Who signed a declaration for the unit, and as what (C-38); absent in old snapshots. */
  signedBy?: string | null
  signedAs?: SignerRole | null
  /** When a stated day was changed after the upload; absent: never. */
  datesChangedAt?: InstantText | null
  warnings: string[]
}

/** The person's permit that has not ended by a recorded step. `status` is what it reads on the day of the dossier. */
export type DossierPermit = {
  id: string
  number: string
  status: PermitStatus
  validFrom: PlainDate
  validTo: PlainDate
  employerId: string
  employerName: string
  district: DistrictCode
  content: PermitContent
  /** Since when the permit is with its present employer, by the record; absent in old snapshots. */
  withEmployerSince?: PlainDate
  /** Who says that the holder has obtained Beijing hukou, and when (S-26); absent where nobody does. */
  settlement?: Pick<SettlementReport, 'side' | 'on'>[]
  /** Employers since 挂起 that never recorded the change: every change is recorded one after another (U-89). */
  skippedEmployers: string[]
}

/** The application that a 撤回 or 退回 asks for (U-96). */
export type RequestTarget = { id: string; number: string; kind: ApplicationKind; status: ApplicationStatus }

/** What the records say of the unit besides this file; asked for 新办 only. */
export type UnitRecords = {
  /** It came to this district by 单位主管部门变更 (E-52, Q26). */
  moved: boolean
  /** Permits that live today and that it stands behind (D-39). */
  permits: number
}

/**
 * One declaration of a round: where it stood, the words that were ticked or signed, and what was put before them to be
 * read (decision 0042).
 */
export type Declared = { title: string; words: string; read: string[] }

/** Everything an application is judged by, at one moment. Frozen as the snapshot of a round (house law 5, G-33). */
export type Dossier = {
  form: ApplicationForm
  /** Null for an application that the employer files for itself. */
  person: { id: string; profile: Profile; sectionsSavedAt: Record<string, InstantText> } | null
  employer: {
    id: string
    name: string
    profile: EmployerProfile
    sectionsSavedAt: Record<string, InstantText>
    /** What a sign-in said otherwise and the unit has not answered yet (U-12); absent in old snapshots. */
    claims?: ClaimDifference[]
  }
  employment: { id: string; status: EmploymentStatus; terms: ContractTerms | null } | null
  /** The employer's right for the permit type of the application, and where it stands. */
  right: FilingRightStatus | null
  rightDistrict: DistrictCode | null
  /** 属地部门 of the employer, where the district of the right has them. */
  rightTownship: string | null
  permit: DossierPermit | null
  target: RequestTarget | null
  /** Of the holders of 数据迁移 those (by index) who hold a live permit here, or whose number exists already. */
  knownHolders?: number[]
  /** Businesses of employees that are under review; asked for a transfer of the whole unit only (S-77). */
  openBusinesses: number
  /** Of these the ones that lie with an authority; absent in old snapshots (S-77, A-36). */
  businessesWithAuthority?: number
  /** What the district's ledger says of the employer; absent where the business does not ask, and in old snapshots. */
  quota?: QuotaFacts | null
  /** Absent where the business does not ask, and in old snapshots: nothing is known then. */
  unitRecords?: UnitRecords | null
  /** In which earlier business 诚信声明 was used (Q39); null: in none; absent in old snapshots. */
  declarationUse?: DeclarationUse | null
  files: DossierFile[]
  /** What was declared with the round, in the words of that day; absent before the submission and in old snapshots. */
  declared?: Declared[]
}
