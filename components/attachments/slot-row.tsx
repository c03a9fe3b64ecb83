'use client'

import { useRouter } from 'next/navigation'
import { useState, type ReactNode } from 'react'
import { toast } from 'sonner'
import { cn } from '@/components/ui/cn'
import { dayText } from '@/components/ui/date-text'
import { RequiredStar } from '@/components/ui/field'
import { InfoHint } from '@/components/ui/popover'
import { Note } from '@/components/ui/note'
import { TextLink } from '@/components/ui/text-link'
import { needLabels, slotFormat, slotHelp, slotName, slotReasons, slotStatus } from '@/lib/labels/slots'
import type { SlotView } from '@/lib/views/attachment/slots'
import { AttachmentState, type AttachmentLook } from './attachment-tile'
import { fileSize } from './file-size'
import { FileWarnings } from './file-warnings'
import { removeFile, unstated, type Stated } from './send-file'
import { SlotActions } from './slot-actions'
import { dropWaiting, SlotOrganiser, useSlotOrganiser } from './slot-organiser'
import { StatedDates } from './stated-dates'
import { UploadProgress } from './upload-progress'
import { useDrop } from './use-drop'
import { useSlotUpload } from './use-slot-upload'

export type SlotRowProps = {
  view: SlotView
  /** Why nothing can be changed now; also hides the buttons. */
  locked?: string
  prominent?: boolean
  /** Below the name: 下载样表. */
  more?: ReactNode
  /** After a change; the page is read again in any case. */
  onChanged?: () => void
}

const lookOf = ({ file, need, problems, undated, opinions }: SlotView): AttachmentLook => {
  if (file && opinions.length > 0) return 'waiting'
  if (undated) return 'waiting'
  if (problems.length > 0) return 'bad'
  if (file) return 'ok'
  return need === 'required' ? 'missing' : 'optional'
}

const owesOnlySigner = ({ dates, file }: SlotView): boolean =>
  dates.signer && file?.signedOn !== null && !(file?.signedBy && file.signedAs)

function stateWord(view: SlotView): string {
  const { file, problems, undated, opinions } = view
  if (file && opinions.length > 0) return '需更换'
  if (undated) return owesOnlySigner(view) ? '待补签署人' : '待补日期'
  return file && problems.length > 0 ? '需更换' : slotStatus(file !== null)
}

function Facts({ view }: { view: SlotView }) {
  const { file } = view
  if (!file) return null
  const facts = [file.pages ? `${file.pages} 页` : '', fileSize(file.bytes)].filter(Boolean).join(' · ')
  return (
    <p className="text-14 break-all text-ink-3">
      {file.fileName} <span className="whitespace-nowrap">（{facts}）</span>
    </p>
  )
}

/**
 * One slot: what is asked, what is there, and everything that can be done with it. A file can be dropped anywhere on
 * the row; a refused one leaves the file before it, and all other rows, as they were.
 */
