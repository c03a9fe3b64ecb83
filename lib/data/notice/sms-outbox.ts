import { database } from '../client'
import type { SmsPayload } from './outbox'

export type WaitingSms = { id: string; payload: SmsPayload; attempts: number }

/** What became of a short message that is not tried any more. */
export type SmsOutcome = 'sent' | 'refused' | 'declined' | 'no-number' | 'no-gateway'

/**
 * Takes up to `limit` short messages that are due, oldest first, until `until`: no other worker takes them before,
 * and when this one dies they are due again then. The statement is its own transaction, so nothing is held while
 * they are sent.
 */
export async function leaseSms(now: Date, until: Date, limit: number): Promise<WaitingSms[]> {
  const rows = await database().$queryRaw<WaitingSms[]>`
    update "OutboxMessage" o set "nextTryAt" = ${until}
    from (
      select id from "OutboxMessage"
      where topic = 'sms' and "deliveredAt" is null and ("nextTryAt" is null or "nextTryAt" <= ${now})
      order by "createdAt", id limit ${limit} for update skip locked
    ) due
    where o.id = due.id
    returning o.id, o.payload, o.attempts`
  // ids grow with time; what `returning` answers has no order
  return rows.sort((one, other) => (one.id < other.id ? -1 : 1))
}

/** Writes down that a short message is done with, and how. */
export async function closeSms(id: string, outcome: SmsOutcome, at: Date): Promise<void> {
  await database().$executeRaw`
    update "OutboxMessage" set "deliveredAt" = ${at}, payload = payload || jsonb_build_object('outcome', ${outcome}::text)
    where id = ${id}::uuid and "deliveredAt" is null`
}

/** Counts a failed try and says when the next one is due. */
export async function postponeSms(id: string, attempts: number, nextTryAt: Date): Promise<void> {
  await database().outboxMessage.updateMany({ where: { id, deliveredAt: null }, data: { attempts, nextTryAt } })
}

/** Gives back what was taken and not tried: due again at `at`. */
export async function returnSms(ids: readonly string[], at: Date): Promise<void> {
  await database().outboxMessage.updateMany({
    where: { id: { in: [...ids] }, deliveredAt: null },
    data: { nextTryAt: at },
  })
}
