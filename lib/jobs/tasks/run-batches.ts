import { now } from '../../clock'
import { logger } from '../../logger'
import { runBatches } from '../../services/batch/run'

/** So few at a time that messages and registers never wait for a long batch: the rest is a job of its own. */
const AT_A_TIME = 20

/** Works off what is queued for many persons, a few at a time. */
export async function runBatchesTask(): Promise<void> {
  const tried = await runBatches(now, AT_A_TIME)
  if (tried > 0) logger.info({ tried }, 'batch items tried')
}
