import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/lib/data/client'
import { employerApprove } from '@/lib/services/application/steps'
import { freshDatabase } from '../../support/database'
import { openWorld, submittedNew, type World } from '../../support/scenario'
import { castEmployer, castLink, castPerson, type CastEmployer } from '../../support/model/cast'

const EMPLOYERS = 20
const UNITS_EACH = 3
const FILES_EACH = 5

type Waiting = { employer: CastEmployer; applicationId: string }

let world: World
const waiting: Waiting[] = []

beforeAll(async () => {
  await freshDatabase()
  world = await openWorld('2026-11-02T01:30:00.000Z')
  for (let unit = 0; unit < EMPLOYERS; unit += 1) {
    const employer = await castEmployer(world, 'chaoyang', 'full', UNITS_EACH)
    for (let file = 0; file < FILES_EACH; file += 1) {
      const person = await castPerson(world)
      await castLink(world, person, employer)
      waiting.push({ employer, applicationId: await submittedNew(world, person) })
    }
  }
}, 240_000)

const unitsIn = (state: string) => database().quotaUnit.count({ where: { state } })

/** Reads the ledger again and again while the approvals run; a number below zero or above the grants is a lost unit. */
async function watch(isOver: () => boolean): Promise<number> {
  let looks = 0
  while (!isOver()) {
    const [available, reserved] = await database().$transaction(
      [
        database().quotaUnit.count({ where: { state: 'available' } }),
        database().quotaUnit.count({ where: { state: 'reserved' } }),
      ],
      { isolationLevel: 'RepeatableRead' },
    )
    expect(available + reserved).toBe(EMPLOYERS * UNITS_EACH)
    expect(reserved).toBeLessThanOrEqual(EMPLOYERS * UNITS_EACH)
    looks += 1
  }
  return looks
}

describe('100 parallel 新办 approvals by 20 units over 60 units of quota (Q-22)', () => {
  it('end with exactly 60 reserved; whoever comes too late hears why, and his file waits as it was', async () => {
    expect(waiting).toHaveLength(100)
    let isOver = false
    const watched = watch(() => isOver)
    const results = await Promise.all(
      waiting.map(async ({ employer, applicationId }) => employerApprove(world.as(employer), { applicationId })),
    )
    isOver = true
    expect(await watched).toBeGreaterThan(0)

    expect(results.filter(({ ok }) => ok)).toHaveLength(60)
    expect(await unitsIn('reserved')).toBe(60)
    expect(await unitsIn('available')).toBe(0)
    const codes = new Set(results.flatMap((result) => (result.ok ? [] : [result.refusal.code])))
    expect([...codes].every((code) => ['quota.none-left', 'application.incomplete'].includes(code))).toBe(true)
    // each employer got its three, none of them twice, and each belongs to a file that went on
    const held = await database().quotaUnit.groupBy({ by: ['employerId'], where: { state: 'reserved' }, _count: true })
    expect(held.map(({ _count }) => _count)).toEqual(Array.from({ length: EMPLOYERS }, () => UNITS_EACH))
    const left = await database().application.count({ where: { status: 'employer-review' } })
    expect(left).toBe(40)
    expect(await database().quotaMovement.count({ where: { kind: 'reserved' } })).toBe(60)
  }, 120_000)
})
