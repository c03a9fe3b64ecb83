import { addressOf } from '../addresses'
import type { Notice, NoticeParams, Recipient } from '../domain/notice/notice'
import { recipientsOf } from './audiences'
import type { Tx } from './client'
import { queueNotices, type Queued } from './outbox'

type Names = { persons: ReadonlyMap<string, string>; employers: ReadonlyMap<string, string> }

const known = (ids: readonly (string | null | undefined)[]): string[] => [...new Set(ids.filter((id) => id != null))]

/** The names that the messages need, in one query per kind. */
async function namesOf(tx: Tx, notices: readonly Notice[]): Promise<Names> {
  const persons = known(notices.map(({ naming }) => naming.person))
  const employers = known(notices.map(({ naming }) => naming.employer))
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

/** The messages to one recipient. The short message names nobody; reviewers get none. */
function queuedFor(recipient: Recipient, notice: Notice, names: Names): Queued[] {
  const { code, params, about, sms } = notice
  const href = addressOf(recipient.kind, about)
  return [
    { topic: 'notice', payload: { recipient, code, params: named(notice, names), href } },
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
  const names = await namesOf(tx, notices)
  const queued = notices.map((notice, index) =>
    (recipients[index] ?? []).map((recipient) => queuedFor(recipient, notice, names)),
  )
  await queueNotices(tx, queued.flat(2), at)
  return queued.flat().length
}
