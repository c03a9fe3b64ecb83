import { addressOf } from '../../addresses'
import { noticeCategory } from '../../domain/notice/codes'
import type { Notice, NoticeParams, Recipient } from '../../domain/notice/notice'
import { recipientsOf } from './audiences'
import type { Tx } from '../client'
import { queueNotices, type Queued } from './outbox'

const distinct = (ids: readonly (string | null | undefined)[]): string[] => [...new Set(ids.filter((id) => id != null))]

/** What the messages need to be written: names by id, and the reviewers who have their work in one message a day. */
type Known = { names: ReadonlyMap<string, string>; summaries: ReadonlySet<string> }

async function knownOf(tx: Tx, notices: readonly Notice[], staff: readonly Recipient[]): Promise<Known> {
  const named = distinct(notices.flatMap(({ naming }) => [naming.person, naming.employer]))
  const reviewers = distinct(staff.map(({ id }) => id))
  if (named.length === 0 && reviewers.length === 0) return { names: new Map(), summaries: new Set() }
  const rows = await tx.$queryRaw<{ id: string; name: string | null }[]>`
    select id::text as id, name from "Person" where id = any(${named}::uuid[])
    union all select id::text, name from "Employer" where id = any(${named}::uuid[])
    union all select "recipientId"::text, null from "NoticePreference"
      where "recipientKind" = 'staff' and "recipientId" = any(${reviewers}::uuid[]) and "dailySummary"`
  return {
    names: new Map(rows.flatMap(({ id, name }) => (name === null ? [] : [[id, name] as const]))),
    summaries: new Set(rows.flatMap(({ id, name }) => (name === null ? [id] : []))),
  }
}

/** The parameters of a message in the portal: those of the notice, and the names of whom it is about. */
function named({ params, naming }: Notice, names: Known['names']): NoticeParams {
  const name = names.get(naming.person ?? '')
  const employer = names.get(naming.employer ?? '')
  return { ...params, ...(name ? { name } : {}), ...(employer ? { employer } : {}) }
}

/** The messages to one recipient. The short message names nobody; reviewers get none. */
function queuedFor(recipient: Recipient, notice: Notice, { names, summaries }: Known): Queued[] {
  const { code, params, about, sms } = notice
  const href = addressOf(recipient.kind, about)
  const waits = noticeCategory(code) === 'work' && summaries.has(recipient.id)
  return [
    { topic: waits ? 'summary' : 'notice', payload: { recipient, code, params: named(notice, names), href } },
    ...(sms && recipient.kind !== 'staff' ? [{ topic: 'sms' as const, payload: { recipient, code, params } }] : []),
  ]
}

/**
 * Tells what the domain says is to be told (`lib/domain/<noun>/notices.ts`), in the transaction of what happened. The
 * one way to tell anybody anything. Answers how many recipients there were.
 */
export async function tell(tx: Tx, notices: readonly Notice[], at: Date): Promise<number> {
  if (notices.length === 0) return 0
  const recipients = await recipientsOf(tx, notices)
  const staff = recipients.flat().filter(({ kind }) => kind === 'staff')
  const known = await knownOf(tx, notices, staff)
  const queued = notices.map((notice, index) =>
    (recipients[index] ?? []).map((recipient) => queuedFor(recipient, notice, known)),
  )
  await queueNotices(tx, queued.flat(2), at)
  return queued.flat().length
}
