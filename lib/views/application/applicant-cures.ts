import type { Route } from 'next'
import { to, anchored } from '@/lib/addresses'
import { fieldIdOf } from './field-lines'
import type { Finding, FindingOwner } from '@/lib/domain/findings'
import { findingPlace, findingText } from '@/lib/labels/findings'
import { isSlotCode, slotOf } from '@/lib/domain/attachment/catalogue'
import { slotName } from '@/lib/labels/slots'
import { fieldLabel, sectionLabel } from '@/lib/labels/fields'

/** The way to the place where something is put right. */
export type Cure = { href: Route; label: string }

const profileSteps = ['general', 'education', 'studies', 'works']
/** Steps of the wizards by the field that is filled in there. */
const stepOfFormField: Record<string, string> = {
  applicantType: 'start',
  confirmed: 'start',
  category: 'condition',
  founding: 'condition',
  months: 'months',
  reason: 'reason',
}

function slotCure(slot: string): Cure | undefined {
  if (slot === 'photo') return { href: to.applicant.profile('photo'), label: '去上传' }
  const known = isSlotCode(slot) && slotOf(slot).subject === 'person'
  return known ? { href: to.applicant.attachments(slot), label: '去上传' } : undefined
}

/**
 * Where the applicant cures something himself; undefined for what others have to do. `applicationId`: the file whose
 * form is meant.
 */
export function cureOf(
  at: Finding['at'] | { section: string } | { slot: string },
  owner: FindingOwner,
  applicationId: string | null,
): Cure | undefined {
  if (owner !== 'person' || at === null) return undefined
  if ('slot' in at) return slotCure(at.slot)
  const { section } = at
  const field = 'field' in at ? at.field : undefined
  if (profileSteps.includes(section)) {
    return { href: anchored(to.applicant.profile(section), field && fieldIdOf(field)), label: '去修改' }
  }
  if (section === 'permit') return { href: to.applicant.permit(), label: '去办理变更' }
  if (section === 'employment') return { href: to.applicant.employer(), label: '去关联' }
  if (!applicationId) return undefined
  const step = section === 'children' ? 'children' : (stepOfFormField[field ?? ''] ?? 'start')
  return { href: to.applicant.edit(applicationId, step), label: '去填写' }
}

const formFields: Record<string, string> = {
  applicantType: '申请人类型',
  confirmed: '申请说明',
  category: '申报条件类别',
  founding: '团队符合的条件',
  months: '收入与社保',
  reason: '申请原因',
}

/** What is meant, as it is called on screen: 「现居住地址」, 「诚信声明」, 「随往子女」. */
export function subjectOf(at: Finding['at'] | { section: string } | { slot: string }, owner: FindingOwner): string {
  if (at === null) return '其他事项'
  if ('slot' in at) return isSlotCode(at.slot) ? slotName(at.slot) : '附件'
  const side = owner === 'person' ? 'person' : 'employer'
  const formField = at.section === 'form' && 'field' in at ? formFields[at.field ?? ''] : undefined
  if (formField) return formField
  // the permit's own copy has the fields of the profile
  const section = at.section === 'permit' ? 'general' : at.section
  const field = 'field' in at && at.field ? fieldLabel(side, section, at.field) : ''
  return field || sectionLabel(side, at.section)
}

export type MissingItemView = { id: string; title: string; text: string; cure?: Cure }
export type MissingGroupView = { title: string; mine: boolean; items: MissingItemView[] }

const itemOf = (finding: Finding, index: number, applicationId: string | null): MissingItemView => {
  const { what, cure } = findingText(finding)
  const place = findingPlace(finding)
  const title = subjectOf(finding.at, finding.owner) || place
  const link = cureOf(finding.at, finding.owner, applicationId)
  return {
    id: `${finding.code}-${index}`,
    title,
    text: finding.code === 'field-required' ? cure : what + cure,
    ...(link ? { cure: link } : {}),
  }
}

/** Everything that blocks, by who can put it right: the applicant first (U-93, pain 7). */
export function missingGroups(findings: readonly Finding[], applicationId: string | null): MissingGroupView[] {
  const blocking = findings.filter(({ kind }) => kind === 'blocking')
  const group = (title: string, mine: boolean): MissingGroupView => ({
    title,
    mine,
    items: blocking
      .filter(({ owner }) => (owner === 'person') === mine)
      .map((finding, index) => itemOf(finding, index, applicationId)),
  })
  return [group('需要您处理', true), group('需要单位处理', false)].filter(({ items }) => items.length > 0)
}
