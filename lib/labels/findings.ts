import { isSlotCode } from '../domain/attachment/catalogue'
import type { Finding } from '../domain/findings'
import { fieldLabel, isChosenField, sectionLabel } from './fields'
import { applicationTexts } from './finding-texts/application'
import { attachmentTexts } from './finding-texts/attachments'
import { checkTexts } from './finding-texts/checks'
import { demandTexts } from './finding-texts/demand'
import { eligibilityTexts } from './finding-texts/eligibility'
import { fieldTexts } from './finding-texts/fields'
import { personTexts } from './finding-texts/person'
import { employerConditionTexts } from './finding-texts/employer-conditions'
import { employerTexts } from './finding-texts/employer'
import type { FindingText, FindingWriter } from './finding-texts/writer'
import { slotName } from './slots'

export type { FindingText } from './finding-texts/writer'

/** A sentence for every code of the profile, employer and attachment findings. */
export const findingTexts: Record<string, FindingWriter> = {
  ...fieldTexts,
  ...personTexts,
  ...employerTexts,
  ...attachmentTexts,
  ...checkTexts,
}

/** Rules that more than one place asks, each with all of its sentences. */
const otherTexts: Record<string, FindingWriter> = { ...demandTexts, ...eligibilityTexts, ...employerConditionTexts }

const sideOf = (finding: Finding) => (finding.owner === 'person' ? 'person' : 'employer')

/** Where a finding is cured, as its field or slot is called on screen: 「现居住地址」, 「诚信声明」. */
function nameOf(finding: Finding): string {
  const { at } = finding
  if (at === null) return ''
  if ('slot' in at) return isSlotCode(at.slot) ? slotName(at.slot) : at.slot
  const side = sideOf(finding)
  return at.field ? fieldLabel(side, at.section, at.field) : sectionLabel(side, at.section)
}

/** The step or page in which a finding is cured: 「一般信息」, 「附件管理」, 「员工列表」 for the contract (U-93). */
export function findingPlace(finding: Finding): string {
  if (finding.owner === 'contract') return '员工列表'
  if (finding.at === null) return ''
  return 'slot' in finding.at ? '附件管理' : sectionLabel(sideOf(finding), finding.at.section)
}

/** What is wrong and what to do about it, two sentences. A code without a text names the place, never the bare code. */
export function findingText(finding: Finding): FindingText {
  const name = nameOf(finding)
  const writer = findingTexts[finding.code] ?? applicationTexts[finding.code] ?? otherTexts[finding.code]
  const { at } = finding
  const chosen = at !== null && 'section' in at && isChosenField(sideOf(finding), at.section, at.field ?? '')
  if (writer) return writer({ name, chosen, side: sideOf(finding), finding, params: finding.params ?? {} })
  return { what: `“${name}”需要核对。`, cure: '请核对后重新保存；仍有问题请联系所在区客服。' }
}

/** The one sentence beside a field. */
export function findingMessage(finding: Finding): string {
  const { what, cure } = findingText(finding)
  return finding.code === 'field-required' ? cure : what + cure
}
