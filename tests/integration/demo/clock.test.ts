import { v4 } from 'uuid'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SystemActor } from '@/lib/access/actor'
import { openSession, sealSession, clockSeconds } from '@/lib/auth/session-token'
import { now, setClockShift, today } from '@/lib/clock'
import { database } from '@/lib/data/client'
import { tasks } from '@/lib/jobs/tasks'
import { advanceClock, type Advance, syncClock } from '@/lib/services/demo/clock'
import { loadPresenter } from '@/lib/views/portal/presenter'
import { freshDatabase } from '../../support/database'

const presenter: SystemActor = { kind: 'system', job: 'presenter' }

const advance = (input: Advance, commandId = v4()) =>
  advanceClock({ actor: presenter, now: now(), requestId: 'demo', commandId }, input)

beforeAll(async () => {
  await freshDatabase()
  Object.assign(process.env, { DEMO: 'true', DEMO_NOW: '2026-10-12T10:00:00+08:00' })
})

beforeEach(async () => {
  await database().$executeRaw`truncate "DemoClock", "Sweep"`
  await syncClock({ maxAgeMs: 0 })
})

describe('the clock of a demo', () => {
  it('is moved on by days, to the same hour, and wakes the sweep', async () => {
    expect(today()).toBe('2026-10-12')
    expect(await advance({ days: 7 })).toEqual({ ok: true, value: { days: 7 } })
    expect(today()).toBe('2026-10-19')
    await advance({ days: 30 })
    expect(today()).toBe('2026-11-18')
    expect(now().toISOString()).toMatch(/^2026-11-18T02:0/)
    const jobs = await database().$queryRaw<{ task: string }[]>`
      select task_identifier as task from graphile_worker.jobs where key = 'sweep'`
    expect(jobs).toEqual([{ task: 'sweep' }])
  })

  it('is moved to a day that lies ahead, never back and never out of sight', async () => {
    await advance({ to: '2027-03-04' })
    expect(today()).toBe('2027-03-04')
    for (const to of ['2027-03-04', '2026-10-12'])
      expect(await advance({ to })).toMatchObject({ refusal: { code: 'demo.date-not-ahead' } })
    expect(await advance({ to: '2099-01-01' })).toMatchObject({ refusal: { code: 'demo.date-too-far' } })
    expect(today()).toBe('2027-03-04')
  })

  it('moves once for a double click', async () => {
    const commandId = v4()
    await advance({ days: 1 }, commandId)
    await advance({ days: 1 }, commandId)
    expect(today()).toBe('2026-10-13')
  })

  it('is the same for every process: a shift made elsewhere is seen at the next edge', async () => {
    await database().demoClock.create({ data: { id: 'demo', shiftMs: 86_400_000, changedAt: now() } })
    expect(today()).toBe('2026-10-12')
    await syncClock()
    expect(today()).toBe('2026-10-12') // what was read within the last second still holds
    const job = tasks['deliver-outbox']
    await (job as () => Promise<void>)()
    expect(today()).toBe('2026-10-13')
  })

  it('ends nobody’s session', async () => {
    const at = clockSeconds()
    const session = { sessionId: v4(), accountId: v4(), kind: 'person' as const, signedInAt: at, lastSeen: at }
    const cookie = await sealSession(session)
    await advance({ days: 300 })
    expect(await openSession(cookie)).toMatchObject({ sessionId: session.sessionId })
  })
})

describe('the presenter', () => {
  it('sees the day and how far the sweeps have come', async () => {
    expect(await loadPresenter(now())).toMatchObject({ today: '2026-10-12', sweptThrough: null, sweeping: true })
    await database().sweep.create({ data: { id: 'daily', doneThrough: new Date('2026-10-12T00:00:00Z') } })
    expect(await loadPresenter(now())).toMatchObject({ sweptThrough: '2026-10-12', sweeping: false })
    await advance({ days: 1 })
    expect(await loadPresenter(now())).toMatchObject({ today: '2026-10-13', sweeping: true })
  })
})

describe('a clock that was not moved', () => {
  it('does not stay moved in a process', async () => {
    setClockShift(86_400_000)
    await syncClock({ maxAgeMs: 0 })
    expect(today()).toBe('2026-10-12')
  })
})
