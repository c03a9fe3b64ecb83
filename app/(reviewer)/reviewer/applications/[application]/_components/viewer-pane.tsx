'use client'

import { Check, Columns2, FileQuestionMark } from '@/components/ui/icons'
import { AttachmentViewer, attachmentSrc, type ViewerFile } from '@/components/attachments/viewer'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { slotHelp } from '@/lib/labels/slots'
import type { DeskPaper, DeskSlot } from '@/lib/views/application/desk-files'
import { KeyHint } from './key-hint'
import type { Line } from '@/lib/views/application/dossier-view'

/** 填写内容 that the open paper has to bear out: under the paper, so that both are read at one glance. */
function FilledBeside({ lines }: { lines: readonly Line[] }) {
  if (lines.length === 0) return null
  return (
    <section
      aria-labelledby="filled-beside"
      // a long table of months scrolls; without a focusable child the keyboard needs the section itself
      tabIndex={0}
      className="max-h-44 flex-none overflow-y-auto border-t border-line bg-surface px-4 py-2 focus-visible:-outline-offset-3"
    >
      <h3 id="filled-beside" className="float-left mr-4 text-13 leading-6 font-semibold">
        填写内容
      </h3>
      <dl className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,15.5rem),1fr))] gap-x-5 gap-y-0.5 text-13 leading-6">
        {lines.map(({ label, value }, index) => (
          <div key={index} className="flex min-w-0 gap-2">
            <dt className="flex-none text-ink-3">{label}</dt>
            <dd className="min-w-0 font-semibold break-words">{value || '—'}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const viewerFile = (paper: DeskPaper, name: string, applicationId: string): ViewerFile => ({
  name,
  kind: paper.contentType,
  src: attachmentSrc(paper.id, applicationId),
  downloadSrc: attachmentSrc(paper.id, applicationId, true),
  note: paper.note,
})

type ViewerPaneProps = {
  applicationId: string
  slot: DeskSlot | null
  checked: boolean
  onCheck: () => void
  comparing: boolean
  onCompare: () => void
}

/** The open attachment; beside it, on demand, what lay in the slot in the round before. */
export function ViewerPane({ applicationId, slot, checked, onCheck, comparing, onCompare }: ViewerPaneProps) {
  if (!slot?.paper) return <EmptySlot slot={slot} />
  const both = comparing && slot.former !== null
  const tools = (
    <>
      {slot.former ? (
        <Button
          size="sm"
          intent="text"
          aria-pressed={comparing}
          aria-keyshortcuts="D"
          title="与上一轮对比（D）"
          onClick={onCompare}
          className="font-normal text-ink-2 hover:text-blue-700 aria-pressed:bg-blue-50 aria-pressed:text-blue-700"
        >
          <Columns2 aria-hidden />
          对比上轮
        </Button>
      ) : null}
      <Button
        size="sm"
        intent={checked ? 'text' : 'secondary'}
        aria-pressed={checked}
        aria-keyshortcuts="V"
        onClick={onCheck}
        className={cn('font-normal', checked && 'text-ok-ink')}
      >
        {checked ? <Check aria-hidden /> : null}
        已核对
        {checked ? null : <KeyHint>V</KeyHint>}
      </Button>
    </>
  )
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col">
      {slot.warnings.length > 0 ? (
        <p className="border-b border-warn-line bg-warn-bg px-4 py-1.5 text-13 text-warn-ink">
          {slot.warnings.join(' ')}
        </p>
      ) : null}
      <div className={cn('flex min-h-0 flex-1', both && 'max-sm:flex-col')}>
        {both && slot.former ? (
          <AttachmentViewer
            file={viewerFile(slot.former, `${slot.name}（上一轮）`, applicationId)}
            className="border-r border-line"
          />
        ) : null}
        <AttachmentViewer file={viewerFile(slot.paper, slot.name, applicationId)} extra={tools} />
      </div>
      <FilledBeside key={slot.key} lines={slot.filled} />
    </div>
  )
}

function EmptySlot({ slot }: { slot: DeskSlot | null }) {
  return (
    <div className="flex min-h-60 flex-1 items-center justify-center bg-surface-3 p-6 text-center">
      <div className="grid max-w-sm justify-items-center gap-1.5">
        <FileQuestionMark aria-hidden className="size-9 text-ink-3" />
        <h2 className="text-16 font-semibold">{slot ? `${slot.name}未上传` : '没有附件'}</h2>
        {slot ? (
          <p className="text-14 text-ink-2">
            {slot.need === 'required' ? '本业务必须提交此项。' : '此项没有可以不传。'}
            {slotHelp(slot.slot)}
          </p>
        ) : null}
      </div>
    </div>
  )
}
