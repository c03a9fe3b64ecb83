import { allowances } from '@/lib/limits'
import { deadlinesQuerySchema } from '@/lib/schemas/deadlines'
import { fieldErrorsOf, issueText } from '@/lib/schemas/issue-text'
import { deadlinesAnswer } from '@/lib/views/deadlines/public'
import { routeHandler } from '@/lib/web/route-handler'

/** The dates of a permit by district, for whoever wants to reckon with them (S-90…S-92). A wrong question is a 400. */
export const GET = routeHandler({ audience: 'public', limit: allowances.deadlines }, async ({ request, requestId }) => {
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  const query = deadlinesQuerySchema.safeParse(asked, { error: issueText })
  if (query.success) return Response.json(await deadlinesAnswer(query.data))
  const refusal = { ok: false, code: 'input.invalid', message: '查询条件有误，请按提示更正。', requestId }
  return Response.json({ ...refusal, fieldErrors: fieldErrorsOf(query.error) }, { status: 400 })
})
