'use server'

import { correctYearInput } from '@/lib/schemas/calendar'
import { correctYear } from '@/lib/services/calendar/correct-year'
import { staffAction } from '@/lib/web/action-client'

/** 更正工作日历. */
export const correctYearAction = staffAction(correctYearInput, correctYear, { levels: ['city'] })
