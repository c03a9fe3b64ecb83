import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadCalendar } from '@/lib/data/calendar/calendar'
import { database } from '@/lib/data/client'
import { loadPolicies } from '@/lib/data/policy/policies'
import { freshDatabase } from '../support/database'
import { openWorld } from '../support/scenario'
import { statementsOf } from '../support/statements'

/** Another process: it knows nothing of what this one keeps. */
let elsewhere: Client

beforeAll(async () => {
  elsewhere = new Client({ connectionString: await freshDatabase() })
  await elsewhere.connect()
  await openWorld()
})
afterAll(() => elsewhere.end())

const releaseElsewhere = (value: number, from: string) =>
  elsewhere.query(
    `insert into "ParameterRelease" (id, kind, district, code, value, "effectiveFrom", note, status, "proposedById",
       "proposedByName", "proposedAt", "decidedById", "decidedByName", "decidedAt")
     values (gen_random_uuid(), 'parameter', 'haidian', 'review-days', $1, $2, '按区里通知调整，自次月起执行', 'released', gen_random_uuid(), '林书远', now(),
       gen_random_uuid(), '程以宁', now())`,
    [JSON.stringify(value), from],
  )

const reviewDays = async (on: string) => (await loadPolicies(database(), on)).of('haidian').reviewWorkingDays

describe('figures that a process keeps (decision 0036)', () => {
  it('are read once as long as nobody changes them', async () => {
    await loadCalendar(database())
    // the stamp alone
    expect(await statementsOf(() => loadCalendar(database()))).toBe(1)
  })

  it('count from their first day, at once, when another process releases one', async () => {
    const before = await reviewDays('2026-11-01')
    await releaseElsewhere(31, '2026-11-01')
    expect(await reviewDays('2026-10-31')).toEqual(before)
    expect(await reviewDays('2026-11-01')).not.toEqual(before)
  })

  it('follow a calendar that another process corrects, also twice within one transaction', async () => {
    const off = async () => (await loadCalendar(database())).years[2026]?.off
    await elsewhere.query('begin')
    await elsewhere.query(`update "CalendarYear" set off = array['2026-03-03'::date] where year = 2026`)
    await elsewhere.query(`update "CalendarYear" set off = array['2026-03-04'::date] where year = 2026`)
    expect(await off()).not.toEqual(['2026-03-04'])
    await elsewhere.query('commit')
    expect(await off()).toEqual(['2026-03-04'])
  })

  it('are forgotten with a transaction that is rolled back', async () => {
    const before = await loadCalendar(database())
    await database()
      .$transaction(async (tx) => {
        await tx.calendarYear.update({ where: { year: 2026 }, data: { off: [] } })
        expect((await loadCalendar(tx)).years[2026]?.off).toEqual([])
        throw new Error('rolled back')
      })
      .catch(() => undefined)
    expect(await loadCalendar(database())).toEqual(before)
  })
})
