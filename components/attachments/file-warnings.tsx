'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { RotateCw, Trash2 } from '@/components/ui/icons'
import { turnLabels } from '@/lib/labels/files'
import type { FileWarningView, SlotFileView, SlotView } from '@/lib/views/attachment/slots'
import { mendFile } from './send-file'

type FileWarningsProps = {
  view: SlotView
  name: string
  file: SlotFileView
  locked?: string
  onMended: () => void
}

/** What the file is told of its pages, each with what one press can do about it; the file before it stays for the audit. */
export function FileWarnings({ view, name, file, locked, onMended }: FileWarningsProps) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const mend = async (finding: FileWarningView['finding'], by?: 90 | 180 | 270) => {
    setBusy(true)
    setProblem('')
    const reply = await mendFile(view, { attachmentId: file.id, finding, by })
    setBusy(false)
    if (!reply.ok) return setProblem(reply.message)
    onMended()
  }
  return (
    <>
      {file.warnings.map(({ finding, text, mend: cure }) => (
        <div key={finding} className="flex flex-wrap items-center gap-x-3 gap-y-1 text-14 text-warn-ink">
          <p>{text}</p>
          {locked || cure !== 'turn'
            ? null
            : (turnLabels[finding] ?? []).map(([by, label]) => (
                <Button key={by} size="sm" pending={busy} onClick={() => void mend(finding, by)}>
                  <RotateCw aria-hidden className={by === 270 ? '-scale-x-100' : undefined} />
                  {label}
                  <span className="sr-only">：{name}</span>
                </Button>
              ))}
          {locked || cure !== 'take-out' ? null : (
            <ConfirmDialog
              trigger={
                <Button size="sm" pending={busy}>
                  <Trash2 aria-hidden />
                  删除空白页
                  <span className="sr-only">：{name}</span>
                </Button>
              }
              title={`删除“${file.fileName}”的空白页？`}
              description={`${text}请先查看，确认这些页上确实没有文字和印章。其他页不变。`}
              confirmLabel="删除空白页"
              onConfirm={() => mend(finding)}
            />
          )}
        </div>
      ))}
      {problem ? (
        <p role="alert" className="text-14 text-bad-ink">
          {problem}
        </p>
      ) : null}
    </>
  )
}
