import { addressOf } from '../../addresses'
import { noticeCategory } from '../../domain/notice/codes'
import type { Notice, NoticeParams, Recipient } from '../../domain/notice/notice'
import { recipientsOf } from './audiences'
import type { Tx } from '../client'
import { summaryReaders } from './preferences'
import { queueNotices, type Queued } from './outbox'

type Names = { persons: ReadonlyMap<string, string>; employers: ReadonlyMap<string, string> }

const distinct = (ids: readonly (string | null | undefined)[]): string[] => [...new Set(ids.filter((id) => id != null))]

/** The names that the messages need, in one query per kind. */
async function namesOf(tx: Tx, notices: readonly Notice[]): Promise<Names> {
  const persons = distinct(notices.map(({ naming }) => naming.person))
  const employers = distinct(notices.map(({ naming }) => naming.employer))
  const select = { id: true, name: true }
  const mapOf = (rows: { id: string; name: string }[]) => new Map(rows.map(({ id, name }) => [id, name]))
  return {
    persons: mapOf(persons.length > 0 ? await tx.person.findMany({ where: { id: { in: persons } }, select }) : []),
    employers: mapOf(
      employers.length > 0 ? await tx.employer.findMany({ where: { id: { in: employers } }, select }) : [],
    ),
  }
}

/** The parameters of a message in the portal: those of the notice, and the names of whom it is about. */
function named({ params, naming }: Notice, { persons, employers }: Names): NoticeParams {
  const name = persons.get(naming.person ?? '')
  const employer = employers.get(naming.employer ?? '')
  return { ...params, ...(name ? { name } : {}), ...(employer ? { employer } : {}) }
}

/** Names, and the reviewers who have their work in one message a day. */
type Known = { names: Names; summaries: ReadonlySet<string> }

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
  const known = {
    names: await namesOf(tx, notices),
    summaries: await summaryReaders(
      tx,
      staff.map(({ id }) => id),
    ),
  }
  const queued = notices.map((notice, index) =>
    (recipients[index] ?? []).map((recipient) => queuedFor(recipient, notice, known)),
  )
  await queueNotices(tx, queued.flat(2), at)
  return queued.flat().length
}
