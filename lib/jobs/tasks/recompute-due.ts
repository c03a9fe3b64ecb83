import { now } from '../../clock'
import { logger } from '../../logger'
import { recomputeAll } from '../../services/timers/recompute-all'

/** Counts provisional due days again after the calendar has changed. */
export async function recomputeDueTask(): Promise<void> {
  logger.info(await recomputeAll(now), 'due days recomputed')
}
