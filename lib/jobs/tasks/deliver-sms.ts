import { now } from '../../clock'
import { logger } from '../../logger'
import { deliverSms } from '../../services/notice/deliver-sms'

/** Sends the short messages that are due, then rests until the next wake-up. */
export async function deliverSmsTask(): Promise<void> {
  const sent = await deliverSms(now)
  if (sent > 0) logger.info({ sent }, 'short messages sent')
}
