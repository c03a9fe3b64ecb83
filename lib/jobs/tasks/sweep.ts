import { now } from '../../clock'
import { logger } from '../../logger'
import { fillCalendarYears } from '../../services/calendar/fill-years'
import { sweep } from '../../services/timers/sweep'

/** Does what the days since the last sweep ask for. Working days are counted in it, so newly published years come first. */
export async function sweepTask(): Promise<void> {
  const filled = await fillCalendarYears(now())
  if (filled.ok && filled.value.years.length > 0) logger.info({ years: filled.value.years }, 'calendar filled')
  const { days, doneThrough, tally } = await sweep(now)
  if (days > 0) logger.info({ days, doneThrough, ...tally }, 'days swept')
}
