import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PersonActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import { tell } from '@/lib/data/notice/tell'
import { filingRightNotices } from '@/lib/domain/filing-right/notices'
import { withdrawApplication } from '@/lib/services/application/steps'
import { requestEmployment, withdrawLinkRequest } from '@/lib/services/employment/request'
import { paperReminders, remindYearlyPapers } from '@/lib/services/timers/paper-tasks'
import { timerContext } from '@/lib/services/timers/timer-context'
import { noticeText } from '@/lib/labels/notices'
import { freshDatabase } from '../../support/database'
import {
  acceptFirst,
  approvedNew,
  employee,
  employerWithRight,
  openWorld,
  pass,
  readyPerson,
  signInChain,
  signInEmployer,
  signInStaff,
  submittedNew,
  value,
  type Chain,
  type OpenEmployer,
  type World,
} from '../../support/scenario'
import { statementsOf } from '../../support/statements'
import { forgetTold, told } from '../../support/told'

let world: World
let chain: Chain
let employer: OpenEmployer

beforeAll(async () => {
  await freshDatabase()
  world = await openWorld()
  chain = await signInChain(world)
  employer = await employerWithRight(world, chain)
}, 60_000)

beforeEach(() => forgetTold())

/** Codes that reviewers were told, by who they are. */
const toStaff = async () => (await told()).filter(({ to }) => to === 'staff').map(({ id, code }) => `${id} ${code}`)
const of = async (to: string) => (await told()).filter((one) => one.to === to).map(({ by, code }) => `${by} ${code}`)

describe('reviewers hear of what comes to their level', () => {
  it('all who may decide there, in one statement, by name; nobody of another district', async () => {
    const colleague = await signInStaff(world, 'district-first')
    const elsewhere = await signInStaff(world, 'district-first', { district: 'chaoyang' })
    const person = await employee(world, employer)
    await forgetTold()
    await approvedNew(world, person, employer)
    const lines = await toStaff()
    expect(lines).toContain(`${chain['district-first'].staffId} file-arrived`)
    expect(lines).toContain(`${colleague.staffId} file-arrived`)
    expect(lines.filter((line) => line.includes(elsewhere.staffId))).toEqual([])
    const [one] = (await told()).filter(({ code }) => code === 'file-arrived')
    expect(noticeText('file-arrived', one?.params as never)).toContain(
      `${person.name}（${employer.employerName}）的新办申请`,
    )
  })

  it('the next level when one is through, with both sides; not whoever has decided already', async () => {
    const person = await employee(world, employer)
    const id = await approvedNew(world, person, employer)
    await acceptFirst(world, chain, id)
    await forgetTold()
    await pass(world, chain['district-first'], id)
    const levels = await database().staff.findMany({ where: { level: 'district', district: 'haidian' } })
    expect((await toStaff()).sort()).toEqual(levels.map((staff) => `${staff.id} file-passed-up`).sort())
    expect(await of('person')).toEqual(['inbox level-passed'])
    expect(await of('employer')).toEqual(['inbox level-passed'])
  })

  it('nobody whose own file it is', async () => {
    const person = await employee(world, employer)
    const { idNumberIndex } = await database().person.findUniqueOrThrow({ where: { id: person.personId } })
    const clerk = await signInStaff(world, 'district-first')
    await database().staff.update({ where: { id: clerk.staffId }, data: { personIndex: idNumberIndex } })
    await forgetTold()
    await approvedNew(world, person, employer)
    expect((await toStaff()).some((line) => line.includes(clerk.staffId))).toBe(false)
    expect((await toStaff()).length).toBeGreaterThan(0)
  })
})

describe('the other side of a withdrawal', () => {
  it('the unit that is reviewing, with the name', async () => {
    const person = await employee(world, employer)
    const applicationId = await submittedNew(world, person)
    await forgetTold()
    await value(withdrawApplication(world.as(person), { applicationId }))
    const [line] = await told()
    expect(line).toMatchObject({ to: 'employer', id: employer.employerId, code: 'application-withdrawn' })
    expect(line?.params).toMatchObject({ name: person.name })
  })

  it('the unit that was asked for a link', async () => {
    const person: PersonActor = await readyPerson(world)
    const { employmentId } = await value(requestEmployment(world.as(person), { linkCode: employer.linkCode }))
    expect((await of('employer')).sort()).toEqual(['inbox link-requested', 'sms link-requested'])
    await forgetTold()
    await value(withdrawLinkRequest(world.as(person), { employmentId }))
    expect(await of('employer')).toEqual(['inbox link-withdrawn'])
  })
})

describe('however many hear of it', () => {
  /** A unit with so many people. */
  async function unitOf(people: number): Promise<string> {
    const { employerId } = await signInEmployer(world)
    await database().$executeRaw`
      with people as (
        insert into "Person" (id, name, "idNumberSealed", "idNumberIndex")
        select gen_random_uuid(), '员工' || n, '', ${employerId}::text || n from generate_series(1, ${people}::int) n returning id
      )
      insert into "Employment" (id, "personId", "employerId", status, version, "requestedAt", "decidedAt", "startsOn", position)
      select gen_random_uuid(), id, ${employerId}::uuid, 'active', 2, now(), now(), now(), '工程师' from people`
    return employerId
  }

  it('two hundred people of a unit are told in as many statements as ten', async () => {
    const event = { type: 'filing-right.transferred', district: 'daxing' } as const
    const tellAll = (employerId: string) =>
      statementsOf(() => database().$transaction((tx) => tell(tx, filingRightNotices(employerId, event), world.now)))
    const [few, many] = [await unitOf(10), await unitOf(200)]
    await tellAll(await unitOf(1)) // a first connection sends more
    await forgetTold()
    const statements = await tellAll(few)
    expect(await told()).toHaveLength(10)
    expect(await tellAll(many)).toBe(statements)
    expect(await told()).toHaveLength(210)
    expect(statements).toBeLessThan(10)
  })
})

describe('yearly papers (N-09, U-31)', () => {
  const due = async (day: string) => {
    const found: string[] = []
    for await (const task of paperReminders(day)) found.push(task.subjectId)
    return found
  }

  it('are reminded of once, in the first month of the next year', async () => {
    expect(await due('2026-12-31')).toEqual([])
    const day = '2031-01-04'
    expect(await due(day)).toContain(employer.employerId)
    world.travelTo(`${day}T01:30:00.000Z`)
    const as = (n: string) => timerContext('remind-yearly-papers', world.now, `${employer.employerId}/${n}`)
    expect(await remindYearlyPapers(as('1'), { employerId: employer.employerId, day })).toMatchObject({ ok: true })
    expect(await remindYearlyPapers(as('2'), { employerId: employer.employerId, day })).toMatchObject({ ok: false })
    expect(await of('employer')).toEqual(['inbox papers-of-the-year'])
    expect(await due('2031-01-05')).not.toContain(employer.employerId)
    expect(await due('2031-02-01')).toEqual([])
  })
})
