import { database } from '@/lib/data/client'
import { publishedCalendar } from '@/lib/data/calendar-source'
import { toColumn } from '@/lib/data/days'
import { addDays, addMonths, addYears, dayOf, yearOf } from '@/lib/domain/dates'
import { applicationSeries } from '@/lib/domain/permit/numbering'
import { effectivePolicy } from '@/lib/domain/policy/effective'
import { policyOn } from '@/lib/domain/policy/resolve'
import { addApplication } from './applications'
import { actorOf } from './actors'
import { emptyBatch, write } from './batch'
import { addDossier } from './dossiers'
import { crewOf, neededSlots, takeBlock } from './files'
import { addPerson } from './people'
import { shareFile } from './shared-files'

const firstNumber = 26_000
const soonest = 22

const at = (day: string): Date => new Date(`${day}T02:00:00.000Z`)

/**
 * Fills an employer with holders whose permits end one after another from `soonest` days on, all with fresh papers:
 * somebody who renews many at once.
 */
export async function addHolders(employerId: string, count: number, now: Date): Promise<void> {
  const today = dayOf(now.toISOString())
  const policy = effectivePolicy(policyOn('haidian', today), [], today)
  const crew = await crewOf(employerId)
  const shared = await Promise.all(neededSlots.map((slot) => shareFile(slot, today)))
  const batch = emptyBatch()
  // one series for all, also where their years differ: the numbers of the permits follow these
  const series = applicationSeries(policy.prefix, 'XB', yearOf(addYears(today, -3)))
  const first = await takeBlock(series.prefix, count)
  for (let index = 0; index < count; index += 1) {
    const granted = addYears(addDays(today, soonest + Math.floor(index / 2)), -3)
    const [start, decided] = [at(addDays(granted, -14)), at(addDays(granted, 1))]
    const person = addPerson(batch, firstNumber + index)
    const terms = { startsOn: addMonths(granted, -12), endsOn: addMonths(today, 30), position: '工程师' }
    const file = addDossier(batch, person, actorOf(person), crew.employer, terms, start, shared)
    const plan = {
      file,
      crew,
      number: first + index,
      series,
      stage: 'granted',
      start,
      ago: 9,
      now: decided,
      policy,
    } as const
    addApplication(batch, { ...plan, calendar: publishedCalendar() })
  }
  await write(batch)
  const fresh = addDays(today, -5)
  const owners = batch.person.map(({ id }) => id)
  const papers = { ownerId: { in: owners }, ownerKind: 'person' } as const
  await database().attachment.updateMany({ where: papers, data: { uploadedAt: at(fresh) } })
  const dated = { ...papers, slot: 'integrity-declaration' }
  await database().attachment.updateMany({ where: dated, data: { signedOn: toColumn(fresh) } })
}
