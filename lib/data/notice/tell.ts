import { noticeCategory } from '../../domain/notice/codes'
import type { Notice, NoticeParams, Recipient } from '../../domain/notice/notice'
import { addressed, type Addressed } from './audiences'
import type { Tx } from '../client'
import { queueNotices, type Queued } from './outbox'

/** The parameters of a message in the portal: those of the notice, and the names of whom it is about. */
function named({ params, naming }: Notice, names: Addressed['names']): NoticeParams {
  const name = names[naming.person ?? '']
  const employer = names[naming.employer ?? '']
  return { ...params, ...(name ? { name } : {}), ...(employer ? { employer } : {}) }
}

/** The messages to one recipient. The short message names nobody; reviewers get none. */
function queuedFor(recipient: Recipient, notice: Notice, { names, daily }: Addressed): Queued[] {
  const { code, params, about, sms } = notice
  const waits = noticeCategory(code) === 'work' && daily.has(recipient.id)
  return [
    { topic: waits ? 'summary' : 'notice', payload: { recipient, code, params: named(notice, names), about } },
    ...(sms && recipient.kind !== 'staff' ? [{ topic: 'sms' as const, payload: { recipient, code, params } }] : []),
  ]
}

/**
 * Tells what the domain says is to be told (`lib/domain/<noun>/notices.ts`), in the transaction of what happened. The
 * one way to tell anybody anything. Answers how many recipients there were.
 */
export async function tell(tx: Tx, notices: readonly Notice[], at: Date): Promise<number> {
  if (notices.length === 0) return 0
  const known = await addressed(tx, notices)
  const queued = notices.map((notice, index) =>
    (known.recipients[index] ?? []).map((recipient) => queuedFor(recipient, notice, known)),
  )
  await queueNotices(tx, queued.flat(2), at)
  return queued.flat().length
}
