import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createRegisters } from '@/simulators/checks/app'

const token = 'for-tests-only'
let simulator: ReturnType<typeof createRegisters>
let base: string

beforeEach(async () => {
  simulator = createRegisters({ token })
  await new Promise<void>((resolve) => simulator.server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(simulator.server.address() as AddressInfo).port}`
})

afterEach(() => {
  simulator.server.close()
  simulator.server.closeAllConnections()
})

const post = (path: string, body: unknown, headers: Record<string, string> = { authorization: `Bearer ${token}` }) =>
  fetch(base + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
    redirect: 'manual',
  })

const ask = () => post('/identity', { name: '周予安', idNumber: '130105199203071827' })

describe('the simulator of the registers', () => {
  it('answers the same question alike, and only who has the token', async () => {
    for (const reply of [await ask(), await ask()]) expect(await reply.json()).toMatchObject({ result: 'match' })
    expect((await post('/identity', {}, {})).status).toBe(401)
    expect((await post('/horoscope', {})).status).toBe(404)
  })

  it('behaves as it is told, register by register or all at once', async () => {
    expect((await post('/control', { register: 'public-security', mode: 'down' })).status).toBe(200)
    expect((await ask()).status).toBe(503)
    expect(simulator.registers.modeOf('education')).toBe('normal')
    await post('/control', { register: 'all', mode: 'wrong' })
    expect(await (await ask()).json()).toEqual({ result: 'mismatch' })
    expect((await post('/control', { register: 'all', mode: 'sleepy' })).status).toBe(422)
    expect((await post('/control', { register: 'tax', mode: 'down' })).status).toBe(422)
  })

  it('is switched on its page, which knows how often was asked and not about whom', async () => {
    await ask()
    const switched = await fetch(`${base}/control`, {
      method: 'POST',
      body: new URLSearchParams({ register: 'education', mode: 'slow' }),
      redirect: 'manual',
    })
    expect(switched.status).toBe(303)
    const page = await (await fetch(base)).text()
    expect(page).toContain('缓慢（10 秒）。已被询问 0 次')
    expect(page).toContain('正常。已被询问 1 次')
    expect(page).not.toContain('130105')
  })
})
