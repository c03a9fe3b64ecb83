import { v4 } from 'uuid'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { EmployerActor, SystemActor } from '@/lib/access/actor'
import type { CommandContext } from '@/lib/services/context'
import { askDissolve } from '@/lib/services/employment/dissolve'
import { remindDissolveAsked } from '@/lib/services/timers/remind-dissolve-asked'
import { loadLeaving } from '@/lib/views/employment/reviewer-leaving'
import { freshDatabase } from '../../support/database'
import { givenPermit } from '../../support/permits'
import {
  dissolved,
  openWorld,
  signInChain,
  signInEmployer,
  signInStaff,
  value,
  type Chain,
  type World,
} from '../../support/scenario'
import { forgetTold, told } from '../../support/told'

let world: World
let chain: Chain
let employer: EmployerActor

beforeAll(async () => {
  await freshDatabase()
  world = await openWorld('2026-11-02T01:30:00.000Z')
  employer = await signInEmployer(world)
  chain = await signInChain(world)
})

beforeEach(async () => {
  world.travelTo('2026-11-02T01:30:00.000Z')
  await forgetTold()
})

const clockwork: SystemActor = { kind: 'system', job: 'test' }
const as = (): CommandContext<SystemActor> => world.as(clockwork)

/** The same wish under another command has nothing to do any more. */
async function once(verb: (context: CommandContext<SystemActor>) => Promise<{ ok: boolean }>) {
  const context = as()
  const first = await verb(context)
  expect(first.ok).toBe(true)
  expect(await verb(context)).toEqual(first)
  expect(await verb({ ...context, commandId: v4() })).toMatchObject({ refusal: { code: 'timer.not-due' } })
}

describe('请求解除关联 that stands (U-72, C-33)', () => {
  const asking = async (district: string, leftOn?: string) => {
    const given = await givenPermit(world, { employer, validTo: '2028-01-01', district })
    await value(
      askDissolve(world.as(given.person), { employmentId: given.employmentId, ...(leftOn ? { leftOn } : {}) }),
    )
    await forgetTold()
    return given.employmentId
  }
  const codes = async () => (await told()).map(({ to, by, code }) => `${to} ${by} ${code}`).sort()

  it('朝阳: is brought back after 7 and 30 days, before the 60 days end, and then told to the authority (N-16)', async () => {
    const desk = await signInStaff(world, 'district', { district: 'chaoyang' })
    const employmentId = await asking('chaoyang', '2026-10-20')
    expect(await remindDissolveAsked(as(), { employmentId, day: '2026-11-08' })).toMatchObject({ ok: false })
    const days = { 7: '2026-11-09', 30: '2026-12-02', term: '2026-12-12', authority: '2026-12-20' }
    for (const [stage, day] of Object.entries(days)) {
      await forgetTold()
      await once((context) => remindDissolveAsked(context, { employmentId, day }))
      expect(await codes()).toEqual(
        stage === 'authority'
          ? [
              'employer inbox dissolve-escalated-unit',
              'employer sms dissolve-escalated-unit',
              'person inbox dissolve-escalated-person',
              'staff inbox dissolve-escalated',
            ]
          : stage === 'term'
            ? ['employer inbox dissolve-term-ends', 'employer sms dissolve-term-ends']
            : ['employer inbox dissolve-asked-again', 'employer sms dissolve-asked-again'],
      )
    }
    expect(await loadLeaving(desk, world.now)).toMatchObject([{ id: employmentId, leftOn: '2026-10-20' }])
  })

  it('海淀 wants it at once: the authority hears of it when the unit had a week (D-23)', async () => {
    const employmentId = await asking('haidian')
    await once((context) => remindDissolveAsked(context, { employmentId, day: '2026-11-09' }))
    expect((await codes()).filter((line) => line.includes('escalated-person'))).toHaveLength(1)
    for (const desk of [chain['district-first'], chain.city]) expect(await loadLeaving(desk, world.now)).toEqual([])
    expect(await loadLeaving(chain.district, world.now)).toMatchObject([{ id: employmentId }])
    await dissolved(world, { employer, employmentId })
    expect(await loadLeaving(chain.district, world.now)).toEqual([])
  })

  it('大兴 has no figure: with the last reminder, and never skipped by a worker that slept', async () => {
    const employmentId = await asking('daxing')
    await once((context) => remindDissolveAsked(context, { employmentId, day: '2026-11-09' }))
    await forgetTold()
    await once((context) => remindDissolveAsked(context, { employmentId, day: '2027-02-01' }))
    expect((await codes()).filter((line) => line.includes('escalated-person'))).toHaveLength(1)
  })

  it('is over with the link', async () => {
    const { person, employmentId } = await givenPermit(world, { employer, validTo: '2028-01-01' })
    await value(askDissolve(world.as(person), { employmentId }))
    await dissolved(world, { employer, employmentId })
    expect(await remindDissolveAsked(as(), { employmentId, day: '2026-12-30' })).toMatchObject({ ok: false })
  })
})
