import { beforeAll, describe, expect, it } from 'vitest'
import { v7 as uuid } from 'uuid'
import { database } from '@/lib/data/client'
import { Prisma } from '@/lib/data/generated/client'
import {
  findStretch,
  findWorklist,
  stretchQuery,
  worklistQuery,
  type LevelScope,
  type WorklistFilter,
} from '@/lib/data/application/worklist'
import { freshDatabase } from '../../support/database'

const fileCount = 6000
const staffId = uuid()

/** Rows as the planner sees them: many files on the desks of three levels, many more that are over. */
beforeAll(async () => {
  await freshDatabase()
  const db = database()
  const employerId = uuid()
  await db.employer.create({
    data: { id: employerId, name: '北京澄明智能科技有限公司', uscc: '91110108MA00000011', facts: {} },
  })
  await db.$executeRaw`
    insert into "Person" (id, name, "idNumberSealed", "idNumberIndex")
    select gen_random_uuid(), '申请人' || n, '', 'index-' || n from generate_series(1, ${fileCount}) n`
  await db.$executeRaw`
    insert into "Application" (id, number, kind, status, district, "permitType", "personId", "employerId",
      "policyVersion", round, step, level, reached, "formSealed", "createdAt", "submittedAt", "dueOn", "closedAt",
      "claimedById", "sortKey", version)
    select gen_random_uuid(), 'HD-XB-2026-' || lpad(n::text, 6, '0'), 'new',
      case when n % 2 = 0 then 'granted' else 'under-review' end, 'haidian', 'beijing', p.id, ${employerId}::uuid,
      'haidian@2026-01', 1, case when n % 2 = 0 then null else n / 2 % 3 end,
      case when n % 2 = 0 then null else (array['district-first', 'district', 'city'])[n / 2 % 3 + 1] end,
      array['district-first'], '', now(), now(), '2026-10-01'::date + n % 90,
      case when n % 2 = 0 then now() end, case when n % 401 = 0 then ${staffId}::uuid end,
      '2026-10-01T00:00:00Z'::timestamptz + (n % 90) * interval '1 day', 5
    from (select (row_number() over ())::int as n, id from "Person") p`
  await db.$executeRaw`analyze`
}, 120_000)

type PlanNode = {
  'Node Type': string
  'Index Name'?: string
  'Relation Name'?: string
  'Actual Rows'?: number
  'Actual Loops'?: number
  Plans?: PlanNode[]
}

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)]

/** The plan as PostgreSQL really carried it out, with its own choice between index and scan. */
async function explained(query: Prisma.Sql): Promise<PlanNode[]> {
  const [row] = await database().$queryRaw<{ 'QUERY PLAN': [{ Plan: PlanNode }] }[]>(
    Prisma.sql`explain (analyze, format json) ${query}`,
  )
  const plan = row?.['QUERY PLAN'][0].Plan
  if (!plan) throw new Error('no plan')
  return nodesOf(plan)
}

const planOf = (scope: LevelScope, filter: WorklistFilter = {}, after?: { value: string; id: string }) =>
  explained(worklistQuery(scope, filter, { after }, 50))

const indexes = (nodes: PlanNode[]): (string | undefined)[] => nodes.map((node) => node['Index Name'])
const rowsRead = (nodes: PlanNode[]): number =>
  nodes
    .filter((node) => node['Relation Name'] === 'Application')
    .reduce((sum, node) => sum + (node['Actual Rows'] ?? 0) * (node['Actual Loops'] ?? 1), 0)

const district: LevelScope = { kind: 'level', district: 'haidian', level: 'district', township: null }
const city: LevelScope = { kind: 'level', district: null, level: 'city', township: null }

describe('the plan of the worklist', () => {
  it('may scan tables: nothing is forced', async () => {
    const [row] = await database().$queryRaw<{ enable_seqscan: string }[]>`show enable_seqscan`
    expect(row).toEqual({ enable_seqscan: 'on' })
    expect(await database().application.count({ where: { level: 'district' } })).toBeGreaterThan(900)
  })

  it('reads the first page of a district level from the index, in its order, and no more than the page', async () => {
    const nodes = await planOf(district)
    expect(indexes(nodes)).toContain('application_worklist')
    expect(nodes.map((node) => node['Node Type'])).not.toContain('Sort')
    expect(rowsRead(nodes)).toBeLessThanOrEqual(51)
  })

  it('reads the first page of the city level, which has no district, from the index of the city', async () => {
    const nodes = await planOf(city)
    expect(indexes(nodes)).toContain('application_city_worklist')
    expect(rowsRead(nodes)).toBeLessThanOrEqual(51)
  })

  it('reads a page in the middle from the same index', async () => {
    const nodes = await planOf(district, {}, { value: '2026-11-15T00:00:00.000Z', id: uuid() })
    expect(indexes(nodes)).toContain('application_worklist')
    expect(rowsRead(nodes)).toBeLessThanOrEqual(51)
  })

  it('finds a file far down with those around it, in their order, and reads no more than these', async () => {
    const order = (await findWorklist(database(), district, {}, {}, 600)).rows.map(({ id }) => id)
    const far = order[400] ?? ''
    const around = { ahead: 5, size: 51 }
    expect((await findStretch(database(), district, far, around)).map(({ id }) => id)).toEqual(order.slice(395, 446))
    expect(await findStretch(database(), city, far, around)).toEqual([])
    const nodes = await explained(stretchQuery(district, far, around))
    expect(indexes(nodes)).toContain('application_worklist')
    expect(rowsRead(nodes)).toBeLessThanOrEqual(52)
  })

  it('finds what a reviewer has claimed, a number and a name by an index', async () => {
    expect(indexes(await planOf(district, { claim: { by: 'me', staffId } }))).toContain('application_claimed')
    expect(indexes(await planOf(district, { text: 'hd-xb-2026-00004' }))).toContain('Application_number_key')
    const byName = await planOf(district, { text: '申请人400' })
    expect(indexes(byName)).toContain('person_name_prefix')
  })
})
