import { now } from '@/lib/clock'
import { allowances } from '@/lib/limits'
import { exportOwnDates } from '@/lib/services/permit/export-dates'
import { madeFileAnswer } from '@/lib/web/file-answer'
import { routeHandler } from '@/lib/web/route-handler'

/** 导出日历. */
export const GET = routeHandler({ audience: ['person'], limit: allowances.permitDates }, async ({ actor }) => {
  const made = await exportOwnDates({ actor, now: now() })
  return made.ok ? madeFileAnswer(made.value, 'text/calendar; charset=utf-8') : made
})
