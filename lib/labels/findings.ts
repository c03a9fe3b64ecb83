import { isSlotCode } from '../domain/attachment/catalogue'
import type { FindingCode } from '../domain/finding-codes'
import type { Finding } from '../domain/findings'
import { isKeyOf } from '../domain/typed'
import { fieldLabel, isChosenField, sectionLabel } from './fields'
import { applicationTexts } from './finding-texts/application'
import { attachmentTexts } from './finding-texts/attachments'
import { checkTexts } from './finding-texts/checks'
import { demandTexts } from './finding-texts/demand'
import { eligibilityTexts } from './finding-texts/eligibility'
import { fieldTexts } from './finding-texts/fields'
import { personTexts } from './finding-texts/person'
import { employerConditionTexts } from './finding-texts/employer-conditions'
import { quotaTexts } from './finding-texts/quota'
import { employerTexts } from './finding-texts/employer'
import type { FindingText, FindingWriter } from './finding-texts/writer'
import { slotName } from './slots'

export type { FindingText } from './finding-texts/writer'

/** Two sentences for everything that a rule can find. */
export const findingTexts: Record<FindingCode, FindingWriter> = {
  ...fieldTexts,
  ...personTexts,
  ...employerTexts,
  ...attachmentTexts,
  ...checkTexts,
  ...applicationTexts,
  ...quotaTexts,
  ...demandTexts,
  ...eligibilityTexts,
  ...employerConditionTexts,
}

/** As it was answered, or as a page of an older version still has it: its code may be unknown. */
type Read = Omit<Finding, 'code'> & { code: string }

const sideOf = (finding: Read) => (finding.owner === 'person' ? 'person' : 'employer')

/** Where a finding is cured, as its field or slot is called on screen: 「现居住地址」, 「诚信声明」. */
function nameOf(finding: Read): string {
  const { at } = finding
  if (at === null) return ''
  if ('slot' in at) return isSlotCode(at.slot) ? slotName(at.slot) : at.slot
  const side = sideOf(finding)
  return at.field ? fieldLabel(side, at.section, at.field) : sectionLabel(side, at.section)
}

/** The step or page in which a finding is cured: 「一般信息」, 「附件管理」, 「员工列表」 for the contract (U-93). */
export function findingPlace(finding: Read): string {
  if (finding.owner === 'contract') return '员工列表'
  if (finding.at === null) return ''
  return 'slot' in finding.at ? '附件管理' : sectionLabel(sideOf(finding), finding.at.section)
}

/** What is wrong and what to do about it, two sentences. A code that is stored and gone names the place, never itself. */
export function findingText(finding: Read): FindingText {
  const name = nameOf(finding)
  const { at } = finding
  const chosen = at !== null && 'section' in at && isChosenField(sideOf(finding), at.section, at.field ?? '')
  const writer = isKeyOf(findingTexts, finding.code) ? findingTexts[finding.code] : null
  if (writer) return writer({ name, chosen, side: sideOf(finding), finding, params: finding.params ?? {} })
  return { what: `“${name}”需要核对。`, cure: '请核对后重新保存；仍有问题请联系所在区客服。' }
}

/** The one sentence beside a field. */
export function findingMessage(finding: Read): string {
  const { what, cure } = findingText(finding)
  return finding.code === 'field-required' ? cure : what + cure
}
