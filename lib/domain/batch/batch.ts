import type { RefusalCode } from '../refusal-codes'
import type { ApplicationStatus } from '../application/status'
import type { Refusal, Result } from '../result'

/** What is done to many at once: 开始办理续签, 批量提交 (U-85). */
export const batchKinds = ['start-renewal', 'submit-renewal'] as const
export type BatchKind = (typeof batchKinds)[number]

/** Most persons of one batch. Ours: thousands, not a page. */
export const batchLimit = 5000

/** Of one person: waits, is done, was refused with its reason, or was never begun because the batch was stopped. */
export const batchItemStates = ['queued', 'done', 'refused', 'cancelled'] as const
export type BatchItemState = (typeof batchItemStates)[number]

/** How often an item is tried that only others' writing at the same moment, or a fault, stood in the way of. */
export const batchTries = 3

/** `before`: somebody had done it already, which is as good. */
export type Settled =
  | { state: 'done'; applicationId: string; before: boolean }
  | { state: 'refused'; refusal: Refusal; applicationId: string | null }

/** The file that the item was to bring about, as it stands after the attempt; null when there is none. */
export type Standing = { applicationId: string; status: ApplicationStatus } | null

/** Handed in and neither taken back nor ended, whoever pressed. */
const handedIn: readonly ApplicationStatus[] = [
  'awaiting-appointment',
  'awaiting-acceptance',
  'under-review',
  'granted',
]

/** True when the file shows that what the item asks for is the case. A started renewal that goes on counts as started. */
const isSo: Record<BatchKind, (status: ApplicationStatus) => boolean> = {
  'start-renewal': (status) => ['draft', 'returned'].includes(status) || handedIn.includes(status),
  'submit-renewal': (status) => handedIn.includes(status),
}

/** A hindrance that passes by itself: somebody wrote at the same moment, or something broke. */
const passing: readonly RefusalCode[] = ['conflict', 'unexpected']

/**
 * What came of one attempt; null when it is to be tried again. A refusal of what is done anyway is no failure: 「此业务
 * 已提交」 is never told as 没有办成 (m6). `attempt` counts from 1, the last being `batchTries`.
 */
export function settle(
  kind: BatchKind,
  outcome: Result<{ applicationId: string }>,
  standing: Standing,
  attempt: number,
): Settled | null {
  if (outcome.ok) return { state: 'done', applicationId: outcome.value.applicationId, before: false }
  if (standing && isSo[kind](standing.status))
    return { state: 'done', applicationId: standing.applicationId, before: true }
  const { refusal } = outcome
  if (passing.includes(refusal.code) && attempt < batchTries) return null
  return { state: 'refused', refusal, applicationId: standing?.applicationId ?? null }
}

export type BatchCounts = Record<BatchItemState, number>

export type BatchProgress = {
  total: number
  /** Done, refused or cancelled. */
  settled: number
  standing: 'running' | 'stopping' | 'stopped' | 'finished'
}

/** How far a batch is: `stopping` while what was already begun is still being finished. */
export function progressOf(counts: BatchCounts, cancelled: boolean): BatchProgress {
  const total = counts.queued + counts.done + counts.refused + counts.cancelled
  const settled = total - counts.queued
  const running = counts.queued > 0
  const standing = running ? (cancelled ? 'stopping' : 'running') : counts.cancelled > 0 ? 'stopped' : 'finished'
  return { total, settled, standing }
}
