import { v7 as uuid } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { leaseItem } from '@/lib/data/batch/batches'
import { database } from '@/lib/data/client'
import { startRenewal } from '@/lib/services/application/start-for-holder'
import { submitRenewal } from '@/lib/services/application/submit-renewal'
import { runBatches } from '@/lib/services/batch/run'
import { runItem } from '@/lib/services/batch/run-item'
import { startRenewals, cancelBatch, submitRenewals } from '@/lib/services/batch/renewals'
import { countStartable, loadBatch, loadRecentBatches } from '@/lib/views/batch/employer'
import { addHolders } from '@/prisma/seed/bulk/holders'
import { freshDatabase } from '../../support/database'
import {
  employerWithRight,
  openWorld,
  refusalOf,
  signInChain,
  value,
  type OpenEmployer,
  type World,
} from '../../support/scenario'
import { statementsOf } from '../../support/statements'

// A batch of renewals runs on the server; closing the tab loses nothing.

const many = 200
/** Hundreds of files take their time on a busy machine. */
const patience = { timeout: 240_000 }
const stated = { checked: true, confirmed: true, lateAcknowledged: true }

let world: World
let mine: OpenEmployer
let other: OpenEmployer
let spare: OpenEmployer

beforeAll(async () => {
  await freshDatabase()
  world = await openWorld('2026-11-02T01:30:00.000Z')
  const chain = await signInChain(world)
  mine = await employerWithRight(world, chain)
  other = await employerWithRight(world, chain)
  spare = await employerWithRight(world, chain)
  await addHolders(mine.employerId, many, world.now, 1) // nobody opens a paper here
  // all of them in the window: two hundred ends within five weeks
  await database().$executeRaw`
    update "Permit" p set "validTo" = date '2026-11-26' + (n.place % 35)::int
    from (select id, row_number() over (order by id) as place from "Permit") n where n.id = p.id`
}, 240_000)

const clock = () => world.now
const run = (limit: number) => runBatches(clock, limit)
const later = (seconds: number) => world.travelTo(new Date(world.now.getTime() + seconds * 1000).toISOString())
const renewals = (status: string) =>
  database().application.count({ where: { employerId: mine.employerId, kind: 'renewal', status } })
const countsOf = async (batchId: string, actor = mine) => (await loadBatch(actor, batchId, {}))?.batch.counts

/** The pages of one state of a batch, from end to end. */
async function everybody(batchId: string, state: 'done' | 'refused' | 'cancelled') {
  const rows = []
  for (let after: number | undefined; ;) {
    const page = await loadBatch(mine, batchId, { state, after })
    rows.push(...(page?.rows ?? []))
    if (!page?.next) return rows
    after = page.next
  }
}

