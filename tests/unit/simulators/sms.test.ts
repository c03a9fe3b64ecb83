import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createGateway } from '@/simulators/sms/app'

const token = 'for-tests-only'
let gateway: ReturnType<typeof createGateway>
let base: string

beforeEach(async () => {
  gateway = createGateway({ token })
  await new Promise<void>((resolve) => gateway.server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(gateway.server.address() as AddressInfo).port}`
})

afterEach(() => {
  gateway.server.close()
  gateway.server.closeAllConnections()
})

const hand = (id: string, mobile = '13800138003', headers: Record<string, string> = {}) =>
  fetch(`${base}/messages`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': id,
      authorization: `Bearer ${token}`,
      ...headers,
    },
    body: JSON.stringify({ mobile, text: '【测试】<b>已办结</b>。' }),
  })

const switchTo = (mode: string) =>
  fetch(`${base}/mode`, { method: 'POST', body: new URLSearchParams({ mode }), redirect: 'manual' })

describe('the SMS simulator', () => {
  it('sends one id once, however often it comes, and counts', async () => {
    expect((await hand('one')).status).toBe(201)
    expect((await hand('one')).status).toBe(200)
    expect((await hand('two')).status).toBe(201)
    expect(gateway.store.sent().map(({ id, times }) => [id, times])).toEqual([
      ['two', 1],
      ['one', 2],
    ])
  })

  it('shows text and time, escapes the text and keeps no whole number', async () => {
    await hand('one')
    for (const path of ['/', '/messages']) {
      const shown = await (await fetch(base + path)).text()
      expect(shown).toContain('138****8003')
      expect(shown).not.toContain('13800138003')
    }
    expect(await (await fetch(base)).text()).toContain('&lt;b&gt;已办结&lt;/b&gt;')
  })

  it('refuses what no gateway would send, and who has no token', async () => {
    expect((await hand('one', '12345')).status).toBe(422)
    expect((await hand('')).status).toBe(422)
    expect((await hand('one', undefined, { authorization: '' })).status).toBe(401)
    expect(gateway.store.sent()).toEqual([])
  })

  it('can be down, and can take a message without answering', async () => {
    expect((await switchTo('down')).status).toBe(303)
    expect((await hand('one')).status).toBe(503)
    expect(gateway.store.sent()).toEqual([])
    await switchTo('mute')
    await expect(hand('one')).rejects.toThrow()
    await switchTo('up')
    expect((await hand('one')).status).toBe(200)
    expect(gateway.store.sent()).toHaveLength(1)
    expect((await switchTo('on fire')).status).toBe(422)
  })
})
