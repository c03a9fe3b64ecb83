import { z } from 'zod'
import { drawCheckCode } from '@/lib/services/permit/check-permit'
import { madeFileAnswer } from '@/lib/web/file-answer'
import { routeHandler } from '@/lib/web/route-handler'

/** 出示校验码 as a picture. */
export const GET = routeHandler(
  { audience: ['person', 'employer'], params: z.object({ permit: z.uuid() }) },
  async ({ actor, params }) => {
    const code = await drawCheckCode(actor, params.permit)
    if (!code.ok) return code
    const bytes = new TextEncoder().encode(code.value.svg)
    return madeFileAnswer({ bytes, fileName: '校验码.svg' }, 'image/svg+xml')
  },
)
