import type { PlainDate } from '@/lib/domain/dates'
import type { IncomeMonth } from '@/lib/domain/eligibility/months'

/** What the papers of one file say. Taken from what the person and the unit filled in, so that both agree. */
export type PaperFacts = {
  /** Makes numbers and amounts differ from file to file, the same in every run. */
  seed: number
  /** The day on which the papers were made ready. */
  on: PlainDate
  person: {
    name: string
    sex: string
    ethnicity: string
    birth: PlainDate
    idNumber: string
    mobile: string
    marital: string
    hukouAddress: string
  }
  education: {
    school: string
    major: string
    level: string
    degree: string
    diplomaNumber: string
    degreeNumber: string
    enrolledOn: PlainDate
    graduatedOn: PlainDate
    degreeOn: PlainDate
  }
  home: {
    address: string
    owned: boolean
    /** Who owns it, as the contract names the lessor and as the certificate names the owner. */
    lessor: string
    owner: string
    ownerIdNumber: string
    lessorIdNumber: string
    certificateNumber: string
    area: string
    rent: string
    leaseFrom: PlainDate
    leaseTo: PlainDate
  }
  unit: {
    name: string
    uscc: string
    legalRepresentative: string
    address: string
    capital: string
    establishedOn: PlainDate
    scope: string
    operator: { name: string; idNumber: string }
  }
  contract: { startsOn: PlainDate; endsOn: PlainDate; position: string; sealedBy: string; signedBy: string }
  /** Who withheld the tax and paid the insurance, as the records name it. */
  payer: string
  formerPayer: string
  months: readonly IncomeMonth[]
  declaration: { signedOn: PlainDate }
  marriage: {
    holder: string
    holderIdNumber: string
    spouse: string
    spouseIdNumber: string
    on: PlainDate
    number: string
  }
  child: { name: string; idNumber: string; sex: string; birth: PlainDate; certificateNumber: string } | null
}
