import { compareContents, compareDossiers, comparePermit, type Difference } from '@/lib/domain/application/compare'
import type { Dossier, DossierFile } from '@/lib/domain/application/dossier'
import type { FlaggedItem } from '@/lib/domain/application/opinion'
import { dayOf, isPlainDate } from '@/lib/domain/dates'
import type { PermitContent } from '@/lib/domain/permit/content'
import { codeLabel, studyStages } from '@/lib/labels/codes'
import { dateText, monthText } from '@/lib/labels/dates'
import { employerClasses } from '@/lib/labels/employer-codes'
import { fieldWord } from '@/lib/labels/fields'
import { signerText } from '@/lib/labels/declarations'
import { slotName } from '@/lib/labels/slots'
import { differenceLabel, valueText } from './field-values'

/** One line of 与上一轮的差异. */
export type DifferenceView = {
  key: string
  subject: string
  before: string
  after: string
  /** The last opinion asked for it; otherwise it was changed on the person's own account. */
  asked: boolean
}

const fileText = (file: DossierFile | null): string => {
  if (!file) return '（空）'
  const pages = file.pages === null ? '' : `，共 ${file.pages} 页`
  return `第 ${file.version} 版 ${dateText(dayOf(file.uploadedAt))}${pages}`
}

/** What stands beside a file, where the file itself is the same. */
const besideText = ({ signedOn, validUntil, openEnded, signedBy, signedAs }: DossierFile): string =>
  [
    signedOn ? `签署 ${dateText(signedOn)}` : '',
    signedBy ? `单位签署人 ${signerText(signedBy, signedAs)}` : '',
    validUntil ? `有效期至 ${dateText(validUntil)}` : '',
    openEnded ? '长期' : '',
  ]
    .filter(Boolean)
    .join('，') || '（未填写）'

function fileTexts({ slot, before, after }: Extract<Difference, { kind: 'file' }>): Texts {
  if (before && after && before.id === after.id)
    return { subject: `${slotName(slot)}：填写的日期和签署人`, before: besideText(before), after: besideText(after) }
  return { subject: slotName(slot), before: fileText(before), after: fileText(after) }
}

function entryText({ section, entry }: Extract<Difference, { kind: 'entry' }>): string {
  const month = (value: unknown): string => (typeof value === 'string' && value ? monthText(value) : '今')
  const what = section === 'studies' ? [entry.school, codeLabel(studyStages, String(entry.stage))] : [entry.employer]
  return `${month(entry.from)}—${month(entry.to)} ${what.filter(Boolean).join(' ')}`
}

type Texts = Pick<DifferenceView, 'subject' | 'before' | 'after'>

const gainOrLoss = (subject: string, change: 'added' | 'removed', text: string): Texts =>
  change === 'added' ? { subject, before: '（无）', after: text } : { subject, before: text, after: '（已删除）' }

function textsOf(difference: Difference): Texts {
  switch (difference.kind) {
    case 'file':
      return fileTexts(difference)
    case 'child':
      return gainOrLoss('随往子女', difference.change, difference.child.name)
    case 'entry':
      return gainOrLoss(
        difference.section === 'studies' ? '学习经历' : '工作经历',
        difference.change,
        entryText(difference),
      )
    case 'classification': {
      const { change, entry } = difference
      const until = isPlainDate(entry.validUntil) ? `，证书有效期至 ${dateText(entry.validUntil)}` : ''
      return gainOrLoss('单位分类', change, codeLabel(employerClasses, entry.classification) + until)
    }
    case 'field': {
      const { part, section, field, of, before, after } = difference
      const place = { part, section, field }
      return {
        subject: of
          ? `${codeLabel(employerClasses, of)}证书：${fieldWord('employer', section, field)}`
          : differenceLabel(part, section, field),
        before: valueText(place, before),
        after: valueText(place, after),
      }
    }
  }
}

function isAsked(difference: Difference, items: readonly FlaggedItem[]): boolean {
  return items.some(({ at }) => {
    if (at === null) return false
    if (difference.kind === 'file') return 'slot' in at && at.slot === difference.slot
    if (difference.kind === 'child') return false
    const section = difference.kind === 'classification' ? 'qualification' : difference.section
    return 'section' in at && at.section === section
  })
}

const viewsOf = (differences: readonly Difference[], items: readonly FlaggedItem[]): DifferenceView[] =>
  differences.map((difference, index) => ({
    key: String(index),
    ...textsOf(difference),
    asked: isAsked(difference, items),
  }))

/** What the business would change on the permit, in words; nothing for a business that changes no data (U-87). */
export function permitChanges(dossier: Dossier): DifferenceView[] {
  const { permit, form } = dossier
  const changes = ['renewal', 'basic-info-change', 'dependant-change'].includes(form.kind)
  return permit && changes ? viewsOf(comparePermit(permit.content, dossier), []) : []
}

/** What became of a permit's own copy from one version to the next, in words. */
export const contentChanges = (before: PermitContent, after: PermitContent): DifferenceView[] =>
  viewsOf(compareContents(before, after), [])

/** The differences in words; `items` are the flags of the last return. */
export const differenceViews = (
  before: Dossier,
  after: Dossier,
  items: readonly FlaggedItem[] = [],
): DifferenceView[] => viewsOf(compareDossiers(before, after), items)
