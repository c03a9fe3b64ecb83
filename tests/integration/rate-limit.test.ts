import { beforeAll, describe, expect, it } from 'vitest'
import { admitSignIn, admitSubject, noteFailure, noteRefusal } from '@/lib/auth/sign-in-brake'
import { database, disconnect } from '@/lib/data/client'
import { allowances } from '@/lib/limits'
import { checkAllowance, takeAllowance } from '@/lib/services/limits/take-allowance'
import { freshDatabase } from '../support/database'

beforeAll(async () => {
  await freshDatabase()
})

const limit = (name: string, points: number, seconds: number, blockSeconds = 0) =>
  takeAllowance({ name, points, seconds, blockSeconds }, 'somebody')

describe('a limit', () => {
  it('is counted under a name of its own (B7)', () => {
    const names = Object.values(allowances).map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  it('lets as many pass as it says and tells the next how long to wait', async () => {
    for (let time = 0; time < 3; time += 1) expect(await limit('three', 3, 60)).toEqual({ ok: true, value: true })
    const refused = await limit('three', 3, 60)
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'rate-limited' } })
    const seconds = refused.ok ? 0 : Number(refused.refusal.params?.seconds)
    expect(seconds).toBeGreaterThan(50)
    expect(seconds).toBeLessThanOrEqual(60)
  })

  it('counts each key for itself', async () => {
    expect((await limit('three', 3, 60)).ok).toBe(false)
    expect((await limit('another', 3, 60)).ok).toBe(true)
  })

  it('lets exactly as many pass when all come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => limit('crowd', 10, 60)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(10)
  })

  it('opens again when its time is over', async () => {
    expect((await limit('short', 1, 1)).ok).toBe(true)
    expect((await limit('short', 1, 1)).ok).toBe(false)
    await new Promise((resolve) => setTimeout(resolve, 1100))
    expect((await limit('short', 1, 1)).ok).toBe(true)
  })

  it('holds longer than its window when it says so', async () => {
    await limit('held', 1, 1, 60)
    expect((await limit('held', 1, 1, 60)).ok).toBe(false)
    await new Promise((resolve) => setTimeout(resolve, 1100))
    expect((await checkAllowance({ name: 'held', points: 1, seconds: 1, blockSeconds: 60 }, 'somebody')).ok).toBe(false)
  })

  it('stores no address and no name', async () => {
    await takeAllowance({ name: 'address', points: 3, seconds: 60, blockSeconds: 0 }, '203.0.113.77')
    const rows = await database().$queryRaw<{ key: string }[]>`select key from rate_limit`
    expect(rows.some(({ key }) => key.includes('203.0.113'))).toBe(false)
    expect(rows.length).toBeGreaterThan(3)
  })
})

describe('signing in', () => {
  it('goes on after a few failures and stops after twenty, for every identity of that address', async () => {
    for (let time = 0; time < 20; time += 1) await noteFailure('203.0.113.1')
    expect((await admitSignIn('203.0.113.1')).ok).toBe(true)
    await noteFailure('203.0.113.1')
    const refused = await admitSignIn('203.0.113.1')
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'rate-limited' } })
    expect(refused.ok ? 0 : refused.refusal.params?.seconds).toBeGreaterThan(500)
    expect((await admitSignIn('203.0.113.2')).ok).toBe(true)
  })

  it('of an identity that is refused again and again waits ten minutes', async () => {
    for (let time = 0; time < 6; time += 1) await noteRefusal('person-1', '203.0.113.3')
    expect((await admitSubject('person-1', '203.0.113.3')).ok).toBe(false)
    expect((await admitSubject('person-2', '203.0.113.3')).ok).toBe(true)
  })

  it('lets nobody pass when the counter cannot be reached', async () => {
    await disconnect()
    await database().$executeRaw`alter table rate_limit rename to rate_limit_gone`
    await expect(admitSignIn('203.0.113.4')).rejects.toThrow()
    await database().$executeRaw`alter table rate_limit_gone rename to rate_limit`
  })
})
