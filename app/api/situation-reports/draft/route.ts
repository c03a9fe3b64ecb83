import { now } from '@/lib/clock'
import { allowances } from '@/lib/limits'
import { printDraftReport } from '@/lib/services/situation-report/print'
import { madeFileAnswer } from '@/lib/web/file-answer'
import { routeHandler } from '@/lib/web/route-handler'

/** 情况表 of what is not reported yet, to be sealed (F-06). */
export const GET = routeHandler({ audience: ['employer'], limit: allowances.situationDraft }, async ({ actor }) => {
  const made = await printDraftReport({ actor, now: now() })
  return made.ok ? madeFileAnswer(made.value, 'application/pdf') : made
})
