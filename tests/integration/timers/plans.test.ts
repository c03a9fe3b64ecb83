import { v7 as uuid } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/lib/data/client'
import { overdueQuery, provisionalQuery } from '@/lib/data/timers/due-applications'
import { ageLimitNearQuery, ageOutQuery, lapseQuery, retireQuery } from '@/lib/data/timers/due-permits'
import { endingQuery } from '@/lib/data/timers/ending-permits'
import { pageSize } from '@/lib/data/timers/sweeps'
import { freshDatabase } from '../../support/database'
import { planOf } from '../../support/plan'

const people = 8000

/** Permits that end over six years, a third of them over; files of which one in forty is with an authority. */
beforeAll(async () => {
  await freshDatabase()
  const db = database()
  const employerId = uuid()
  await db.employer.create({
    data: { id: employerId, name: '北京澄明智能科技有限公司', uscc: '91110108MA00000011', facts: {} },
  })
  await db.$executeRaw`
    insert into "Person" (id, name, "idNumberSealed", "idNumberIndex")
    select gen_random_uuid(), '持证人' || n, '', 'index-' || n from generate_series(1, ${people}) n`
  await db.$executeRaw`
    insert into "Permit" (id, number, "permitType", "personId", "employerId", district, status, "validFrom", "validTo",
      "ageLimitOn", "dependantAgeOn", sealed, "checkCode", "applicationId", version)
    select gen_random_uuid(), 'P' || n, 'beijing', p.id, ${employerId}::uuid, 'haidian',
      (array['valid', 'suspended', 'lapsed'])[n % 3 + 1], '2023-01-01', '2024-01-01'::date + n % 2000,
      '2026-01-01'::date + n % 9000, case when n % 4 = 0 then '2026-01-01'::date + n % 5000 end,
      '', 'C' || n, gen_random_uuid(), 1
    from (select (row_number() over ())::int as n, id from "Person") p`
  await db.$executeRaw`
    insert into "Application" (id, number, kind, status, district, "permitType", "personId", "employerId",
      "policyVersion", round, level, reached, "formSealed", "createdAt", "dueOn", "dueProvisional", "overdueOn",
      "closedAt", "sortKey", version)
    select gen_random_uuid(), 'A' || n, 'new', case when n % 40 = 0 then 'under-review' else 'granted' end, 'haidian',
      'beijing', p.id, ${employerId}::uuid, 'haidian@2026-01', 1, case when n % 40 = 0 then 'district' end, '{}', '',
      now(), '2026-01-01'::date + n % 700, n % 50 = 0, case when n % 80 = 0 then '2026-06-01'::date end,
      case when n % 40 <> 0 then now() end, now(), 5
    from (select (row_number() over ())::int as n, id from "Person") p`
  await db.$executeRaw`analyze`
}, 120_000)

const day = '2026-11-02'
const after = { id: uuid(), on: '2026-10-20' }
const near = { day, through: '2027-01-01', districts: ['haidian'] }
const range = { day, through: '2027-03-02' }

describe('what is due is found by its index, also in the middle of the pages', () => {
  it.each([
    ['ended permits', 'permit_live_by_end', lapseQuery(day, null), lapseQuery(day, after)],
    ['holders beyond the age limit', 'permit_live_by_age_limit', retireQuery(day, null), retireQuery(day, after)],
    [
      'holders near the age limit',
      'permit_live_by_age_limit',
      ageLimitNearQuery(near, null),
      ageLimitNearQuery(near, { ...after, on: '2026-12-01' }),
    ],
    ['children too old', 'permit_live_by_dependant_age', ageOutQuery(day, null), ageOutQuery(day, after)],
    [
      'permits that end soon',
      'permit_live_by_end',
      endingQuery(range, null),
      endingQuery(range, { ...after, on: '2026-12-01' }),
    ],
    ['files beyond their day', 'application_overdue', overdueQuery(day, null), overdueQuery(day, after)],
    [
      'files with a provisional day',
      'application_due_provisional',
      provisionalQuery(null),
      provisionalQuery({ ...after, on: '2026-02-01' }),
    ],
  ])('%s: %s', async (_what, index, first, next) => {
    const table = index.startsWith('permit') ? 'Permit' : 'Application'
    for (const query of [first, next]) {
      const nodes = await planOf(query)
      expect(nodes.map((node) => node['Index Name'])).toContain(index)
      expect(
        nodes.filter((node) => node['Node Type'] === 'Seq Scan').map((node) => node['Relation Name']),
      ).not.toContain(table)
    }
  })

  it('a page at a time', async () => {
    const rows = await database().$queryRaw<unknown[]>(lapseQuery('2029-12-31', null))
    expect(rows).toHaveLength(pageSize)
  })
})
