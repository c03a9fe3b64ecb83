import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SystemActor } from '@/lib/access/actor'
import { findApplication } from '@/lib/data/application/applications'
import { database } from '@/lib/data/client'
import { findBrokenLink } from '@/lib/data/event-log'
import { claimApplication, passApplication, withdrawApplication } from '@/lib/services/application/steps'
import { lapsePermit } from '@/lib/services/timers/end-permit'
import { markOverdue } from '@/lib/services/timers/daily-tasks'
import { sweep } from '@/lib/services/timers/sweep'
import { freshDatabase } from '../../support/database'
import { openWithHolder } from '../../support/granted'
import {
  acceptFirst,
  giveBack,
  pass,
  passLevels,
  refusalOf,
  signInStaff,
  submittedRenewal,
  value,
  type Chain,
  type Holder,
  type World,
} from '../../support/scenario'
import { forgetTold, told } from '../../support/told'

let world: World
let chain: Chain
let holder: Holder
let application: string

beforeAll(async () => {
  await freshDatabase()
})

/** A holder until 2027-01-10 (Haidian: to be approved by 2027-01-09) whose renewal lies with the authority. */
beforeEach(async () => {
  ;({ world, chain, holder } = await openWithHolder('2024-01-10'))
  world.travelTo('2026-12-20T01:30:00.000Z')
  application = await submittedRenewal(world, holder)
  await acceptFirst(world, chain, application)
  await database().$executeRaw`truncate "Sweep"`
  await forgetTold()
})

const clockwork: SystemActor = { kind: 'system', job: 'test' }
const sweepOn = (instant: string) => sweep(() => new Date(instant))
const fileOf = async () => {
  const loaded = await findApplication(database(), application, { kind: 'all' })
  if (!loaded) throw new Error('no file')
  return loaded
}
const permit = () => database().permit.findUniqueOrThrow({ where: { id: holder.permitId } })
const lines = async () => (await told()).map(({ to, by, code }) => `${to} ${by} ${code}`).sort()

describe('a lapse in the middle of a review (S-06, S-58, T-09)', () => {
  it('ends the renewal as 终止 in the same moment; both sides hear of both', async () => {
    await sweepOn('2027-01-10T15:59:00.000Z')
    expect((await fileOf()).state.status).toBe('under-review')
    await forgetTold()
    await sweepOn('2027-01-10T16:01:00.000Z')
    expect(await permit()).toMatchObject({ status: 'lapsed', endReason: 'expired' })
    const { state, events } = await fileOf()
    expect(state).toMatchObject({ status: 'terminated', level: null })
    expect(findBrokenLink(events)).toBeNull()
    expect(await lines()).toEqual([
      'employer inbox employer-permit-lapsed',
      'employer inbox terminated',
      'employer sms terminated',
      'person inbox permit-lapsed',
      'person inbox terminated',
      'person sms permit-lapsed',
    ])
    world.travelTo('2027-01-11T01:30:00.000Z')
    const late = passApplication(world.as(chain['district-first']), { applicationId: application })
    expect(await refusalOf(late)).toBe('application.no-such-step')
  })

  it('comes too late for a file that was approved on the last day: the permit goes on', async () => {
    world.travelTo('2027-01-09T15:30:00.000Z')
    await passLevels(world, chain, application)
    await sweepOn('2027-01-10T16:01:00.000Z')
    expect(await permit()).toMatchObject({ status: 'valid', endReason: null })
    expect((await fileOf()).state.status).toBe('granted')
    expect((await lines()).join()).not.toContain('lapsed')
  })

  it('is the same whether the clock or the last level is first: never both', async () => {
    await pass(world, chain['district-first'], application)
    await pass(world, chain.district, application)
    world.travelTo('2027-01-09T15:59:00.000Z')
    const granting = passApplication(world.as(chain.city), { applicationId: application })
    const lapsing = lapsePermit(world.as(clockwork), { permitId: holder.permitId, day: '2027-01-11' })
    const [granted, lapsed] = await Promise.all([granting, lapsing])
    expect([granted.ok, lapsed.ok].filter(Boolean)).toHaveLength(1)
    expect(await permit()).toMatchObject({ status: granted.ok ? 'valid' : 'lapsed' })
    expect((await fileOf()).state.status).toBe(
      granted.ok ? 'granted' : (await permit()).status === 'lapsed' ? 'terminated' : '',
    )
  })
})

describe('标记超期 (S-93, A-03)', () => {
  const dueDay = async () => (await fileOf()).state.due?.day ?? ''
  const dayAfter = (day: string) => new Date(Date.parse(`${day}T01:30:00.000Z`) + 86_400_000)
  const mark = () => markOverdue(world.as(clockwork), { applicationId: application })

  it('happens once, the day after the due day, and tells the colleagues of the desk', async () => {
    const colleague = await signInStaff(world, 'district-first')
    const due = await dueDay()
    world.travelTo(`${due}T15:30:00.000Z`)
    expect(await mark()).toMatchObject({ refusal: { code: 'timer.not-due' } })
    world.travelTo(dayAfter(due).toISOString())
    await value(mark())
    expect((await fileOf()).state.overdueOn).toBe(dayAfter(due).toISOString().slice(0, 10))
    expect(await mark()).toMatchObject({ refusal: { code: 'timer.not-due' } })
    const staff = (await told()).filter(({ to }) => to === 'staff')
    expect(staff.map(({ id }) => id)).toEqual(
      expect.arrayContaining([colleague.staffId, chain['district-first'].staffId]),
    )
    expect(staff.every(({ code, params }) => code === 'application-overdue' && params['date'] === due)).toBe(true)
    expect(new Set(staff.map(({ id }) => id)).size).toBe(staff.length)
    expect(staff.map(({ id }) => id)).not.toContain(chain.city.staffId)
  })

  it('tells only whoever has claimed the file', async () => {
    await value(claimApplication(world.as(chain['district-first']), { applicationId: application }))
    world.travelTo(dayAfter(await dueDay()).toISOString())
    await forgetTold()
    await value(mark())
    expect((await told()).map(({ to, id }) => [to, id])).toEqual([['staff', chain['district-first'].staffId]])
  })

  it('knows no file that is back with the employer or over', async () => {
    const day = dayAfter(await dueDay()).toISOString()
    await giveBack(world, chain['district-first'], application)
    world.travelTo(day)
    expect(await mark()).toMatchObject({ refusal: { code: 'timer.not-due' } })
    await value(withdrawApplication(world.as(holder.employer), { applicationId: application }))
    expect(await mark()).toMatchObject({ refusal: { code: 'timer.not-due' } })
  })
})
