import { now } from '@/lib/clock'
import { allowances } from '@/lib/limits'
import { exportHolderDates } from '@/lib/services/permit/export-dates'
import { madeFileAnswer } from '@/lib/web/file-answer'
import { routeHandler } from '@/lib/web/route-handler'

/** 导出日历 of the employer's holders; whose they are comes from the session alone. */
export const GET = routeHandler({ audience: ['employer'], limit: allowances.holderDates }, async ({ actor }) => {
  const made = await exportHolderDates({ actor, now: now() })
  if (!made.ok) return made
  const { text, fileName } = made.value
  return madeFileAnswer({ bytes: new TextEncoder().encode(text), fileName }, 'text/calendar; charset=utf-8')
})
