import { z } from 'zod'
import { now } from '@/lib/clock'
import { allowances } from '@/lib/limits'
import { printSheet } from '@/lib/services/permit/print-sheet'
import { madeFileAnswer } from '@/lib/web/file-answer'
import { routeHandler } from '@/lib/web/route-handler'

/** 打印确认单. */
export const GET = routeHandler(
  {
    audience: ['person', 'employer'],
    params: z.object({ permit: z.uuid() }),
    limit: allowances.sheet,
  },
  async ({ actor, params }) => {
    const sheet = await printSheet({ actor, now: now() }, { permitId: params.permit })
    return sheet.ok ? madeFileAnswer(sheet.value, 'application/pdf') : sheet
  },
)
