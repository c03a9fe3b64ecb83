import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { StaffActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import { noticeText } from '@/lib/labels/notices'
import { chooseDailySummary } from '@/lib/services/notice/inbox'
import { deliverOutbox } from '@/lib/services/notice/deliver'
import { acceptApplication, passApplication } from '@/lib/services/application/steps'
import { perform, type Tally } from '@/lib/services/timers/perform'
import { summaries } from '@/lib/services/timers/summary-tasks'
import { freshDatabase } from '../../support/database'
import {
  approvedNew,
  employee,
  employerWithRight,
  giveBack,
  openWorld,
  signInChain,
  signInStaff,
  value,
  type Chain,
  type OpenEmployer,
  type World,
} from '../../support/scenario'
import { forgetTold } from '../../support/told'

let world: World
let chain: Chain
let employer: OpenEmployer
let reader: StaffActor

/** 2026-11-02 is a Monday. */
beforeAll(async () => {
  await freshDatabase()
  world = await openWorld()
  chain = await signInChain(world)
  employer = await employerWithRight(world, chain)
  reader = await signInStaff(world, 'district-first')
}, 60_000)

// a day is summed up once for good, so each test has days of its own
beforeEach(async () => {
  await forgetTold()
  await database().$executeRaw`truncate "NoticePreference", "Reminder"`
})

const choose = (dailySummary: boolean) => value(chooseDailySummary(world.as(reader), { dailySummary }))

async function sweepOf(day: string): Promise<Tally> {
  const tally: Tally = {}
  await perform(summaries(day), () => world.now, tally)
  return tally
}

async function messages(staffId = reader.staffId) {
  await deliverOutbox(world.now)
  const rows = await database().message.findMany({ where: { recipientId: staffId }, orderBy: { createdAt: 'asc' } })
  return rows.map(({ code, params }) => ({ code, text: noticeText(code, params as never) }))
}

const arrive = async () => approvedNew(world, await employee(world, employer), employer)

describe('the daily summary of a reviewer', () => {
  it('comes instead of single messages, on working days, once, and the same whoever makes it', async () => {
    await choose(true)
    const first = await arrive()
    await arrive()
    expect(await messages()).toEqual([])
    // a colleague who has not chosen it has one message each
    expect((await messages(chain['district-first'].staffId)).map(({ code }) => code)).toEqual([
      'file-arrived',
      'file-arrived',
    ])
    await sweepOf('2026-11-07') // a Saturday
    expect(await messages()).toEqual([])
    await Promise.all([sweepOf('2026-11-09'), sweepOf('2026-11-09')])
    await sweepOf('2026-11-09')
    const { number, dueOn } = await database().application.findUniqueOrThrow({ where: { id: first } })
    expect(await messages()).toEqual([{ code: 'day-summary', text: expect.stringContaining('新到业务 2 件') }])
    expect((await messages())[0]?.text).toContain(number)
    expect(dueOn).not.toBeNull()
    await sweepOf('2026-11-10')
    expect(await messages()).toHaveLength(1)
  })

  it('leaves out what has left the desk meanwhile, and says nothing about nothing', async () => {
    await choose(true)
    const id = await arrive()
    await giveBack(world, chain['district-first'], id)
    await sweepOf('2026-11-11')
    expect(await messages()).toEqual([])
  })

  it('leaves out what a colleague has passed up: it lies on another desk now', async () => {
    await choose(true)
    const id = await arrive()
    const colleague = chain['district-first']
    await value(acceptApplication(world.as(colleague), { applicationId: id }))
    await value(passApplication(world.as(colleague), { applicationId: id }))
    await sweepOf('2026-11-13')
    expect(await messages()).toEqual([])
  })

  it('can be given up again; what was held back still comes with the next summary', async () => {
    await choose(true)
    await arrive()
    await choose(false)
    await arrive()
    expect((await messages()).map(({ code }) => code)).toEqual(['file-arrived'])
    await sweepOf('2026-11-12')
    expect((await messages()).map(({ code }) => code).sort()).toEqual(['day-summary', 'file-arrived'])
  })
})