export function SlotRow({ view, locked, prominent, more, onChanged }: SlotRowProps) {
  const router = useRouter()
  const name = slotName(view.slot)
  const { file, problems, need, reason } = view
  const stored: Stated = {
    signedOn: file?.signedOn ?? '',
    signedBy: file?.signedBy ?? '',
    signedAs: file?.signedAs ?? '',
    validUntil: file?.validUntil ?? '',
    openEnded: file?.openEnded ? 'true' : '',
  }
  const [stated, setStated] = useState(stored)
  const changed = () => {
    onChanged?.()
    router.refresh()
  }
  const upload = useSlotUpload(view, () => {
    toast.success(`${name}已上传`)
    dropWaiting(view)
    changed()
  })
  const send = (chosen: File, password?: string) => {
    // the days beside a file are that file's; the one that takes its place has its own
    if (file) setStated(unstated)
    void upload.start(chosen, file ? unstated : stated, password)
  }
  const organiser = useSlotOrganiser(view, send)
  const { over, handlers } = useDrop(!locked, organiser.offer)
  const remove = async () => {
    const reply = await removeFile(view)
    if (!reply.ok) return reply.message
    setStated(unstated)
    changed()
  }
  return (
    <li
      id={view.slot}
      {...handlers}
      className={cn(
        'grid scroll-mt-20 gap-x-4 gap-y-2 border-t border-line px-4 py-3 first:border-t-0 sm:px-6 lg:grid-cols-[minmax(0,1fr)_8rem_9.5rem_20.5rem] lg:items-center',
        'target:bg-blue-50',
        over && 'bg-blue-50 outline-2 -outline-offset-2 outline-blue-600 outline-dashed',
      )}
    >
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-x-1.5">
          <h3 className="text-16 font-semibold">
            {need === 'required' ? <RequiredStar /> : null}
            {name}
          </h3>
          <InfoHint about={name}>{slotHelp(view.slot)}</InfoHint>
          {need ? <span className="text-13 text-ink-3">{needLabels[need]}</span> : null}
          {/* in a tab of its own: the row may hold a day or a file that is not stored yet */}
          <TextLink href={view.guide} external target="_blank" rel="noopener" className="text-13">
            办理指南<span className="sr-only">：{name}（在新标签页打开）</span>
          </TextLink>
        </div>
        {need === 'required' && reason && reason !== slotReasons.always ? (
          <p className="text-13 text-ink-3">{reason}</p>
        ) : null}
        <Facts view={view} />
        {view.used ? <p className="text-14 text-warn-ink">{view.used}</p> : null}
        {more}
      </div>
      <p className="text-14 text-ink-3">{slotFormat(view.slot)}</p>
      <div className="text-14">
        <span className="sr-only">当前状态：</span>
        <AttachmentState look={lookOf(view)}>{stateWord(view)}</AttachmentState>
        {file ? (
          <span className="ml-2 text-ink-3 lg:ml-0 lg:block">
            <span className="sr-only">上传日期：</span>
            {dayText(file.uploadedOn)}
          </span>
        ) : null}
      </div>
      <div className="lg:justify-self-end">
        <SlotActions
          {...{
            view,
            name,
            locked,
            prominent,
            onRemove: remove,
            onFiles: organiser.offer,
            onOrganise: organiser.reopen,
          }}
          busy={upload.state.status === 'sending'}
        />
      </div>
      <div className="grid gap-2 empty:hidden lg:col-span-full">
        {locked ? null : (
          <StatedDates
            key={file?.id ?? 'none'}
            {...{ view, name, value: stated, stored }}
            busy={upload.state.status === 'sending'}
            onChange={setStated}
            onSaved={changed}
          />
        )}
        {view.opinions.map((opinion) => (
          <Note key={opinion} tone="warn" title="审核意见">
            {opinion}
          </Note>
        ))}
        {problems.map((problem) => (
          <p key={problem} className="text-14 text-bad-ink">
            {problem}
          </p>
        ))}
        {file ? (
          <FileWarnings
            {...{ view, name, file, locked }}
            onMended={() => {
              toast.success(`${name}已更新，请查看`)
              changed()
            }}
          />
        ) : null}
        <UploadProgress
          state={upload.state}
          onCancel={upload.cancel}
          onRetry={send}
          onOrganise={(refused) => organiser.open([refused])}
          onClose={upload.clear}
        />
        {locked ? null : <SlotOrganiser {...{ view, name, organiser }} />}
      </div>
    </li>
  )
}

/** Slots in their fixed order, with the heads of the references on wide screens (I-30). */
export function SlotList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <div
        aria-hidden
        className="hidden grid-cols-[minmax(0,1fr)_8rem_9.5rem_20.5rem] gap-x-4 border-b border-line bg-surface-2 px-6 py-2 text-13 text-ink-3 lg:grid"
      >
        <span>附件名称</span>
        <span>附件格式</span>
        <span>当前状态 / 上传日期</span>
        <span className="justify-self-end">操作</span>
      </div>
      <ul aria-label={label}>{children}</ul>
    </>
  )
}
