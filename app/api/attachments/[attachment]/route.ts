import { z } from 'zod'
import { now } from '@/lib/clock'
import { openAttachment } from '@/lib/services/attachment/open'
import { fileAnswer } from '@/lib/web/file-answer'
import { routeHandler } from '@/lib/web/route-handler'

/** `application`, `quota`, `permit`: the file through which a reviewer or employer reads it. `download`: saved instead of shown. */
const query = z.object({
  application: z.uuid().optional(),
  quota: z.uuid().optional(),
  permit: z.uuid().optional(),
  download: z.literal('1').optional(),
})

/** 查看: an uploaded file, for its owner and for whoever judges a file that contains it. */
export const GET = routeHandler(
  { audience: ['person', 'employer', 'staff'], params: z.object({ attachment: z.uuid() }), query },
  async ({ actor, params, query: { application, quota, permit, download } }) => {
    const opened = await openAttachment(
      { actor, now: now() },
      { attachmentId: params.attachment, applicationId: application, quotaId: quota, permitId: permit },
    )
    return opened.ok ? fileAnswer(opened.value, download ? 'attachment' : 'inline') : opened
  },
)
