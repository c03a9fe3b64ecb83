import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { fieldErrorsOf, issueText } from '@/lib/schemas/issue-text'
import { clientAddress } from '@/lib/auth/client-address'
import { readJson } from '@/lib/web/request-body'
import { requestIdOf } from '@/lib/web/request-id'
import { isSameOrigin } from '@/lib/web/same-origin'
import { contentSecurityPolicy } from '@/lib/web/security-headers'

const portal = 'https://portal.example.cn'
const post = (body: string, type = 'application/json') =>
  new Request(portal, { method: 'POST', body, headers: { 'content-type': type } })

describe('a request that changes something', () => {
  it('is taken from a page of the portal', () => {
    expect(isSameOrigin(new Headers({ origin: portal }), portal)).toBe(true)
    expect(isSameOrigin(new Headers({ 'sec-fetch-site': 'same-origin' }), portal)).toBe(true)
  })

  it.each([
    { origin: 'https://evil.example' },
    { origin: 'http://portal.example.cn' },
    { origin: 'null' },
    { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    {},
  ])('is refused from elsewhere: %o', (headers) => {
    expect(isSameOrigin(new Headers(headers as Record<string, string>), portal)).toBe(false)
  })
})

describe('a JSON body', () => {
  it('is read', async () => {
    expect(await readJson(post('{"a":1}'))).toEqual({ ok: true, value: { a: 1 } })
  })

  it('is refused when it is no JSON, no text of that type, or larger than 1 MB', async () => {
    expect(await readJson(post('{"a":'))).toMatchObject({ refusal: { code: 'request.malformed' } })
    expect(await readJson(post(''))).toMatchObject({ refusal: { code: 'request.malformed' } })
    expect(await readJson(post('a=1', 'application/x-www-form-urlencoded'))).toMatchObject({
      refusal: { code: 'request.media-type' },
    })
    expect(await readJson(post(`"${'字'.repeat(400_000)}"`))).toMatchObject({ refusal: { code: 'request.too-large' } })
  })
})

describe('ids and addresses', () => {
  it('a balancer’s plain request id is kept, anything else replaced', () => {
    expect(requestIdOf(new Headers({ 'x-request-id': 'abc-123_XYZ' }))).toBe('abc-123_XYZ')
    expect(requestIdOf(new Headers({ 'x-request-id': 'a b\tlog forging' }))).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('an address that the client invented does not hide the one that the balancer wrote', () => {
    expect(clientAddress(new Headers({ 'x-forwarded-for': '1.2.3.4, 10.0.0.7' }))).toBe('10.0.0.7')
    expect(clientAddress(new Headers())).toBe('unknown')
  })
})

describe('headers of every answer', () => {
  it('allow no frame, no foreign script, and forms only to us and to the identity platform', () => {
    const policy = contentSecurityPolicy({ nonce: 'abc', development: false, issuer: 'https://id.example.cn/am' })
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';")
    expect(policy).toContain("form-action 'self' https://id.example.cn;")
    expect(policy).not.toContain('unsafe-eval')
  })
})

describe('what stands beside a wrong field', () => {
  const schema = z.object({
    name: z.string().min(2),
    note: z.string().max(5),
    kind: z.enum(['a', 'b']),
    items: z.array(z.object({ count: z.number().min(1) })).min(1),
    own: z.string().min(1, '请填写单位名称'),
  })

  it('is Chinese, one sentence per field, at its path', () => {
    const parsed = schema.safeParse(
      { name: '周', note: '一二三四五六', kind: 'c', items: [{ count: 0 }], own: '' },
      { error: issueText },
    )
    expect(parsed.error && fieldErrorsOf(parsed.error)).toEqual({
      name: '请至少填写 2 个字',
      note: '不能超过 5 个字',
      kind: '请从列表中选择',
      'items.0.count': '不能小于 1',
      own: '请填写单位名称',
    })
  })

  it('asks for what is missing', () => {
    const parsed = schema.safeParse({ items: [] }, { error: issueText })
    expect(parsed.error && fieldErrorsOf(parsed.error)).toMatchObject({
      name: '请填写此项',
      kind: '请填写此项',
      items: '请至少选择 1 项',
    })
  })
})
