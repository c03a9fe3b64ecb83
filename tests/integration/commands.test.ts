import { setTimeout } from 'node:timers/promises'
import { v7 as uuid } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/lib/data/client'
import { ok, refuse } from '@/lib/domain/result'
import { startNewApplication } from '@/lib/services/application/start'
import { submitApplication } from '@/lib/services/application/steps'
import { runCommand } from '@/lib/services/context'
import { freshDatabase } from '../support/database'
import {
  draftNew,
  employee,
  employerWithRight,
  openWorld,
  refusalOf,
  signInChain,
  type Chain,
  type OpenEmployer,
  type World,
} from '../support/scenario'

let world: World
let chain: Chain
let employer: OpenEmployer

beforeAll(async () => {
  await freshDatabase()
  world = await openWorld()
  chain = await signInChain(world)
  employer = await employerWithRight(world, chain)
}, 60_000)

describe('a command counts once (house §3)', () => {
  it('ten clicks at once with one command id: one application, one answer', async () => {
    const person = await employee(world, employer)
    const context = world.as(person)
    const answers = await Promise.all(Array.from({ length: 10 }, () => startNewApplication(context)))
    const ids = answers.map((answer) => (answer.ok ? answer.value.applicationId : answer.refusal.code))
    expect(new Set(ids).size).toBe(1)
    expect(await database().application.count({ where: { personId: person.personId } })).toBe(1)
  })

  it('a repeated submission answers as the first did and writes nothing', async () => {
    const person = await employee(world, employer)
    const applicationId = await draftNew(world, person)
    const context = world.as(person)
    const first = await submitApplication(context, { applicationId })
    const again = await submitApplication(context, { applicationId })
    expect(again).toEqual(first)
    expect(await database().snapshot.count({ where: { applicationId } })).toBe(1)
  })

  it('ten submissions at once with one command id: one round, ten times the first answer', async () => {
    const person = await employee(world, employer)
    const applicationId = await draftNew(world, person)
    const context = world.as(person)
    const answers = await Promise.all(Array.from({ length: 10 }, () => submitApplication(context, { applicationId })))
    expect(answers).toEqual(answers.map(() => ({ ok: true, value: expect.objectContaining({ applicationId }) })))
    expect(await database().snapshot.count({ where: { applicationId } })).toBe(1)
    expect(await database().command.count({ where: { id: context.commandId } })).toBe(1)
  })

  it('a verb inside another joins it: what the outer one refuses leaves nothing of the inner one', async () => {
    const person = await employee(world, employer)
    const applicationId = await draftNew(world, person)
    const context = world.as(person)
    const outer = runCommand(context, 'test/outer', async (tx) => {
      const inner = await submitApplication({ ...context, within: tx }, { applicationId })
      return inner.ok ? refuse('not-permitted') : inner
    })
    expect(await refusalOf(outer)).toBe('not-permitted')
    const { status } = await database().application.findUniqueOrThrow({ where: { id: applicationId } })
    expect(status).toBe('draft')
    expect(await database().command.count({ where: { id: context.commandId } })).toBe(0)
  })

  it('somebody else’s command id is refused', async () => {
    const [one, two] = [await employee(world, employer), await employee(world, employer)]
    const commandId = uuid()
    await startNewApplication({ ...world.as(one), commandId })
    expect(await refusalOf(startNewApplication({ ...world.as(two), commandId }))).toBe('command.reused')
  })

  it('a stale page gets a conflict and nothing changes', async () => {
    const person = await employee(world, employer)
    const applicationId = await draftNew(world, person)
    expect(await refusalOf(submitApplication(world.as(person), { applicationId, seenVersion: 7 }))).toBe('conflict')
    const row = await database().application.findUniqueOrThrow({ where: { id: applicationId } })
    expect(row.status).toBe('draft')
  })

  it('one open business per person, also when two start at the same moment (U-95)', async () => {
    const person = await employee(world, employer)
    const answers = await Promise.all([startNewApplication(world.as(person)), startNewApplication(world.as(person))])
    const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.refusal.code)).sort()
    expect(codes).toEqual(['application.another-open', 'ok'])
  })

  it('two that wait for each other: one goes through, the other is a conflict', async () => {
    const lock = (first: number, second: number) =>
      runCommand(world.as(employer), 'test/lock', async (tx) => {
        await tx.$queryRaw`select pg_advisory_xact_lock(${first}::bigint)::text`
        await setTimeout(300)
        await tx.$queryRaw`select pg_advisory_xact_lock(${second}::bigint)::text`
        return ok(true)
      })
    const answers = await Promise.all([lock(1, 2), lock(2, 1)])
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.refusal.code)).sort()).toEqual(['conflict', 'ok'])
  })
})
