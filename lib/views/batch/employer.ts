import type { Route } from 'next'
import { to } from '@/lib/addresses'
import type { EmployerActor } from '@/lib/access/actor'
import { findBatches, findBatchItems, type BatchRecord } from '@/lib/data/batch/lists'
import { findStartable } from '@/lib/data/batch/subjects'
import { database } from '@/lib/data/client'
import {
  batchLimit,
  progressOf,
  type BatchCounts,
  type BatchItemState,
  type BatchKind,
  type BatchProgress,
} from '@/lib/domain/batch/batch'
import { dayOf } from '@/lib/domain/dates'
import { batchStandingTexts, batchWords } from '@/lib/labels/batches'
import { pageSize } from '../paging'

/** A batch as any operator of the unit sees it. */
export type BatchView = {
  id: string
  kind: BatchKind
  title: string
  operatorName: string
  /** Instant. */
  startedAt: string
  cancelledBy: string | null
  counts: BatchCounts
  progress: BatchProgress
  standingText: string
  /** 正在逐人提交, while it runs. */
  progressText: string
}

function viewOf({ createdAt, ...record }: BatchRecord): BatchView {
  const progress = progressOf(record.counts, record.cancelledBy !== null)
  return {
    ...record,
    ...{ startedAt: createdAt.toISOString(), progress, title: batchWords[record.kind].title },
    ...{ standingText: batchStandingTexts[progress.standing], progressText: batchWords[record.kind].progress },
  }
}

/** One person of a batch: what came of it and, where there is one, his file. */
export type BatchPersonView = {
  ordinal: number
  name: string
  state: BatchItemState
  /** Of a refusal, for its sentence. */
  refusal: { code: string; params: Record<string, string | number> } | null
  /** It had been done before the batch came to it. */
  before: boolean
  href: Route | null
}

/** Which of the persons, and from where on. Without a state: those that did not succeed, if any, otherwise the done. */
export type BatchQuery = { state?: BatchItemState; after?: number; before?: number }

export type BatchPage = {
  batch: BatchView
  state: BatchItemState
  rows: BatchPersonView[]
  previous: number | null
  next: number | null
}

const firstState = ({ refused, done }: BatchCounts): BatchItemState =>
  refused > 0 ? 'refused' : done > 0 ? 'done' : 'queued'

/** One batch with a page of its persons; null for another unit's. */
export async function loadBatch(actor: EmployerActor, id: string, query: BatchQuery): Promise<BatchPage | null> {
  const db = database()
  const [record] = await findBatches(db, { employerId: actor.employerId, id, limit: 1 })
  if (!record) return null
  const state = query.state ?? firstState(record.counts)
  const { rows, ...ends } = await findBatchItems(db, { ...query, batchId: id, state, size: pageSize })
  const persons = rows.map(({ code, params, applicationId, ...row }): BatchPersonView => {
    // an unfinished file is gone on with, a handed in one is looked at
    const open = record.kind === 'start-renewal' || row.state === 'refused'
    return {
      ...row,
      before: code === 'already',
      refusal: row.state === 'refused' ? { code: code ?? 'unexpected', params: params ?? {} } : null,
      href: applicationId === null ? null : (open ? to.employer.edit : to.employer.application)(applicationId),
    }
  })
  return { batch: viewOf(record), state, rows: persons, ...ends }
}

const recent = 3

/** The last batches of the unit, whoever pressed: a closed tab loses none. */
export async function loadRecentBatches(actor: EmployerActor): Promise<BatchView[]> {
  return (await findBatches(database(), { employerId: actor.employerId, limit: recent })).map(viewOf)
}

/** For how many a renewal can be started now, counted as far as one batch goes. */
export const countStartable = async (actor: EmployerActor, now: Date): Promise<number> =>
  (
    await findStartable(database(), {
      ...{ employerId: actor.employerId, on: dayOf(now.toISOString()), limit: batchLimit },
    })
  ).length
