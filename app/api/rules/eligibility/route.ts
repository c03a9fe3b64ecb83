import { refuse } from '@/lib/domain/result'
import { allowances } from '@/lib/limits'
import { eligibilityRequestSchema } from '@/lib/schemas/eligibility'
import { fieldErrorsOf, issueText } from '@/lib/schemas/issue-text'
import { eligibilityAnswer } from '@/lib/views/eligibility/answer'
import { readJson } from '@/lib/web/request-body'
import { routeHandler } from '@/lib/web/route-handler'

/** 资格自测 for programs: does this person qualify (§6)? Nothing is stored; a wrong question is a 400. */
export const POST = routeHandler(
  { audience: 'public', limit: allowances.eligibility },
  async ({ request, requestId }) => {
    const json = await readJson(request)
    if (!json.ok) return json
    const asked = eligibilityRequestSchema.safeParse(json.value, { error: issueText })
    if (!asked.success) {
      const refusal = { ok: false, code: 'input.invalid', message: '提交的内容有误，请按提示更正。', requestId }
      return Response.json({ ...refusal, fieldErrors: fieldErrorsOf(asked.error) }, { status: 400 })
    }
    const { district, ...question } = asked.data
    const answer = await eligibilityAnswer(district, question)
    return answer ? Response.json(answer) : refuse('not-found')
  },
)
