import {
  deliverNotices,
  closeSms,
  leaseSms,
  postponeSms,
  returnSms,
  type SmsOutcome,
  type WaitingSms,
} from '@/lib/data/notice/outbox'
import { database } from '@/lib/data/client'
import { findMobile } from '@/lib/data/person/mobiles'
import { wantsSmsReminders } from '@/lib/data/notice/preferences'
import { noticeCategory } from '@/lib/domain/notice/codes'
import { hasSmsGateway, sendSms } from '@/lib/integrations/sms'
import { smsText } from '@/lib/labels/notices'

const MINUTE_MS = 60_000

/** Ten messages of ten seconds each at worst: the lease outlives them. */
const BATCH = 10
const LEASE_MS = 3 * MINUTE_MS

/** After so many failures in a row the gateway counts as down and the rest waits. */
const PATIENCE = 3

/** How long to wait after the n-th failed try: 1, 2, 4 … minutes, one hour at most. */
const retryDelayMs = (failures: number): number => Math.min(2 ** (failures - 1), 60) * MINUTE_MS

/** Sends one message, or finds out why it need not be sent. Null: the gateway could not be reached. */
async function attempt({ id, payload }: WaitingSms): Promise<SmsOutcome | null> {
  const { recipient, code, params } = payload
  if (!hasSmsGateway()) return 'no-gateway'
  const db = database()
  if (noticeCategory(code) === 'reminder' && !(await wantsSmsReminders(db, recipient))) return 'declined'
  const mobile = await findMobile(db, recipient)
  if (mobile === null) return 'no-number'
  const answer = await sendSms({ id, mobile, text: smsText(code, params) })
  return answer === 'unavailable' ? null : answer
}

type Tally = { sent: number; down: boolean }

async function deliverBatch(batch: readonly WaitingSms[], clock: () => Date): Promise<Tally> {
  const after = (ms: number): Date => new Date(clock().getTime() + ms)
  let sent = 0
  let failures = 0
  for (const [index, sms] of batch.entries()) {
    const outcome = await attempt(sms)
    if (outcome !== null) {
      await closeSms(sms.id, outcome, clock())
      sent += outcome === 'sent' ? 1 : 0
      failures = 0
      continue
    }
    const attempts = sms.attempts + 1
    await postponeSms(sms.id, attempts, after(retryDelayMs(attempts)))
    failures += 1
    if (failures < PATIENCE) continue
    const rest = batch.slice(index + 1).map(({ id }) => id)
    await returnSms(rest, after(MINUTE_MS))
    return { sent, down: true }
  }
  return { sent, down: false }
}

/**
 * Sends the short messages that are due (N-01, N-02). A message is taken for three minutes before it is sent and no
 * transaction is open meanwhile; whoever dies in between leaves it to the next worker, and the gateway knows its id
 * again. A gateway that is down postpones and never loses. `clock` is asked as the work goes on, which may take long.
 * Answers how many were sent.
 */
export async function deliverSms(clock: () => Date): Promise<number> {
  let total = 0
  for (;;) {
    const now = clock()
    const batch = await leaseSms(now, new Date(now.getTime() + LEASE_MS), BATCH)
    const { sent, down } = await deliverBatch(batch, clock)
    total += sent
    if (down || batch.length < BATCH) return total
  }
}

/**
 * Delivers what waits in the outbox, oldest first, in batches. Each message and its delivery mark are written
 * together, so a crash repeats nothing and loses nothing; two workers never take the same message.
 * Answers how many were delivered.
 */
export async function deliverOutbox(now: Date): Promise<number> {
  let total = 0
  for (;;) {
    const delivered = await database().$transaction((tx) => deliverNotices(tx, now, 100))
    total += delivered
    if (delivered < 100) return total
  }
}
