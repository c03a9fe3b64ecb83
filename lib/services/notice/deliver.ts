import { deliverNotices } from '@/lib/data/notice/messages'
import { database } from '@/lib/data/client'

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
