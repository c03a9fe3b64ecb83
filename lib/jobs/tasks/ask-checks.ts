import { now } from '../../clock'
import { logger } from '../../logger'
import { askDueChecks } from '../../services/check/ask-due'

/** Asks the registers what is due, then rests until the next wake-up. */
export async function askChecksTask(): Promise<void> {
  const asked = await askDueChecks(now)
  if (asked > 0) logger.info({ asked }, 'registers asked')
}
