import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/lib/data/client'
import { deliverOutbox } from '@/lib/services/notice/deliver'
import { withdrawApplication } from '@/lib/services/application/steps'
import { freshDatabase } from '../support/database'
import {
  employee,
  employerWithRight,
  openWorld,
  signInChain,
  submittedNew,
  type OpenEmployer,
  type World,
} from '../support/scenario'

let world: World
let employer: OpenEmployer

beforeAll(async () => {
  await freshDatabase()
  world = await openWorld()
  employer = await employerWithRight(world, await signInChain(world))
}, 60_000)

describe('notices leave through the outbox', () => {
  it('in the same transaction as what they tell, and reach their side once', async () => {
    const person = await employee(world, employer)
    await submittedNew(world, person)
    const waiting = await database().outboxMessage.count({ where: { topic: 'notice', deliveredAt: null } })
    expect(waiting).toBeGreaterThan(0)
    // Two workers at once, and once more for good measure.
    const counts = await Promise.all([deliverOutbox(world.now), deliverOutbox(world.now)])
    expect(counts[0] + counts[1]).toBe(waiting)
    expect(await deliverOutbox(world.now)).toBe(0)
    const told = await database().message.findMany({
      where: { recipientKind: 'employer', recipientId: employer.employerId, code: 'employer-review-waiting' },
    })
    expect(told).toHaveLength(1)
  })

  it('a refused command tells nobody', async () => {
    const person = await employee(world, employer)
    const applicationId = await submittedNew(world, person)
    await deliverOutbox(world.now)
    const before = await database().outboxMessage.count()
    const refused = await withdrawApplication(world.as(person), { applicationId, seenVersion: 99 })
    expect(refused.ok).toBe(false)
    expect(await database().outboxMessage.count()).toBe(before)
  })

  it('the worker is woken by one job, however many notices wait', async () => {
    const [row] = await database().$queryRaw<{ n: number }[]>`
      select count(*)::int as n from graphile_worker.jobs where key = 'deliver-outbox'`
    expect(row?.n).toBe(1)
  })
})
