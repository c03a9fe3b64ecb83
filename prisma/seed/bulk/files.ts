import { database } from '@/lib/data/client'
import { publishedCalendar } from '@/lib/data/calendar/source'
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

const firstNumber = 30_000
const chunk = 250
/** What a complete person has uploaded, with the contract of the link. */
export const neededSlots: readonly SlotCode[] = [
  ...personSlots.filter((slot) => !['title-certificate', 'marriage-certificate', 'other'].includes(slot)),
  'photo',
  'labour-contract',
]

/** An employer and the reviewers of its files. */
export const crewOf = async (employerId: string): Promise<Crew> => ({
  employer: await employerActor(employerId),
  'district-first': await staffActor('district-first'),
  district: await staffActor('district'),
  city: await staffActor('city'),
})

async function firstCrew(): Promise<Crew> {
  const { id } = await database().employer.findFirstOrThrow({
    where: { filingRights: { some: { status: 'full', district: 'haidian' } } },
    orderBy: { createdAt: 'asc' },
  })
  return crewOf(id)
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
 * Adds `count` applications in all stages, decided one by one by the core and written in batches. Runs once; the mark
 * keeps a second start from adding them again.
 */
export async function addFiles(count: number, now: Date, say: (text: string) => void): Promise<void> {
  const id = `files-${count}`
  if (await database().seedMark.findUnique({ where: { id } })) return
  const shared: SharedFile[] = []
  for (const slot of neededSlots) shared.push(await shareFile(slot, dayOf(now.toISOString())))
  const people = await firstCrew()
  const today = dayOf(now.toISOString())
  const policy = effectivePolicy(policyOn('haidian', today), [], today)
  const series = applicationSeries(policy.prefix, 'XB', yearOf(today))
  const first = await takeBlock(series.prefix, count)
  const calendar = publishedCalendar()
  let batch: Batch = emptyBatch()
  for (let index = 0; index < count; index += 1) {
    const ago = 2 + (index % 28)
    const start = new Date(workingDaysAgo(now, ago))
    const person = addPerson(batch, firstNumber + index)
    const day = dayOf(start.toISOString())
    const terms = { startsOn: addMonths(day, -12), endsOn: addMonths(day, 24), position: '工程师' }
    const file = addDossier(batch, person, actorOf(person), people.employer, terms, start, shared)
    const stage = stages[index % stages.length] ?? 'awaiting'
    addApplication(batch, {
      file,
      crew: people,
      number: first + index,
      series,
      stage,
      start,
      ago,
      now,
      policy,
      calendar,
    })
    if (batch.application.length === chunk || index === count - 1) {
      await write(batch)
      batch = emptyBatch()
      if ((index + 1) % 1000 === 0) say(`${index + 1} / ${count} 件申请 applications`)
    }
  }
  await database().seedMark.create({ data: { id, at: now } })
}
