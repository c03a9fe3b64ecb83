import type { ReactNode } from 'react'
import { Note } from '@/components/ui/note'
import type { WizardView } from '@/lib/views/application/wizard'
import type { SlotView } from '@/lib/views/attachment/slots'
import { Missing } from '../../../../_components/missing'
import { ReturnCard } from '../../_components/return-card'
import type { WizardPlace } from './place'
import { PreviewFrame } from './preview-bar'
import type { Route } from 'next'
import { to } from '@/lib/addresses'
import { AttachmentTiles, type AttachmentTileItem } from '@/components/attachments/attachment-tile'
import type { PaperKind } from '@/components/attachments/paper'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import { slotOf, type SlotCode } from '@/lib/domain/attachment/catalogue'
import { slotName } from '@/lib/labels/slots'

const papers: Partial<Record<SlotCode, PaperKind>> = {
  'education-certificate': 'certificate',
  'degree-certificate': 'certificate',
  'title-certificate': 'certificate',
  'taxable-income': 'table',
  'household-register': 'booklet',
  'marriage-certificate': 'cards',
  photo: 'photo',
}

const wordOf = ({ file, need, problems, slot }: SlotView): Pick<AttachmentTileItem, 'look' | 'state'> => {
  if (file && problems.length > 0) return { look: 'bad', state: '需更换' }
  if (file) return { look: 'ok', state: '已上传' }
  const byUnit = slotOf(slot).uploadedBy === 'employer'
  if (need === 'required' || slot === 'photo')
    return byUnit ? { look: 'waiting', state: '等单位上传' } : { look: 'missing', state: '未上传' }
  return { look: 'optional', state: '选填或不需要' }
}

const hrefOf = (slot: SlotCode): Route => {
  if (slot === 'photo') return to.applicant.profile('photo')
  if (slot === 'labour-contract') return '/applicant/employer'
  return to.applicant.attachments(slot)
}

const tileOf = (view: SlotView): AttachmentTileItem => ({
  id: view.slot,
  name: slotName(view.slot),
  ...wordOf(view),
  meta: view.file?.pages ? `${view.file.pages} 页` : undefined,
  paper: papers[view.slot] ?? 'document',
  present: view.file !== null,
  href: hrefOf(view.slot),
})

/** The papers of the business as pictures, each with its state. */
function PapersCard({ slots }: { slots: readonly SlotView[] }) {
  if (slots.length === 0) return null
  return (
    <Card aria-labelledby="papers-title">
      <CardHeader
        id="papers-title"
        title="附件"
        more={
          <TextLink href="/applicant/attachments" arrow>
            附件管理
          </TextLink>
        }
      />
      <CardBody>
        <AttachmentTiles items={slots.map(tileOf)} />
      </CardBody>
    </Card>
  )
}

/** What the business asks, and what was added of one's own accord; the rest of the papers stays as it is. */
const isWorthShowing = ({ slot, need, file }: SlotView): boolean =>
  need === 'required' || (slot === 'other' && file !== null)

type PreviewStepProps = { view: WizardView; place: WizardPlace; children: ReactNode }

/** 预览提交 (G-35): the opinion of the last return, what lacks, complete; the papers; what was filled in. */
export function PreviewStep({ view, place, children }: PreviewStepProps) {
  const { missing, missingCount, notes, slots, submitRefusal, returned, kind } = view
  const { id: applicationId, version, employerName, resubmission: again, employerReviews, title } = view
  const mine = missing.find((group) => group.mine)?.items.find(({ cure }) => cure)
  const unchanged = submitRefusal === 'application.flagged-items-unchanged'
  const reason =
    missingCount > 0 ? `补齐 ${missingCount} 项后可提交` : unchanged ? '审核意见中还有事项没有修改' : undefined
  const reviewer = employerReviews ? employerName : view.authority
  return (
    <PreviewFrame
      place={place}
      submission={{
        applicationId,
        version,
        employerName,
        again,
        employerReviews,
        kind: title,
        ending: kind === 'cancellation',
      }}
      missing={missingCount}
      reason={reason}
      first={mine?.cure ? { href: mine.cure.href, title: mine.title } : undefined}
    >
      {returned ? <ReturnCard returned={returned} /> : null}
      <Missing groups={missing} />
      {missingCount === 0 && !unchanged ? (
        <Note tone="ok" title="内容齐全，可以提交">
          请再核对一遍，提交后由{reviewer}审核。
        </Note>
      ) : null}
      {notes.map((note) => (
        <Note key={note} tone="quiet">
          {note}
        </Note>
      ))}
      <PapersCard slots={kind === 'new' ? slots : slots.filter(isWorthShowing)} />
      {children}
    </PreviewFrame>
  )
}
