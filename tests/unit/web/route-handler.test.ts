import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { RefusalCode } from '@/lib/domain/refusal-codes'
import { ok, refuse } from '@/lib/domain/result'
import { setEnvironment } from '../../support/database'

beforeAll(() => setEnvironment({ LOG_LEVEL: 'silent' }))

const portal = 'http://127.0.0.1:3000'

/** Loaded after the configuration is set: the log reads it at once. */
const load = async () => (await import('@/lib/web/route-handler')).routeHandler

const json = (body: string, type = 'application/json') =>
  new Request(`${portal}/api/things/7?size=2`, { method: 'POST', body, headers: { 'content-type': type } })

async function call(request: Request, outcome: () => Promise<Response | ReturnType<typeof refuse>>, id = '7') {
  const routeHandler = await load()
  const POST = routeHandler(
    {
      audience: 'public',
      params: z.object({ id: z.coerce.number().int() }),
      query: z.object({ size: z.coerce.number().max(10) }),
      body: z.object({ name: z.string().min(2) }),
    },
    async ({ params, query, body }) => {
      const answered = await outcome()
      return answered instanceof Response || !answered.ok ? answered : ok({ params, query, body })
    },
  )
  return POST(request, { params: Promise.resolve({ id }) })
}

const refuseWith = (code: RefusalCode) => async () => refuse(code, { params: { seconds: 9 } })

describe('an API route', () => {
  it('hands on what was parsed and answers with the value', async () => {
    const routeHandler = await load()
    const POST = routeHandler(
      { audience: 'public', params: z.object({ id: z.coerce.number() }), body: z.object({ name: z.string() }) },
      async ({ params, body }) => ok({ id: params.id, name: body.name }),
    )
    const response = await POST(json('{"name":"周敏"}'), { params: Promise.resolve({ id: '7' }) })
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ ok: true, data: { id: 7, name: '周敏' } })
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })

  it.each([
    ['a body that is no JSON', json('{'), '7', 400],
    ['another content type', json('name=1', 'text/plain'), '7', 415],
    ['too much', json(`{"name":"${'x'.repeat(1_100_000)}"}`), '7', 413],
    ['a wrong field', json('{"name":"周"}'), '7', 422],
    ['an id that is none', json('{"name":"周敏"}'), 'abc', 404],
  ])('answers %s with a status and a sentence', async (_what, request, id, status) => {
    const response = await call(request, refuseWith('not-permitted'), id)
    expect(response.status).toBe(status)
    const body: { ok: boolean; message: string; requestId: string } = await response.json()
    expect(body.ok).toBe(false)
    expect(body.message).toMatch(/[\u4e00-\u9fff]/)
    expect(body.requestId).toBe(response.headers.get('x-request-id'))
  })

  it('names the wrong field', async () => {
    const response = await call(json('{"name":"周"}'), refuseWith('not-permitted'))
    expect(await response.json()).toMatchObject({ code: 'input.invalid', fieldErrors: { name: '请至少填写 2 个字' } })
  })

  it('maps the refusal of a verb to its status and says when to come back', async () => {
    expect((await call(json('{"name":"周敏"}'), refuseWith('conflict'))).status).toBe(409)
    const limited = await call(json('{"name":"周敏"}'), refuseWith('rate-limited'))
    expect(limited.status).toBe(429)
    expect(limited.headers.get('retry-after')).toBe('9')
  })

  it('tells nothing of an error but the request id', async () => {
    const broken = async () => Promise.reject(new Error('select * from person where id_number = 110105'))
    const response = await call(json('{"name":"周敏"}'), broken)
    expect(response.status).toBe(500)
    const text = await response.text()
    expect(text).not.toMatch(/select|110105|at /)
    expect(JSON.parse(text)).toMatchObject({ code: 'unexpected' })
  })

  it('dresses a redirect too', async () => {
    const response = await call(json('{"name":"周敏"}'), async () => Response.redirect(portal, 303))
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe(`${portal}/`)
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })
})

describe('what the log learns of an error', () => {
  it('is never the row that the database client quotes', async () => {
    const { describeError } = await import('@/lib/web/unexpected')
    const quoting = Object.assign(new Error('Invalid create() { idNumber: "110105" }'), {
      name: 'PrismaClientValidationError',
    })
    expect(JSON.stringify(describeError(quoting))).not.toContain('110105')
    expect(describeError(new Error('pool is full'))).toMatchObject({ type: 'Error', message: 'pool is full' })
    expect(describeError('text')).toEqual({ type: 'string', message: 'not an error object' })
  })
})
