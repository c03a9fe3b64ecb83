import type { PlainDate } from '../dates'
import { missingAttachments } from '../attachment/attachment-findings'
import { slotOf, type SlotCode } from '../attachment/catalogue'
import { requiredSlots } from '../attachment/checklist'
import { personSlotFacts } from '../attachment/slot-rules'
import type { Finding } from '../findings'
import type { GeneralSection, Profile } from '../person/profile'
import { profileFindings } from '../person/profile-findings'
import type { Policy } from '../policy/schema'
import type { PermitContent } from './content'

type SheetFacts = { profile: Profile; slots: readonly SlotCode[]; policy: Policy; on: PlainDate }

/** What the sheet prints of the permit's own copy (F-01). */
export const printedFields = [
  'name',
  'sex',
  'idType',
  'idNumber',
  'hukouAddress',
  'residenceDistrict',
  'residenceAddress',
] as const satisfies readonly (keyof GeneralSection)[]

/**
 * What the permit's own copy lacks although the sheet prints it, whoever granted it (F-01, G-31). The profile never
 * fills it (G-34, S-12): the cure is 证件基础信息变更, which an authority reviews (I-19).
 */
export const copyGaps = ({ general }: Pick<PermitContent, 'general'>): Finding[] =>
  printedFields
    .filter((field) => general[field].trim() === '')
    .map((field) => ({
      kind: 'blocking',
      code: 'sheet-fact-missing',
      owner: 'person',
      at: { section: 'permit', field },
      rows: ['F-01', 'I-19', 'G-34'],
    }))

/**
 * What a migrated holder still owes before his confirmation sheet can be printed (I-34, pain 21): a complete profile
 * and the papers that his next business would ask of him. How old a paper is does not matter for printing.
 */
export function sheetGaps({ profile, slots, policy, on }: SheetFacts): Finding[] {
  const rules = { workHistory: policy.workHistoryScope.value, gapMonths: 2 }
  const lines = requiredSlots(policy.slots.renewal, personSlotFacts(profile))
  const own = lines.filter(({ slot }) => slotOf(slot).subject === 'person')
  return [...profileFindings(profile, on, rules), ...missingAttachments(own, slots)].filter(
    ({ kind }) => kind === 'blocking',
  )
}
