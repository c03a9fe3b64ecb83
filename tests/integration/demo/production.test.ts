import { v4 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { now } from '@/lib/clock'
import { database } from '@/lib/data/client'
import { advanceClock, syncClock } from '@/lib/services/demo/clock'
import { freshDatabase } from '../../support/database'

beforeAll(async () => {
  await freshDatabase()
  process.env.DEMO = 'false'
})

describe('outside a demo', () => {
  it('the clock cannot be moved: the verb knows nothing of it', async () => {
    const actor = { kind: 'system' as const, job: 'presenter' }
    const context = { actor, now: now(), requestId: 'demo', commandId: v4() }
    expect(await advanceClock(context, { days: 1 })).toEqual({ ok: false, refusal: { code: 'not-found' } })
    expect(await database().demoClock.count()).toBe(0)
  })

  it('a shift in the database moves nobody and is not even read', async () => {
    await database().demoClock.create({ data: { id: 'demo', shiftMs: 86_400_000 * 365, changedAt: new Date() } })
    await database().$executeRaw`alter table "DemoClock" rename to "DemoClockElsewhere"`
    await syncClock({ maxAgeMs: 0 })
    expect(Math.abs(now().getTime() - Date.now())).toBeLessThan(5000)
  })
})
