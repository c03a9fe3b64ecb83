import { z } from 'zod'
import { now } from '@/lib/clock'
import { openSealedCopy } from '@/lib/services/situation-report/print'
import { fileAnswer } from '@/lib/web/file-answer'
import { routeHandler } from '@/lib/web/route-handler'

/** The sealed copy of a 情况表. */
export const GET = routeHandler(
  { audience: ['employer', 'staff'], params: z.object({ report: z.uuid() }) },
  async ({ actor, params }) => {
    const opened = await openSealedCopy({ actor, now: now() }, { reportId: params.report })
    return opened.ok ? fileAnswer(opened.value) : opened
  },
)
