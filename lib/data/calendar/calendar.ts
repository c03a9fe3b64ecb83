import type { WorkCalendar } from '../../domain/deadlines/calendar'
import type { Db } from '../client'
import { loadFigures } from '../figures'

/** The published working-day calendar, handed as a value to the core. */
export const loadCalendar = async (db: Db): Promise<WorkCalendar> => (await loadFigures(db)).calendar
