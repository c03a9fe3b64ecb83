/**
 * The first page of a worklist on a filled database: its plan, and how it compares, within one run, to the things that
 * make lists slow. Ratios only: milliseconds of one machine say nothing about another.
 *   npm run demo -- --files 10000      fills the database
 *   DATABASE_URL=… npx tsx --conditions=react-server bench/worklist.ts
 */
import { database, disconnect } from '@/lib/data/client'
import { worklistQuery } from '@/lib/data/application/worklist'

const rounds = 200
const scope = { kind: 'level', district: 'haidian', level: 'district-first', township: null } as const
const firstPage = worklistQuery(scope, {}, {}, 50)

async function perSecond(run: () => Promise<unknown>): Promise<number> {
  for (let warm = 0; warm < 20; warm += 1) await run()
  const start = performance.now()
  for (let round = 0; round < rounds; round += 1) await run()
  return (rounds * 1000) / (performance.now() - start)
}

async function plan(): Promise<string> {
  const rows = await database().$queryRawUnsafe<{ 'QUERY PLAN': string }[]>(
    `explain (analyze, costs off, timing off) ${firstPage.text}`,
    ...firstPage.values,
  )
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}

async function main(): Promise<void> {
  const db = database()
  console.log(`applications: ${await db.application.count()}\n\n${await plan()}\n`)
  const page = await perSecond(() => db.$queryRaw(firstPage))
  const floor = await perSecond(() => db.$queryRaw`select 1`)
  const exact = await perSecond(
    () => db.$queryRaw`select count(*) from "Application" where district = 'haidian' and level = 'district-first'`,
  )
  const offset = await perSecond(
    () =>
      db.$queryRaw`select id from "Application" where district = 'haidian' and level = 'district-first' order by "sortKey", id offset 1500 limit 50`,
  )
  const ratio = (value: number): string => (page / value).toFixed(2)
  console.table({
    'an empty round trip': { 'first page is … times as fast': ratio(floor) },
    'an exact total': { 'first page is … times as fast': ratio(exact) },
    'page 31 by offset': { 'first page is … times as fast': ratio(offset) },
  })
}

main().finally(disconnect)
