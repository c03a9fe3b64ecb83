'use server'

import { correctYearInput } from '@/lib/schemas/proposals'
import { proposeCalendarYear } from '@/lib/services/calendar/years'
import { staffAction } from '@/lib/web/action-client'
import { refreshingReviewer } from '@/lib/web/refreshing'

/** 提出更正工作日历; another administrator of the city releases it. */
export const proposeYearAction = staffAction(correctYearInput, refreshingReviewer(proposeCalendarYear), {
  levels: ['city'],
})
