import { z } from 'zod'
import { now } from '@/lib/clock'
import { allowances } from '@/lib/limits'
import { blankTemplate } from '@/lib/services/attachment/blank-template'
import { madeFileAnswer } from '@/lib/web/file-answer'
import { routeHandler } from '@/lib/web/route-handler'

const code = z.string().regex(/^[a-z-]{1,40}$/)

/** A template of a district's guide, empty, for whoever wants it (C-27). */
export const GET = routeHandler(
  {
    audience: 'public',
    params: z.object({ district: code, template: code }),
    limit: allowances.blankTemplate,
  },
  async ({ params }) => {
    const made = await blankTemplate({ now: now() }, params)
    return made.ok ? madeFileAnswer(made.value, 'application/pdf') : made
  },
)
