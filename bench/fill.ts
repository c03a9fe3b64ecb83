/**
 * Fills an empty, migrated database with so many files, as `npm run demo -- --files` makes them, and says who reads them.
 * Prints one line of JSON: who reads and what may be decided. A second run finds everything there.
 *   npx tsx --conditions=react-server bench/fill.ts 100000
 */
import { now as clock } from '@/lib/clock'
import { clockSeconds, sealSession, sessionCookieName } from '@/lib/auth/session-token'
import { database, disconnect } from '@/lib/data/client'
import type { SignedInActor } from '@/lib/access/actor'
import { v4 } from 'uuid'
import { employerActor, staffActor } from '@/prisma/seed/bulk/actors'
import { addFiles } from '@/prisma/seed/bulk/files'
import { signInChain } from '@/prisma/seed/scenario/actors'
import { openWorld } from '@/prisma/seed/scenario/world'

async function fill(files: number): Promise<void> {
  const db = database()
  if (await db.seedMark.findUnique({ where: { id: `files-${files}` } })) return
  if ((await db.application.count()) > 0)
    throw new Error('this database holds other files: the bench wants one of its own')
  const now = clock()
  await signInChain(await openWorld(now.toISOString()))
  await addFiles(files, now, (text) => console.error(text))
}

async function cookieOf({ accountId, kind }: SignedInActor): Promise<string> {
  const seconds = clockSeconds()
  const value = await sealSession({ sessionId: v4(), accountId, kind, signedInAt: seconds, lastSeen: seconds })
  return `${sessionCookieName()}=${value}`
}

/** The largest unit, and one of two hundred people or whatever the smallest has. */
async function units(): Promise<{ employerId: string; people: number }[]> {
  const crowds = await database().employment.groupBy({
    by: ['employerId'],
    where: { status: 'active' },
    _count: true,
    orderBy: { _count: { employerId: 'desc' } },
  })
  const [largest] = crowds
  const small = crowds.find(({ _count }) => _count <= 200) ?? crowds.at(-1)
  return [largest, small].flatMap((crowd) => (crowd ? [{ employerId: crowd.employerId, people: crowd._count }] : []))
}

/** Files that the first level may pass now. */
const filesToPass = () =>
  database().application.findMany({
    where: { status: 'under-review', level: 'district-first', claimedById: null },
    select: { id: true, version: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })

async function main(): Promise<void> {
  const files = Number(process.argv[2])
  if (!Number.isInteger(files) || files < 1) throw new Error('how many files? npx tsx … bench/fill.ts 100000')
  const start = performance.now()
  await fill(files)
  const seconds = Math.round((performance.now() - start) / 1000)
  const readers = []
  for (const { employerId, people } of await units())
    readers.push({ people, cookie: await cookieOf(await employerActor(employerId)) })
  const reviewer = await cookieOf(await staffActor('district-first'))
  console.log(JSON.stringify({ seconds, reviewer, units: readers, toPass: await filesToPass() }))
}

main()
  .catch((error: unknown) => {
    console.error(error)
    process.exitCode = 1
  })
  .finally(disconnect)
