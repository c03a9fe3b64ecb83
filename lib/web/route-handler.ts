import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import type { SignedInActor } from '@/lib/access/actor'
import { clientAddress } from '@/lib/auth/client-address'
import { currentActor, touchSession } from '@/lib/auth/session'
import type { RefusalCode } from '@/lib/domain/refusal-codes'
import type { Refusal, Result } from '@/lib/domain/result'
import { env } from '@/lib/env'
import type { Allowance } from '@/lib/limits'
import { fieldErrorsOf, issueText } from '@/lib/schemas/issue-text'
import { syncClock } from '@/lib/services/demo/clock'
import { takeAllowance } from '@/lib/services/limits/take-allowance'
import { refused } from './action-client'
import { httpStatusOf } from './http-status'
import { requestIdHeader, requestIdOf } from './request-id'
import { readJson } from './request-body'
import { isReading, isSameOrigin } from './same-origin'
import { logUnexpected } from './unexpected'

type Kind = SignedInActor['kind']

/** `public`: nobody is asked who he is. Otherwise the kinds of identity that may call. */
type Audience = 'public' | readonly Kind[]
type CallerOf<A extends Audience> = A extends readonly (infer K)[] ? Extract<SignedInActor, { kind: K }> : null

type Shape = z.ZodType
type Parsed<S extends Shape | undefined> = S extends Shape ? z.output<S> : undefined

type Definition<
  A extends Audience,
  P extends Shape | undefined,
  Q extends Shape | undefined,
  B extends Shape | undefined,
> = {
  audience: A
  /** Path segments. What does not parse is not found (404). */
  params?: P
  query?: Q
  /** A JSON body. Leave it out to read `request` yourself (uploads). */
  body?: B
  /** Calls allowed per caller: an account, or an address for the public. */
  limit?: Allowance
  /** Does not count as use of the session: what a page asks for by itself. */
  quiet?: boolean
}

type Call<A extends Audience, P extends Shape | undefined, Q extends Shape | undefined, B extends Shape | undefined> = {
  request: Request
  requestId: string
  actor: CallerOf<A>
  params: Parsed<P>
  query: Parsed<Q>
  body: Parsed<B>
}

type Refused = { refusal: Refusal; fieldErrors?: Record<string, string> }
type Step<T> = { ok: true; value: T } | ({ ok: false } & Refused)

const no = (code: RefusalCode, fieldErrors?: Record<string, string>): { ok: false } & Refused => ({
  ok: false,
  refusal: { code },
  ...(fieldErrors ? { fieldErrors } : {}),
})

type Entry = { audience: Audience; quiet?: boolean }

async function admitted({ audience, quiet }: Entry, request: Request): Promise<Step<SignedInActor | null>> {
  if (audience === 'public') return { ok: true, value: null }
  if (!isReading(request.method) && !isSameOrigin(request.headers, env().PUBLIC_URL))
    return no('request.foreign-origin')
  const actor = await currentActor()
  if (!actor) return no('unauthenticated')
  if (!audience.includes(actor.kind)) return no('not-permitted')
  if (!quiet) await touchSession()
  return { ok: true, value: actor }
}

function parse(schema: Shape | undefined, input: unknown, code: RefusalCode): Step<unknown> {
  if (!schema) return { ok: true, value: undefined }
  const parsed = schema.safeParse(input, { error: issueText })
  return parsed.success ? { ok: true, value: parsed.data } : no(code, fieldErrorsOf(parsed.error))
}

function answerRefusal({ refusal, fieldErrors }: Refused, requestId: string): Response {
  const body = { ...refused(refusal, requestId), ...(fieldErrors ? { fieldErrors } : {}) }
  const seconds = refusal.params?.seconds
  const headers = seconds === undefined ? undefined : { 'retry-after': String(seconds) }
  return Response.json(body, { status: httpStatusOf(refusal.code), headers })
}

const answer = (result: Response | Result<unknown>, requestId: string): Response => {
  if (result instanceof Response) return result
  return result.ok ? Response.json({ ok: true, data: result.value }) : answerRefusal(result, requestId)
}

/** Nothing that a signed-in person reads may stay in a cache, unless the handler says otherwise. */
function dressed(given: Response, requestId: string): Response {
  // A copy, because the headers of a redirect cannot be written.
  const response = new Response(given.body, given)
  const headers = { [requestIdHeader]: requestId, 'cache-control': 'private, no-store' }
  for (const [name, value] of Object.entries(headers))
    if (!response.headers.has(name)) response.headers.set(name, value)
  return response
}

/**
 * An API route: admit, limit, parse, run, map. The handler answers a Response or a Result; refusals become JSON of the
 * shape of `ActionRefusal` with the status of their code (lib/web/http-status). Nothing unexpected reaches the caller.
 */
export function routeHandler<
  const A extends Audience,
  P extends Shape | undefined = undefined,
  Q extends Shape | undefined = undefined,
  B extends Shape | undefined = undefined,
>(definition: Definition<A, P, Q, B>, handle: (call: Call<A, P, Q, B>) => Promise<Response | Result<unknown>>) {
  const run = async (request: Request, context: { params: Promise<unknown> }, requestId: string): Promise<Response> => {
    await syncClock()
    const caller = await admitted(definition, request)
    if (!caller.ok) return answerRefusal(caller, requestId)
    if (definition.limit) {
      const who = caller.value?.accountId ?? clientAddress(request.headers)
      const allowed = await takeAllowance(definition.limit, who)
      if (!allowed.ok) return answerRefusal(allowed, requestId)
    }
    const params = parse(definition.params, await context.params, 'not-found')
    if (!params.ok) return answerRefusal({ refusal: params.refusal }, requestId)
    const query = parse(definition.query, Object.fromEntries(new URL(request.url).searchParams), 'input.invalid')
    if (!query.ok) return answerRefusal(query, requestId)
    const json = definition.body ? await readJson(request) : ({ ok: true, value: undefined } as const)
    const body = json.ok ? parse(definition.body, json.value, 'input.invalid') : json
    if (!body.ok) return answerRefusal(body, requestId)
    const call = { request, requestId, actor: caller.value, params: params.value, query: query.value, body: body.value }
    // Each part was parsed by the schema that its type comes from.
    return answer(await handle(call as Call<A, P, Q, B>), requestId)
  }

  return async (request: Request, context: { params: Promise<unknown> }): Promise<Response> => {
    const requestId = requestIdOf(request.headers)
    try {
      return dressed(await run(request, context, requestId), requestId)
    } catch (error) {
      unstable_rethrow(error)
      logUnexpected(`${request.method} ${new URL(request.url).pathname}`, requestId, error)
      return dressed(answerRefusal({ refusal: { code: 'unexpected' } }, requestId), requestId)
    }
  }
}
