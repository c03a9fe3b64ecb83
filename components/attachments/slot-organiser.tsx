'use client'

import dynamic from 'next/dynamic'
import { useEffect, useState } from 'react'
import { dropPile, keptAt } from '@/components/kept/own-piles'
import { kindOf } from '@/components/organiser/engine/kinds'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Note } from '@/components/ui/note'
import { slotOf } from '@/lib/domain/attachment/catalogue'
import { slotFormat } from '@/lib/labels/slots'
import type { SlotView } from '@/lib/views/attachment/slots'
import { attachmentSrc } from './viewer'

const Organiser = dynamic(() => import('@/components/organiser/organiser'), { ssr: false })

/** Under which a pile waits: the same slot of another child or another file is another pile. */
const keptName = ({ slot, place }: SlotView): string => JSON.stringify([slot, ...Object.entries(place).toSorted()])

/** What waited at a slot became its file. */
export const dropWaiting = (view: SlotView) => void dropPile(keptName(view))

/** One PDF goes up as it is, and so does what is no paper at all: the server says what is wrong with it. */
async function goesUp(files: readonly File[]): Promise<File | null> {
  const [file, ...others] = files
  if (!file || others.length > 0) return null
  const kind = kindOf(new Uint8Array(await file.slice(0, 1024).arrayBuffer()))
  return kind === 'pdf' || kind === null ? file : null
}

/** Decides for a slot what becomes of chosen files, and holds the organiser while it is open. */
export function useSlotOrganiser(view: SlotView, send: (file: File) => void) {
  const [files, setFiles] = useState<readonly File[] | null>(null)
  const takes = slotOf(view.slot).format === 'pdf'
  const offer = async (chosen: File[]) => {
    const [first] = chosen
    const single = takes ? await goesUp(chosen) : (first ?? null)
    if (single) send(single)
    else setFiles(chosen)
  }
  const reopen = async () => {
    if (!view.file) return
    const answer = await fetch(attachmentSrc(view.file.id, view.place.applicationId)).catch(() => null)
    const pdf = answer?.ok ? await answer.blob() : null
    setFiles(pdf ? [new File([pdf], view.file.fileName, { type: 'application/pdf' })] : [])
  }
  return {
    files,
    offer: (chosen: File[]) => void offer(chosen),
    open: setFiles,
    reopen: () => void reopen(),
    close: () => setFiles(null),
    done: (file: File) => {
      setFiles(null)
      send(file)
    },
  }
}

type SlotOrganiserProps = { view: SlotView; name: string; organiser: ReturnType<typeof useSlotOrganiser> }

/** The organiser of a slot while it is open, and otherwise what waits there from before. */
export function SlotOrganiser({ view, name, organiser }: SlotOrganiserProps) {
  const waits = keptName(view)
  const { files } = organiser
  const [waiting, setWaiting] = useState<{ pages: number; at: Date } | null>(null)
  const takes = slotOf(view.slot).format === 'pdf'
  const stored = view.file?.id
  useEffect(() => {
    if (takes && !files) void keptAt(waits).then(setWaiting)
  }, [takes, files, waits, stored])
  if (files)
    return (
      <Organiser
        name={name}
        format={slotFormat(view.slot)}
        limit={slotOf(view.slot).maxBytes}
        keptAs={waits}
        files={files}
        onDone={organiser.done}
        onClose={organiser.close}
      />
    )
  if (!waiting) return null
  return (
    <Note
      tone="info"
      title={`有 ${waiting.pages} 页没有整理完`}
      action={
        <>
          <Button size="sm" onClick={() => organiser.open([])}>
            继续整理
            <span className="sr-only">：{name}</span>
          </Button>
          <ConfirmDialog
            trigger={
              <Button size="sm" intent="text">
                放弃
                <span className="sr-only">：{name}</span>
              </Button>
            }
            title="放弃这些页面？"
            description="没有整理完的页面会清除；您的原文件和已上传的附件不受影响。"
            confirmLabel="放弃整理"
            tone="danger"
            onConfirm={async () => {
              await dropPile(waits)
              setWaiting(null)
            }}
          />
        </>
      }
    >
      保存在这台设备上，退出登录后清除，最多保留 24 小时。
    </Note>
  )
}
