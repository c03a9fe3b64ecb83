'use client'

import { useRef, useState } from 'react'
import { v4 } from 'uuid'
import { slotOf } from '@/lib/domain/attachment/catalogue'
import { fileRefusalText } from '@/lib/labels/files'
import { megabytes } from './file-size'
import { sendFile, type Stated, type UploadTarget } from './send-file'

export type UploadState =
  | { status: 'idle' }
  | { status: 'sending'; fileName: string; sent: number; total: number; startedAt: number; seenAt: number }
  | { status: 'failed'; fileName: string; message: string; cure: Cure; again: File | null }

/**
 * What goes on with the same file: signing in again, its open password, another try, putting its pages in order (which also
 * makes it smaller); nothing of these for a file that is refused.
 */
type Cure = 'sign-in' | 'password' | 'retry' | 'organise' | null

const cures: Record<string, Cure> = {
  unauthenticated: 'sign-in',
  'file.encrypted': 'password',
  'file.password-wrong': 'password',
  offline: 'retry',
  unexpected: 'retry',
  conflict: 'retry',
  'file.unexamined': 'retry',
  'photo.unexamined': 'retry',
}

/** What can be told without asking the server. The server judges the content in any case. */
function objection(file: File, target: UploadTarget): string | null {
  const { maxBytes, format } = slotOf(target.slot)
  const kind = format === 'image' ? 'photo' : 'file'
  if (file.size === 0) return fileRefusalText(`${kind}.empty`)
  if (file.size <= maxBytes) return null
  return fileRefusalText(`${kind}.too-large`, { size: megabytes(file.size), limit: megabytes(maxBytes) })
}

/** One slot's upload: progress, cancel, and the sentence when it was refused. Other slots are not touched by it. */
export function useSlotUpload(target: UploadTarget, onDone: () => void) {
  const [state, setState] = useState<UploadState>({ status: 'idle' })
  const running = useRef<AbortController | null>(null)

  const start = async (file: File, stated: Stated, password?: string) => {
    const fileName = file.name
    const problem = objection(file, target)
    if (problem) {
      const cure = file.size > 0 && slotOf(target.slot).format === 'pdf' ? 'organise' : null
      return setState({ status: 'failed', fileName, message: problem, cure, again: cure ? file : null })
    }
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    const startedAt = performance.now()
    const progress = (sent: number, total: number) =>
      setState({ status: 'sending', fileName, sent, total, startedAt, seenAt: performance.now() })
    progress(0, file.size)
    const reply = await sendFile({
      ...{ target, stated, file, password, commandId: v4(), onProgress: progress, signal: controller.signal },
    })
    if (running.current !== controller) return
    running.current = null
    if (reply.ok) {
      setState({ status: 'idle' })
      return onDone()
    }
    if (reply.code === 'cancelled') return setState({ status: 'idle' })
    const cure = cures[reply.code] ?? null
    // a file cannot go into storage or to another page: it waits here until it can go on
    setState({ status: 'failed', fileName, message: reply.message, cure, again: cure ? file : null })
  }

  return { state, start, cancel: () => running.current?.abort(), clear: () => setState({ status: 'idle' }) }
}