describe('开始办理续签 for all that qualify', () => {
  let batchId: string

  it('queues everybody, not the page of fifty, and two presses make one batch', async () => {
    const startable = await countStartable(mine, world.now)
    expect(startable).toBe(many)
    const press = world.as(mine)
    const answers = await Promise.all([
      startRenewals(press, { chosen: 'all' }),
      startRenewals(press, { chosen: 'all' }),
    ])
    expect(answers[1]).toEqual(answers[0])
    const opened = await value(Promise.resolve(answers[0]))
    expect(opened.total).toBe(startable)
    batchId = opened.batchId
    expect(await database().batch.count()).toBe(1)
    // nothing is begun by the press itself
    expect(await renewals('draft')).toBe(0)
    // from another tab, or by a colleague
    expect(await refusalOf(startRenewals(world.as(mine), { chosen: 'all' }))).toBe('batch.running')
  })

  it('does not exist for another unit', async () => {
    expect(await loadBatch(other, batchId, {})).toBeNull()
    expect(await loadRecentBatches(other)).toEqual([])
    expect(await refusalOf(cancelBatch(world.as(other), { batchId }))).toBe('not-found')
    const { id: subjectId } = await database().employment.findFirstOrThrow({
      where: { employerId: mine.employerId, status: 'active' },
    })
    expect(await refusalOf(startRenewals(world.as(other), { chosen: [subjectId] }))).toBe('not-found')
    expect(await refusalOf(startRenewals(world.as(spare), { chosen: 'all' }))).toBe('batch.empty')
  })

  it('goes on where a worker was killed, and does nobody twice', patience, async () => {
    const total = many
    await run(20)
    expect(await countsOf(batchId)).toMatchObject({ done: 20, queued: total - 20 })
    // one worker dies before it has begun, one after the commit and before its mark
    const until = new Date(world.now.getTime() + 60_000)
    await leaseItem(world.now, until)
    const committed = await leaseItem(world.now, until)
    if (!committed) throw new Error('there is an item')
    await runItem(committed, clock)
    const undone = { state: 'queued', settledAt: null, applicationId: null, leasedUntil: until }
    const key = { batchId, ordinal: committed.ordinal }
    await database().batchItem.update({ where: { batchId_ordinal: key }, data: undone })

    await Promise.all([run(many), run(many)])
    expect(await countsOf(batchId)).toMatchObject({ done: total - 2, queued: 2, refused: 0 })
    later(61)
    await run(many)
    expect(await countsOf(batchId)).toEqual({ done: total, queued: 0, refused: 0, cancelled: 0 })
    expect((await loadBatch(mine, batchId, {}))?.batch.progress.standing).toBe('finished')
    expect(await renewals('draft')).toBe(total)
    // each is its own command of the operator who pressed, with its own event
    const commands = await database().command.findMany({ where: { verb: 'applications/start-renewal' } })
    expect(commands).toHaveLength(total)
    expect(new Set(commands.map(({ actor }) => actor))).toEqual(new Set([mine.accountId]))
  })

  it('keeps the result of each with its file, for every operator of the unit', async () => {
    const rows = await everybody(batchId, 'done')
    const files = new Set(rows.map(({ href }) => href))
    expect(files.size).toBe(await renewals('draft'))
    // whose worker died after the commit got his own first outcome again
    expect(rows.filter(({ before }) => before)).toEqual([])
    expect(rows[0]?.href).toMatch(/^\/employer\/applications\/[0-9a-f-]{36}\/edit$/)
    const colleague = { ...mine, accountId: uuid(), operatorName: '另一位经办人' }
    expect(await loadRecentBatches(colleague)).toMatchObject([{ id: batchId, operatorName: mine.operatorName }])
  })

  it('calls what was started before done, not 没有办成 (m6)', async () => {
    const { id: subjectId } = await database().employment.findFirstOrThrow({
      where: { employerId: mine.employerId, status: 'active' },
    })
    await startRenewal(world.as(mine), { employmentId: subjectId }) // for him alone, unless the batch above has
    expect(await refusalOf(startRenewal(world.as(mine), { employmentId: subjectId }))).toBe('application.another-open')
    const again = await value(startRenewals(world.as(mine), { chosen: [subjectId] }))
    await run(20)
    expect(await countsOf(again.batchId)).toMatchObject({ done: 1, refused: 0 })
    expect((await loadBatch(mine, again.batchId, {}))?.rows[0]).toMatchObject({ before: true })
  })
})

