import type { ChildEntry } from '@/lib/domain/permit/content'
import type { PlainDate } from '@/lib/domain/dates'
import type { SlotCode } from '@/lib/domain/attachment/catalogue'
import type { StatedBeside } from '@/lib/domain/attachment/paper-dates'
import type { IncomeMonth } from '@/lib/domain/eligibility/months'
import type { ContractTerms } from '@/lib/domain/employment/lifecycle'
import { beijingDistricts, isBeijingDistrict } from '@/lib/domain/text/beijing-districts'
import type { Profile } from '@/lib/domain/person/profile'
import type { PolicyFile } from '@/lib/domain/policy/schema'
import type { PaperFacts } from '../papers/facts'
import { datesOn, drawOf } from '../papers/slots'
import { type ScanLook, toScan } from '../papers/to-scan'
import { seedOf } from './chance'
import { factsOf, firstTerms, type UnitPersona } from './facts'
import { monthsBefore, joinedOn, profileOf, type Identity, type Traits } from './profile'
import { slotName } from '@/lib/labels/slots'
import { metrics } from '../papers/metrics'
import { Sheet } from '../papers/sheet'
import { toPdf } from '../papers/to-pdf'

/** The paper of a slot that says what the facts are: words, or the picture of a scanner where a look is told. */
export async function makePaper(slot: SlotCode, facts: PaperFacts, look?: ScanLook): Promise<Uint8Array> {
  const known = await metrics()
  const sheets = drawOf(slot)(facts, (width, height) => new Sheet(known, width, height))
  const pages = sheets.map((sheet) => sheet.marked().page)
  const title = slotName(slot)
  return look ? toScan(pages, title, look, facts.seed) : toPdf(pages, title)
}

/** A file to upload and the dates that its owner reads off it. */
type Paper = { bytes: Uint8Array; dates: StatedBeside }

/**
 * What is out of the ordinary in one paper: another scan, or words that are not what the form says. The dates that are
 * typed beside it stay the ones of the form: whoever reads only the form finds nothing.
 */
export type Plant = { slot: SlotCode; look?: ScanLook; change?: (facts: PaperFacts) => PaperFacts }

/** Who is on the stage: profile, contract, months and papers that agree with one another. */
export type Cast = {
  profile: Profile
  terms: ContractTerms
  months: IncomeMonth[]
  facts: PaperFacts
  paper: (slot: SlotCode, child?: ChildEntry) => Promise<Paper>
}

type Casting = {
  person: Identity
  unit: UnitPersona
  on: PlainDate
  traits?: Traits
  plants?: readonly Plant[]
  /** How many months the table and the records have; three years unless told. */
  count?: number
  /** A contract that follows the first one; the first one otherwise. */
  terms?: ContractTerms
}

/** As far back as any district looks (E-50), and as a renewal tells (E-45). */
const lookBack = 36

/** Months that a 新办 of the district shows: the longest period that is judged or looked through. */
export const monthsAsked = ({ eligibility }: PolicyFile): number =>
  eligibility ? Math.max(...eligibility.income.windows.value, eligibility.socialInsurance.checkedMonths.value ?? 0) : 12

export function castOf({ person, unit, on, traits, plants = [], terms: given, count = lookBack }: Casting): Cast {
  const { district } = unit.registered
  const districtName = isBeijingDistrict(district) ? beijingDistricts[district] : '海淀区'
  const profile = profileOf(person, { unitName: unit.unitName, divisionCode: district, districtName }, on, traits)
  const seed = seedOf(person.idNumber)
  const position = profile.works.entries.at(-1)?.position ?? '工程师'
  const terms = given ?? firstTerms(joinedOn(seed, on), position)
  const months = monthsBefore(on, count, seed)
  const told = { profile, unit, terms, months, on }
  const facts = factsOf(told, districtName)
  return {
    ...{ profile, terms, months, facts },
    paper: async (slot, child) => {
      const plant = plants.find((one) => one.slot === slot)
      const honest = child ? factsOf({ ...told, child }, districtName) : facts
      const bytes = await makePaper(slot, plant?.change?.(honest) ?? honest, plant?.look)
      return { bytes, dates: datesOn(slot, honest) }
    },
  }
}

/** The papers of a unit; the person in them is its operator. */
export function unitCast(unit: UnitPersona, on: PlainDate): Pick<Cast, 'paper'> {
  return castOf({ person: unit.operator, unit, on })
}
