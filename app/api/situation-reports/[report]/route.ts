import { z } from 'zod'
import { now } from '@/lib/clock'
import { allowances } from '@/lib/limits'
import { printReport } from '@/lib/services/situation-report/print'
import { madeFileAnswer } from '@/lib/web/file-answer'
import { routeHandler } from '@/lib/web/route-handler'

/** 情况表 as it was handed in, for its unit and its office. */
export const GET = routeHandler(
  {
    audience: ['employer', 'staff'],
    params: z.object({ report: z.uuid() }),
    limit: allowances.situationReport,
  },
  async ({ actor, params }) => {
    const made = await printReport({ actor, now: now() }, { reportId: params.report })
    return made.ok ? madeFileAnswer(made.value, 'application/pdf') : made
  },
)