describe('批量提交', () => {
  let batchId: string
  let total: number

  it('is stopped half-way: who was not begun stays as he was', patience, async () => {
    total = await renewals('draft')
    const opened = await value(submitRenewals(world.as(mine), { chosen: 'all', statements: stated }))
    expect(opened.total).toBe(total)
    await run(30)
    // a worker has taken one more; nobody knows how far it is
    await leaseItem(world.now, new Date(world.now.getTime() + 60_000))
    expect(await refusalOf(cancelBatch(world.as(other), { batchId: opened.batchId }))).toBe('not-found')
    const colleague = { ...mine, operatorName: '另一位经办人' }
    expect(await value(cancelBatch(world.as(colleague), { batchId: opened.batchId }))).toEqual({
      cancelled: total - 31,
    })
    expect((await loadBatch(mine, opened.batchId, {}))?.batch.progress.standing).toBe('stopping')
    later(61)
    await run(many)
    const page = await loadBatch(mine, opened.batchId, {})
    expect(page?.batch).toMatchObject({ cancelledBy: '另一位经办人', progress: { standing: 'stopped' } })
    expect(page?.batch.counts).toEqual({ done: 31, refused: 0, queued: 0, cancelled: total - 31 })
    expect(await renewals('awaiting-acceptance')).toBe(31)
    expect(await renewals('draft')).toBe(total - 31)
    expect(await refusalOf(cancelBatch(world.as(mine), { batchId: opened.batchId }))).toBe('batch.over')
  })

  it('hands in the rest, and counts whom a colleague has handed in meanwhile as done', patience, async () => {
    const opened = await value(submitRenewals(world.as(mine), { chosen: 'all', statements: stated }))
    batchId = opened.batchId
    expect(opened.total).toBe(total - 31)
    const [handed, changed] = await database().batchItem.findMany({ where: { batchId }, orderBy: { ordinal: 'desc' } })
    if (!handed || !changed) throw new Error('there are two')
    const { subjectId: applicationId, seenVersion, formVersion } = handed
    const one = { applicationId, seenVersion: Number(seenVersion), formVersion: Number(formVersion) }
    await value(submitRenewal(world.as(mine), { ...one, statements: stated }))
    // and whom somebody has changed since the press is not handed in unseen
    await database().application.update({
      where: { id: changed.subjectId },
      data: { formVersion: { increment: 1 } },
    })
    const perItem = await statementsOf(() => run(10))
    expect(perItem / 10).toBeGreaterThan(10)
    expect(perItem / 10).toBeLessThan(60)
    await run(many * 2)
    expect(await countsOf(batchId)).toEqual({ done: total - 32, refused: 1, queued: 0, cancelled: 0 })
    expect(await renewals('awaiting-acceptance')).toBe(total - 1)
    const page = await loadBatch(mine, batchId, {})
    expect(page).toMatchObject({ state: 'refused', rows: [{ refusal: { code: 'conflict' } }] })
    expect((await everybody(batchId, 'done')).filter(({ before }) => before)).toHaveLength(1)
  })

  it('tells each person who lacks something, and leaves his file alone', async () => {
    const file = await database().application.findFirstOrThrow({
      where: { employerId: mine.employerId, kind: 'renewal', status: 'draft' },
    })
    const seen = { id: file.id, version: file.version, formVersion: file.formVersion }
    const opened = await value(
      submitRenewals(world.as(mine), { chosen: [seen], statements: { ...stated, checked: false } }),
    )
    expect(await refusalOf(submitRenewals(world.as(other), { chosen: [seen], statements: stated }))).toBe('not-found')
    await run(20)
    const page = await loadBatch(mine, opened.batchId, {})
    expect(page?.rows).toMatchObject([
      { refusal: { code: 'application.incomplete' }, href: `/employer/applications/${file.id}/edit` },
    ])
    expect(Number(page?.rows[0]?.refusal?.params.count)).toBeGreaterThan(0)
    const after = await database().application.findUniqueOrThrow({ where: { id: file.id } })
    expect(after).toMatchObject({ status: 'draft', formVersion: file.formVersion })
  })

  it('runs no command of an operator who may not act for the unit any more', async () => {
    const { id, version, formVersion } = await database().application.findFirstOrThrow({
      where: { employerId: mine.employerId, kind: 'renewal', status: 'draft' },
    })
    const opened = await value(
      submitRenewals(world.as(mine), { chosen: [{ id, version, formVersion }], statements: stated }),
    )
    await database().account.update({ where: { id: mine.accountId }, data: { disabledAt: world.now } })
    await run(20)
    await database().account.update({ where: { id: mine.accountId }, data: { disabledAt: null } })
    expect((await loadBatch(mine, opened.batchId, {}))?.rows).toMatchObject([{ refusal: { code: 'not-permitted' } }])
    expect(await renewals('draft')).toBe(1)
  })
})
