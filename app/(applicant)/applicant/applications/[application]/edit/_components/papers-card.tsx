import type { Route } from 'next'
import { to } from '@/lib/addresses'
import { AttachmentTiles, type AttachmentTileItem } from '@/components/attachments/attachment-tile'
import type { PaperKind } from '@/components/attachments/paper'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import { slotOf, type SlotCode } from '@/lib/domain/attachment/catalogue'
import { slotName } from '@/lib/labels/slots'
import type { SlotView } from '@/lib/views/attachment/slots'

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
export function PapersCard({ slots }: { slots: readonly SlotView[] }) {
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
