import { now } from '../../clock'
import { logger } from '../../logger'
import { deliverOutbox } from '../../services/notice/deliver'

/** Delivers everything that waits in the outbox, then rests until the next wake-up. */
export async function deliverOutboxTask(): Promise<void> {
  const delivered = await deliverOutbox(now())
  if (delivered > 0) logger.info({ delivered }, 'outbox delivered')
}
