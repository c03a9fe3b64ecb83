import { database } from '@/lib/data/client'
import { publishedCalendar } from '@/lib/data/calendar/calendar'
import { addMonths, dayOf, yearOf } from '@/lib/domain/dates'
import { personSlots, type SlotCode } from '@/lib/domain/attachment/catalogue'
import { applicationSeries } from '@/lib/domain/permit/numbering'
import { effectivePolicy } from '@/lib/domain/policy/effective'
import { policyOn } from '@/lib/domain/policy/resolve'
import { workingDaysAgo } from '../days'
import { actorOf, employerActor, staffActor } from './actors'
import { emptyBatch, write, type Batch } from './batch'
import { addApplication, stages, type Crew } from './applications'
import { addDossier } from './dossiers'
import { addPerson } from './people'
import { shareFile, type SharedFile } from './shared-files'
import { employerWithRight } from '../scenario/employers'
import { openWorld } from '../scenario/world'

const firstNumber = 30_000
/** Numbers of the units, which no persona and no situation has. */
const firstUnit = 5000
const chunk = 250
/** What a complete person has uploaded, with the contract of the link. */
export const neededSlots: readonly SlotCode[] = [
  ...personSlots.filter((slot) => !['title-certificate', 'marriage-certificate', 'other'].includes(slot)),
  'photo',
  'labour-contract',
]

const reviewers = async () => ({
  'district-first': await staffActor('district-first'),
  district: await staffActor('district'),
  city: await staffActor('city'),
})

/** An employer and the reviewers of its files. */
export const crewOf = async (employerId: string): Promise<Crew> => ({
  employer: await employerActor(employerId),
  ...(await reviewers()),
})

/** People of the units of a crowd: one of 20,000 and four of 5,000 where there are enough, a third of 1,000, the others of 200. */
export function unitSizes(people: number): number[] {
  const sizes: number[] = []
  let left = people
  const add = (size: number): void => {
    sizes.push(size)
    left -= size
  }
  for (const size of [20_000, 5000, 5000, 5000, 5000]) if (left >= 2 * size) add(size)
  while (left > 0) add(Math.min(left, sizes.length % 3 === 2 ? 1000 : 200))
  return sizes
}

/** Employers with a right in 海淀, opened through the services, and for each file the one that it is filed by. */
async function crews(count: number, now: Date): Promise<Crew[]> {
  const world = await openWorld(now.toISOString(), firstUnit)
  const staff = await reviewers()
  const units: { crew: Crew; size: number }[] = []
  for (const size of unitSizes(count))
    units.push({ crew: { employer: await employerWithRight(world, staff), ...staff }, size })
  // the people of a unit lie evenly among all others
  return units
    .flatMap(({ crew, size }) => Array.from({ length: size }, (_, place) => ({ crew, at: (place + 0.5) / size })))
    .sort((one, other) => one.at - other.at)
    .map(({ crew }) => crew)
}

/** Numbers of applications and permits are taken from the series in one go. */
export async function takeBlock(prefix: string, count: number): Promise<number> {
  const row = await database().numberSeries.upsert({
    where: { prefix },
    create: { prefix, last: count },
    update: { last: { increment: count } },
  })
  return row.last - count + 1
}

/**
 * Adds `count` applications in all stages, decided one by one by the core and written in batches; while one batch is
 * written the next is made. Runs once; the mark keeps a second start from adding them again.
 */
export async function addFiles(count: number, now: Date, say: (text: string) => void): Promise<void> {
  const id = `files-${count}`
  if (await database().seedMark.findUnique({ where: { id } })) return
  const today = dayOf(now.toISOString())
  const shared: SharedFile[] = []
  for (const slot of neededSlots) shared.push(await shareFile(slot, today))
  const crewOfFile = await crews(count, now)
  const policy = effectivePolicy(policyOn('haidian', today), [], today)
  const series = applicationSeries(policy.prefix, 'XB', yearOf(today))
  const first = await takeBlock(series.prefix, count)
  const calendar = publishedCalendar()
  let batch: Batch = emptyBatch()
  let written = Promise.resolve()
  for (const [index, crew] of crewOfFile.entries()) {
    const ago = 2 + (index % 28)
    const start = new Date(workingDaysAgo(now, ago))
    const day = dayOf(start.toISOString())
    const person = addPerson(batch, firstNumber + index)
    const terms = { startsOn: addMonths(day, -12), endsOn: addMonths(day, 24), position: '工程师' }
    const file = addDossier(batch, person, actorOf(person), crew.employer, terms, start, shared)
    const stage = stages[index % stages.length] ?? 'awaiting'
    addApplication(batch, { file, crew, number: first + index, series, stage, start, ago, now, policy, calendar })
    if (batch.application.length < chunk && index < count - 1) continue
    await written
    written = write(batch)
    batch = emptyBatch()
    if ((index + 1) % 1000 === 0) say(`${index + 1} / ${count} 件申请 applications`)
  }
  await written
  await database().seedMark.create({ data: { id, at: now } })
}
