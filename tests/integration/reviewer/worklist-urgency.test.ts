import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/lib/data/client'
import { proposeCalendarYear } from '@/lib/services/calendar/years'
import { recomputeAll } from '@/lib/services/timers/recompute-due'
import { loadDesk } from '@/lib/views/application/desk'
import { loadQueue } from '@/lib/views/application/reviewer-queue'
import { loadWorklist } from '@/lib/views/application/worklist'
import { freshDatabase } from '../../support/database'
import {
  accept,
  approvedNew,
  byTwo,
  colleagueOf,
  employee,
  employerWithRight,
  grantedHolder,
  openWorld,
  signInChain,
  signInStaff,
  submittedRenewal,
  value,
  type Chain,
  type Holder,
  type OpenEmployer,
  type World,
} from '../../support/scenario'

let world: World
let chain: Chain
let employer: OpenEmployer
let dying: Holder
let later: Holder
let renewal: string
let fresh: string

/**
 * A permit granted on 2023-12-22 ends on 2026-12-22: an approval counts through the 21st. A new file accepted on
 * Thursday 2026-11-26 is due on Thursday 12-24.
 */
beforeAll(async () => {
  await freshDatabase()
  world = await openWorld('2023-12-22T01:30:00.000Z')
  chain = await signInChain(world)
  employer = await employerWithRight(world, chain)
  dying = await grantedHolder(world, chain, await employee(world, employer, { name: '朱宁远' }), employer)
  world.travelTo('2024-01-10T01:30:00.000Z')
  later = await grantedHolder(world, chain, await employee(world, employer, { name: '施宁远' }), employer)
  world.travelTo('2026-11-26T01:30:00.000Z')
  const person = await employee(world, employer, { name: '钟离望' })
  fresh = await approvedNew(world, person, employer)
  await accept(world, chain['district-first'], fresh)
  renewal = await submittedRenewal(world, dying)
  world.travelTo('2026-11-30T01:30:00.000Z')
}, 180_000)

const list = async () => (await loadWorklist(chain['district-first'], {}, world.now)).items
const ids = async () => (await list()).map(({ id }) => id)
/** 受理 of the renewal, once, whichever test asks for it first. */
let acceptance: Promise<unknown> | undefined
const renewalAccepted = () => (acceptance ??= accept(world, chain['district-first'], renewal))
const columnsOf = (id: string) => database().application.findUniqueOrThrow({ where: { id } })

describe('a date that kills comes first', () => {
  it('受理 warns when its clock runs longer than the permit lives, and only then', async () => {
    const desk = await loadDesk(chain['district-first'], renewal, world.now)
    expect(desk?.acceptWarning).toBe(
      '12月21日证件到期：受理后的审核期限到 12月28日，比证件长。请在 12月21日 以前办结，逾期失效且不能恢复。',
    )
    expect((await loadDesk(chain['district-first'], fresh, world.now))?.acceptWarning).toBeNull()
  })

  it('a renewal whose permit dies on 21 December stands before a new file due on the 24th, also after 受理', async () => {
    expect(await ids()).toEqual([renewal, fresh])
    await renewalAccepted()
    expect((await columnsOf(renewal)).dueOn).toEqual(new Date('2026-12-28'))
    expect(await ids()).toEqual([renewal, fresh])
    const { mostUrgentId } = await loadQueue(chain['district-first'], fresh, world.now)
    expect(mostUrgentId).toBe(renewal)
  })

  it('row and desk say which day it is, the new file has no such mark', async () => {
    await renewalAccepted()
    const [first, second] = await list()
    expect(first?.due).toMatchObject({
      ...{ day: '2026-12-28', text: '还剩 20 个工作日', group: 'later', tone: 'warn' },
      loss: { day: '2026-12-21', text: '12月21日证件到期' },
    })
    expect(second?.due).toMatchObject({ day: '2026-12-24', loss: null })
    const desk = await loadDesk(chain['district-first'], renewal, world.now)
    expect(desk).toMatchObject({ acceptWarning: null, due: { loss: { text: '12月21日证件到期' } } })
  })

  it('groups and counts it by that day, so that it is under 今天到期 on the last day', async () => {
    await renewalAccepted()
    const on = new Date('2026-12-21T01:30:00.000Z')
    const { items, counts } = await loadWorklist(chain['district-first'], {}, on)
    expect(items[0]).toMatchObject({ id: renewal, due: { group: 'today', tone: 'warn' } })
    expect(counts.today.text).toBe('1')
  })

  it('files from before the column get it by the migration', async () => {
    await renewalAccepted()
    const before = await columnsOf(renewal)
    await database().application.update({
      where: { id: renewal },
      data: { losesOn: null, sortKey: before.dueOn ?? '' },
    })
    expect(await ids()).toEqual([fresh, renewal])
    const sql = readFileSync('prisma/migrations/20261130174500_application_loses_on/migration.sql', 'utf8')
    await database().$executeRawUnsafe(sql.slice(sql.indexOf('UPDATE')))
    expect(await columnsOf(renewal)).toEqual(before)
    expect((await columnsOf(fresh)).losesOn).toBeNull()
  })

  it('a due day that is counted again leaves the day of the permit where it is', async () => {
    world.travelTo('2026-12-14T01:30:00.000Z')
    const id = await submittedRenewal(world, later)
    await accept(world, chain['district-first'], id)
    expect(await columnsOf(id)).toMatchObject({ dueProvisional: true, sortKey: new Date('2027-01-09') })
    const city = await signInStaff(world, 'city', { administrator: true })
    const lists = { year: 2027, off: ['2027-01-01', '2027-01-04'], makeUp: [] }
    const note = '国务院办公厅关于2027年部分节假日安排的通知'
    const proposed = proposeCalendarYear(world.as(city), { ...lists, note })
    await value(byTwo(world, await colleagueOf(world, city), proposed))
    expect(await recomputeAll(() => world.now)).toMatchObject({ 'recompute-due': { done: 1 } })
    expect(await columnsOf(id)).toMatchObject({
      ...{ dueOn: new Date('2027-01-13'), dueProvisional: false },
      ...{ losesOn: new Date('2027-01-09'), sortKey: new Date('2027-01-09') },
    })
  })
})
