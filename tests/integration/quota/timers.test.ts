import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { database } from '@/lib/data/client'
import { addDays } from '@/lib/domain/dates'
import { sweep } from '@/lib/services/timers/sweep'
import { freshDatabase } from '../../support/database'
import { castEmployer, type CastEmployer } from '../../support/model/cast'
import { openWorld, type World } from '../../support/scenario'

let world: World
let number = 0

beforeAll(async () => {
  await freshDatabase()
})

beforeEach(async () => {
  world = await openWorld('2026-03-20T01:30:00.000Z', (number += 100))
  await database().sweep.deleteMany()
})

/** Sweeps on a day as if the days before had been swept; a second sweep of the day must change nothing. */
async function sweepOn(day: string): Promise<void> {
  world.travelTo(`${day}T01:30:00.000Z`)
  const doneThrough = new Date(`${addDays(day, -1)}T00:00:00Z`)
  await database().sweep.upsert({
    where: { id: 'daily' },
    create: { id: 'daily', doneThrough },
    update: { doneThrough },
  })
  await sweep(() => world.now)
  await sweep(() => world.now)
}

async function told({ employerId }: CastEmployer): Promise<string[]> {
  const rows = await database().outboxMessage.findMany({ where: { topic: 'notice' }, orderBy: { createdAt: 'asc' } })
  return rows.flatMap(({ payload }) => {
    const { recipient, code } = payload as { recipient: { id: string }; code: string }
    return recipient.id === employerId && code.startsWith('quota') ? [code] : []
  })
}

const statesOf = async ({ employerId }: CastEmployer) =>
  (await database().quotaUnit.findMany({ where: { employerId } })).map(({ state }) => state)

describe('time and quota (Q-05, Q-07, Q-16, N-18)', () => {
  it('the end is told 30 and 7 days before, each once; on the day after the last the unit ends', async () => {
    const employer = await castEmployer(world, 'chaoyang', 'full', 2)
    // granted on 20 March, so the last day is 18 June
    for (const day of ['2026-05-18', '2026-05-19', '2026-05-20', '2026-06-11', '2026-06-12']) await sweepOn(day)
    expect(await told(employer)).toEqual(['quota-ending', 'quota-ending'])
    await sweepOn('2026-06-18')
    expect(await statesOf(employer)).toEqual(['available', 'available'])
    await sweepOn('2026-06-19')
    expect(await statesOf(employer)).toEqual(['expired', 'expired'])
    expect(await told(employer)).toEqual(['quota-ending', 'quota-ending', 'quota-expired'])
    const movements = await database().quotaMovement.findMany({ where: { kind: 'expired' } })
    expect(movements.every(({ actorLabel }) => actorLabel === 'expire-quota')).toBe(true)
  })

  it('a sweep that comes days late ends the unit all the same', async () => {
    const employer = await castEmployer(world, 'chaoyang', 'full', 1)
    await sweepOn('2026-07-01')
    expect(await statesOf(employer)).toEqual(['expired'])
  })

  it('the window is told once a month to whoever stands there and has nothing left', async () => {
    const without = await castEmployer(world, 'chaoyang', 'full', null)
    const supplied = await castEmployer(world, 'chaoyang', 'full', 1)
    const elsewhere = await castEmployer(world, 'haidian', 'full')
    await sweepOn('2026-03-31')
    expect(await told(without)).toEqual([])
    for (const day of ['2026-04-01', '2026-04-02', '2026-04-20']) await sweepOn(day)
    expect(await told(without)).toEqual(['quota-window-open'])
    expect(await told(supplied)).toEqual([])
    expect(await told(elsewhere)).toEqual([])
    await sweepOn('2026-05-06')
    expect(await told(without)).toEqual(['quota-window-open', 'quota-window-open'])
  })

  it('a number that is fixed for the year ends with it', async () => {
    const employer = await castEmployer(world, 'daxing', 'full', 1)
    await sweepOn('2026-12-31')
    expect(await statesOf(employer)).toEqual(['available'])
    await sweepOn('2027-01-01')
    expect(await statesOf(employer)).toEqual(['expired'])
  })
})
