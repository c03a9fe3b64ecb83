import type { ReactNode } from 'react'
import { Note } from '@/components/ui/note'
import type { WizardView } from '@/lib/views/application/wizard'
import type { SlotView } from '@/lib/views/attachment/slots'
import { Missing } from '../../../../_components/missing'
import { ReturnCard } from '../../_components/return-card'
import { PapersCard } from './papers-card'
import type { WizardPlace } from './place'
import { PreviewFrame } from './preview-bar'

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
