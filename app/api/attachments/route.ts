import { refuse } from '@/lib/domain/result'
import { allowances } from '@/lib/limits'
import { mendFields, removeFields, stateDatesFields, uploadFields } from '@/lib/schemas/attachments'
import { fieldErrorsOf, issueText } from '@/lib/schemas/issue-text'
import { mendAttachment } from '@/lib/services/attachment/mend'
import { removeAttachment } from '@/lib/services/attachment/remove'
import { stateAttachmentDates } from '@/lib/services/attachment/state-dates'
import { uploadAttachment } from '@/lib/services/attachment/upload'
import { commandContext } from '@/lib/web/command-context'
import { readUpload } from '@/lib/web/multipart-body'
import { routeHandler } from '@/lib/web/route-handler'

const owners = ['person', 'employer'] as const

/** What the two owners put into their slots: one file per call, with the day it was signed or ends where that is asked. */
export const POST = routeHandler(
  { audience: owners, limit: allowances.upload },
  async ({ request, actor, requestId }) => {
    const body = await readUpload(request)
    if (!body.ok) return body
    const fields = uploadFields.safeParse(body.value.fields, { error: issueText })
    if (!fields.success) {
      const message = Object.values(fieldErrorsOf(fields.error))[0] ?? ''
      return refuse('upload.field-invalid', { params: { message } })
    }
    const { commandId, ...place } = fields.data
    const { file } = body.value
    const bytes = new Uint8Array(await file.arrayBuffer())
    return uploadAttachment(commandContext(actor, requestId, commandId), {
      ...place,
      fileName: file.name,
      bytes,
    })
  },
)

/** 删除. */
export const DELETE = routeHandler({ audience: owners, body: removeFields }, ({ actor, requestId, body }) => {
  const { commandId, ...place } = body
  return removeAttachment(commandContext(actor, requestId, commandId), place)
})

/** 签署日期 and 有效期至 of the file that is there. */
export const PATCH = routeHandler({ audience: owners, body: stateDatesFields }, ({ actor, requestId, body }) => {
  const { commandId, ...input } = body
  return stateAttachmentDates(commandContext(actor, requestId, commandId), input)
})

/** 转正 and 删除空白页 of the file that is there. */
export const PUT = routeHandler(
  { audience: owners, limit: allowances.upload, body: mendFields },
  ({ actor, requestId, body }) => {
    const { commandId, ...input } = body
    return mendAttachment(commandContext(actor, requestId, commandId), input)
  },
)
