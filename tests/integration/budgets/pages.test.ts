import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { SignedInActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import { freshDatabase } from '../../support/database'
import { statementsOfPage } from '../../support/opened-page'
import {
  approvedNew,
  employee,
  employerWithRight,
  grantedHolder,
  openWorld,
  signInChain,
  type Chain,
  type Holder,
  type OpenEmployer,
  type World,
} from '../../support/scenario'

vi.mock('react', async (original) => ({
  ...(await original<object>()),
  ...(await import('../../support/opened-page')).perRequest,
}))
vi.mock('next/headers', async () => (await import('../../support/opened-page')).requestHeaders)

const layouts = {
  employer: () => import('@/app/(employer)/employer/layout'),
  applicant: () => import('@/app/(applicant)/layout'),
  reviewer: () => import('@/app/(reviewer)/layout'),
}

type Portal = keyof typeof layouts
type Row = {
  name: string
  portal: Portal
  page: () => Promise<{ default: (props: never) => unknown }>
  at?: () => { params?: Record<string, string>; searchParams?: Record<string, string> }
  /** Whose page; the first of the portal's when absent. */
  who?: () => SignedInActor
  most: number
}

let world: World
let chain: Chain
let unit: OpenEmployer
let holder: Holder
let applicant: SignedInActor
let file: string
let deskOfQuota: SignedInActor

/** Messages to the database that a page may send, the session's and the layout's counted. A figure here only falls. */
const pages: Row[] = [
  { name: '工作台', portal: 'reviewer', most: 3, page: () => import('@/app/(reviewer)/reviewer/page') },
  {
    name: '工作台, searched and filtered',
    portal: 'reviewer',
    most: 3,
    page: () => import('@/app/(reviewer)/reviewer/page'),
    at: () => ({ searchParams: { claim: 'mine', kind: 'new' } }),
  },
  {
    name: '审核一件',
    portal: 'reviewer',
    most: 7,
    page: () => import('@/app/(reviewer)/reviewer/applications/[application]/page'),
    at: () => ({ params: { application: file } }),
  },
  { name: '我已审核', portal: 'reviewer', most: 3, page: () => import('@/app/(reviewer)/reviewer/decided/page') },
  {
    name: '落户核实',
    portal: 'reviewer',
    who: () => chain.district,
    most: 3,
    page: () => import('@/app/(reviewer)/reviewer/settlements/page'),
  },
  {
    name: '退休核定',
    portal: 'reviewer',
    who: () => chain.district,
    most: 4,
    page: () => import('@/app/(reviewer)/reviewer/retirements/page'),
  },
  {
    name: '离职未解除',
    portal: 'reviewer',
    who: () => chain.district,
    most: 4,
    page: () => import('@/app/(reviewer)/reviewer/leaving/page'),
  },
  {
    name: '消息 of a reviewer',
    portal: 'reviewer',
    most: 5,
    page: () => import('@/app/(reviewer)/reviewer/messages/page'),
  },
  {
    name: '指标 of a district',
    portal: 'reviewer',
    who: () => deskOfQuota,
    most: 4,
    page: () => import('@/app/(reviewer)/reviewer/quota/page'),
  },
  { name: '首页 of a unit', portal: 'employer', most: 9, page: () => import('@/app/(employer)/employer/page') },
  { name: '员工列表', portal: 'employer', most: 7, page: () => import('@/app/(employer)/employer/employees/page') },
  {
    name: '办理员工证件续签',
    portal: 'employer',
    most: 10,
    page: () => import('@/app/(employer)/employer/permits/renewals/page'),
  },
  { name: '指标 of a unit', portal: 'employer', most: 12, page: () => import('@/app/(employer)/employer/quota/page') },
  {
    name: '消息 of a unit',
    portal: 'employer',
    most: 7,
    page: () => import('@/app/(employer)/employer/messages/page'),
  },
  {
    name: '首页 of a holder',
    portal: 'applicant',
    most: 6,
    page: () => import('@/app/(applicant)/applicant/(home)/page'),
  },
  {
    name: '首页 of an applicant under review',
    portal: 'applicant',
    most: 9,
    page: () => import('@/app/(applicant)/applicant/(home)/page'),
    who: () => applicant,
  },
  {
    name: '消息 of a person',
    portal: 'applicant',
    most: 7,
    page: () => import('@/app/(applicant)/applicant/messages/page'),
  },
]

const visitor: Record<Portal, () => SignedInActor> = {
  reviewer: () => chain['district-first'],
  employer: () => unit,
  applicant: () => holder.person,
}

/** Permits granted on 2024-01-10 end on 2027-01-10: on the day of the visit the window of renewal is open. */
beforeAll(async () => {
  await freshDatabase()
  process.env.DEMO_NOW = '2026-11-20T01:30:00.000Z'
  world = await openWorld('2024-01-10T01:30:00.000Z')
  chain = await signInChain(world)
  deskOfQuota = (await signInChain(world, 'chaoyang')).district
  unit = await employerWithRight(world, chain)
  holder = await grantedHolder(world, chain, await employee(world, unit, { name: '林知远' }), unit)
  world.travelTo('2026-11-18T01:30:00.000Z')
  const person = await employee(world, unit, { name: '沈若溪' })
  applicant = person
  file = await approvedNew(world, person, unit)
  await hire(20)
}, 120_000)

/** So many people more in the unit, each with a permit that ends in January. */
async function hire(count: number): Promise<void> {
  const db = database()
  await db.$executeRaw`
    with hired as (
      insert into "Person" (id, name, "idNumberSealed", "idNumberIndex")
      select gen_random_uuid(), '员工' || n, p."idNumberSealed", gen_random_uuid()::text
      from "Person" p, generate_series(1, ${count}) n where p.id = ${holder.person.personId}::uuid
      returning id
    ), linked as (
      insert into "Employment" (id, "personId", "employerId", status, version, "requestedAt", "decidedAt", "startsOn", position)
      select gen_random_uuid(), hired.id, ${unit.employerId}::uuid, 'active', 2, now(), now(), '2024-01-01', '工程师' from hired
    )
    insert into "Permit" select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'personId', hired.id,
      'number', gen_random_uuid(), 'checkCode', gen_random_uuid()))).*
    from hired, "Permit" p where p.id = ${holder.permitId}::uuid`
  await db.$executeRaw`analyze`
}

const statementsFor = async ({ portal, page, at, who = visitor[portal] }: Row): Promise<number> => {
  const modules = { layout: await layouts[portal](), page: await page() }
  return statementsOfPage(who(), { ...modules, ...(at ? { at: at() } : {}) } as never)
}

describe('statements of a page', () => {
  it.each(pages)('$name: at most $most, with the session and the layout', async (row) => {
    expect(await statementsFor(row)).toBeLessThanOrEqual(row.most)
  })

  it('are as many for a unit of two thousand people as for one of twenty', async () => {
    const own = pages.filter(({ portal }) => portal === 'employer')
    const counted = async () => {
      const found: [string, number][] = []
      for (const row of own) found.push([row.name, await statementsFor(row)])
      return found
    }
    const small = await counted()
    for (let hired = 0; hired < 1980; hired += 90) await hire(90)
    expect(await counted()).toEqual(small)
  }, 240_000)
})
