import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { checkNames, type CheckName } from '@/lib/domain/codes'
import { registerOf } from '@/lib/domain/check/registers'
import { questionOf, type CheckQuestion } from '@/lib/domain/check/requests'
import { env } from '@/lib/env'
import { askRegister } from '@/lib/integrations/checks'
import { forgetRegisters, REST_MS } from '@/lib/integrations/register-guard'
import { logger } from '@/lib/logger'
import { setEnvironment } from '../../support/database'
import { startRegisters } from '../../support/registers'

// registers that are away are told in the log, many times
vi.hoisted(() => {
  process.env.LOG_LEVEL = 'silent'
})

let simulator: Awaited<ReturnType<typeof startRegisters>>

beforeAll(async () => {
  simulator = await startRegisters()
  setEnvironment()
  env()
})
afterAll(() => simulator.stop())

beforeEach(() => {
  simulator.registers.set('all', 'normal')
  forgetRegisters()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const holder = { name: '周予安', idNumber: '130105199203071827' }
const uscc = '91110108MA0000001X'
const requests: Record<CheckName, Record<string, string>> = {
  identity: holder,
  registration: {
    ...{ uscc, name: '北京澄明智能科技有限公司', legalRepresentative: '林书远' },
    ...{ businessScope: '技术开发', registeredAddress: '北京市海淀区中关村南大街5号院', paidInCapital: '600.5' },
  },
  education: { ...holder, level: '21', school: '河北工业大学', major: '计算机', graduatedOn: '2014-06-30' },
  degree: { ...holder, degree: '4', issuer: '河北工业大学', number: '1008042014000123', degreeOn: '2014-06-30' },
  'social-insurance': { ...holder, uscc, from: '2023-11', to: '2026-10' },
}

function question(check: CheckName, more: Record<string, string> = {}): CheckQuestion {
  const made = questionOf(check, { ...requests[check], ...more })
  if (!made) throw new Error(`${check} is not complete`)
  return made
}

const ask = (check: CheckName, more?: Record<string, string>) => askRegister(question(check, more))
const withOrder = (order: string) => ({ idNumber: `13010519920307${order}7` })

describe('registers that answer', () => {
  it.each([
    ['identity', 'match'],
    ['registration', 'match'],
    ['education', 'valid'],
    ['degree', 'valid'],
    ['social-insurance', 'match'],
  ] as const)('%s: %s', async (check, status) => expect((await ask(check)).status).toBe(status))

  it.each([
    ['identity', 'mismatch'],
    ['registration', 'mismatch'],
    ['education', 'invalid'],
    ['degree', 'invalid'],
    ['social-insurance', 'mismatch'],
  ] as const)('and lie about %s: %s', async (check, status) => {
    simulator.registers.set('all', 'wrong')
    expect((await ask(check)).status).toBe(status)
  })

  it.each([
    ['degree', { number: '10080420140000' }, 'invalid'],
    ['degree', { number: '10080420141111' }, 'manual'],
    ['degree', { number: '10080420142222' }, 'unavailable'],
    ['education', { school: '某学院（无效）' }, 'invalid'],
    ['identity', withOrder('991'), 'mismatch'],
    ['identity', withOrder('992'), 'mismatch'],
    ['social-insurance', withOrder('995'), 'mismatch'],
    ['social-insurance', withOrder('997'), 'mismatch'],
    ['social-insurance', withOrder('999'), 'mismatch'],
    ['registration', { registeredAddress: '北京市海淀区迁址路1号' }, 'mismatch'],
  ] as const)('%s with %j: %s, whenever it is asked', async (check, more, status) => {
    expect([(await ask(check, more)).status, (await ask(check, more)).status]).toEqual([status, status])
  })
})

describe('registers that do not answer', () => {
  it('slow: given up after three tries of three seconds, and the others are as quick as ever', async () => {
    simulator.registers.set('education', 'slow')
    const begun = performance.now()
    const [degree, identity] = await Promise.all([
      ask('degree'),
      ask('identity').then((answer) => ({ answer, after: performance.now() - begun })),
    ])
    expect(degree).toMatchObject({ status: 'unavailable', codes: ['not-reached'] })
    expect(identity.answer.status).toBe('match')
    expect(identity.after).toBeLessThan(1500)
    expect(performance.now() - begun).toBeLessThan(15_000)
    expect(simulator.registers.askedOf('education')).toBeGreaterThanOrEqual(3)
  })

  it('down: the circuit opens after five failures, stays open for half a minute, and closes again', async () => {
    simulator.registers.set('social-insurance', 'down')
    const asked = () => simulator.registers.askedOf('social-insurance')
    const before = asked()
    await ask('social-insurance')
    expect((await ask('social-insurance')).status).toBe('unavailable')
    expect(asked() - before).toBe(5)
    expect((await ask('social-insurance')).status).toBe('unavailable')
    expect(asked() - before).toBe(5)
    simulator.registers.set('social-insurance', 'normal')
    expect((await ask('social-insurance')).status).toBe('unavailable')
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + REST_MS + 1000 })
    expect((await ask('social-insurance')).status).toBe('match')
    expect((await ask('social-insurance')).status).toBe('match')
  })

  it.each(['malformed', 'huge'] as const)('%s: no answer, and nothing of it is kept', async (mode) => {
    simulator.registers.set('market-regulation', mode)
    const begun = performance.now()
    expect(await ask('registration')).toEqual({
      status: 'unavailable',
      codes: ['not-reached'],
      figures: {},
      months: [],
    })
    expect(performance.now() - begun).toBeLessThan(10_000)
  })

  it('a register that refuses us is not asked again and again', async () => {
    const asked = () => simulator.registers.askedOf('public-security')
    const before = asked()
    const configured = env().CHECKS_TOKEN
    env().CHECKS_TOKEN = 'another'
    expect((await ask('identity')).status).toBe('unavailable')
    env().CHECKS_TOKEN = configured
    expect(asked() - before).toBe(1)
  })

  it('nobody to ask: people judge', async () => {
    const configured = env().CHECKS_URL
    env().CHECKS_URL = undefined
    expect(await ask('degree')).toMatchObject({ status: 'unavailable', codes: ['no-register'] })
    env().CHECKS_URL = configured
  })
})

describe('what leaves the house', () => {
  it('stands in the body: neither address nor header nor log knows whom it is about', async () => {
    const seen: string[] = []
    const server = http.createServer((req, res) => {
      seen.push(`${req.method} ${req.url} ${JSON.stringify(req.headers)}`)
      res.writeHead(503).end('周予安 130105199203071827')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const configured = env().CHECKS_URL
    env().CHECKS_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}/exchange/`
    const warnings = vi.spyOn(logger, 'warn')
    for (const check of checkNames) await ask(check)
    env().CHECKS_URL = configured
    server.close()
    server.closeAllConnections()
    expect(seen[0]).toMatch(/^POST \/exchange\/identity /)
    expect(warnings.mock.calls.length).toBe(checkNames.length)
    const told = [...seen, JSON.stringify(warnings.mock.calls)].join('\n')
    for (const value of Object.values(requests).flatMap((request) => Object.values(request)))
      if (value.length > 2) expect(told).not.toContain(value)
  })

  it('every register has a guard of its own', () =>
    expect(new Set(checkNames.map((check) => registerOf[check])).size).toBe(4))
})
