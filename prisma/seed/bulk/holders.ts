import { database } from '@/lib/data/client'
import { publishedCalendar } from '@/lib/data/calendar/calendar'
import { toColumnOrNull } from '@/lib/data/days'
import { addDays, addMonths, addYears, dayOf, yearOf, type PlainDate } from '@/lib/domain/dates'
import { slotOf } from '@/lib/domain/attachment/catalogue'
import type { StatedBeside } from '@/lib/domain/attachment/paper-dates'
import { applicationSeries } from '@/lib/domain/permit/numbering'
import { effectivePolicy } from '@/lib/domain/policy/effective'
import { policyOn } from '@/lib/domain/policy/resolve'
import { addApplication } from './applications'
import { actorOf } from './actors'
import { castOf, type Cast } from '../cast/cast'
import type { UnitPersona } from '../cast/facts'
import { employerPersonas } from '../personas'
import { emptyBatch, write, type Batch } from './batch'
import { addDossier } from './dossiers'
import { crewOf, neededSlots, takeBlock } from './files'
import { addPerson } from './people'
import { shareFile, storePaper, type SharedFile } from './shared-files'

const firstNumber = 26_000
/** Days until the first permit ends, and over how many days the ends are spread: all in the window of a renewal. */
const [soonest, spread] = [22, 25]

const at = (day: string): Date => new Date(`${day}T02:00:00.000Z`)

/**
 * Fills an employer with holders whose permits end one after another from 22 days on, all with fresh papers:
 * somebody who renews many at once. `drawn` of them get papers in their own names, the others those of the last one drawn:
 * enough where nobody opens them.
 */
export async function addHolders(employerId: string, count: number, now: Date, drawn = count): Promise<void> {
  const today = dayOf(now.toISOString())
  const policy = effectivePolicy(policyOn('haidian', today), [], today)
  const crew = await crewOf(employerId)
  const photo = await shareFile('photo', today)
  const unit = await unitOf(employerId)
  const fresh = addDays(today, -5)
  const batch = emptyBatch()
  let papers: readonly Shown[] = []
  // one series for all, also where their years differ: the numbers of the permits follow these
  const series = applicationSeries(policy.prefix, 'XB', yearOf(addYears(today, -3)))
  const first = await takeBlock(series.prefix, count)
  for (let index = 0; index < count; index += 1) {
    const granted = addYears(addDays(today, soonest + Math.floor((index * spread) / count)), -3)
    const [start, decided] = [at(addDays(granted, -14)), at(addDays(granted, 1))]
    const person = addPerson(batch, firstNumber + index)
    const terms = { startsOn: addMonths(granted, -12), endsOn: addMonths(today, 30), position: '工程师' }
    const cast = castOf({ person, unit, on: fresh, terms })
    if (index < drawn) papers = await papersOf(cast)
    const files = [photo, ...papers.map(({ file }) => file)]
    const { profile } = castOf({ person, unit, on: granted })
    const file = addDossier(batch, person, actorOf(person), crew.employer, terms, start, files, profile)
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
    renew(batch, person.id, papers, fresh)
  }
  await write(batch)
}

type Shown = { file: SharedFile; dates: StatedBeside }

/** The papers of one holder, in his name. */
async function papersOf(cast: Cast): Promise<Shown[]> {
  const papers: Shown[] = []
  for (const slot of neededSlots) {
    if (slotOf(slot).format === 'image') continue
    const { bytes, dates } = await cast.paper(slot)
    papers.push({ file: await storePaper(slot, bytes), dates })
  }
  return papers
}

/** The permit was granted on older papers; what lies in the slots now was uploaded since, with days of its own. */
function renew(batch: Batch, ownerId: string, papers: readonly Shown[], fresh: PlainDate): void {
  for (const row of batch.attachment.filter((one) => one.ownerId === ownerId)) {
    row.uploadedAt = at(fresh)
    const dates = papers.find(({ file }) => file.slot === row.slot)?.dates
    if (!dates) continue
    row.signedOn = toColumnOrNull(dates.signedOn)
    row.validUntil = toColumnOrNull(dates.validUntil)
    row.openEnded = dates.openEnded
    row.signedBy = dates.signedBy
    row.signedAs = dates.signedAs
  }
}

/** A unit that is no persona of the demo has the facts of the largest one, under its own name. */
async function unitOf(employerId: string): Promise<UnitPersona> {
  const { name } = await database().employer.findUniqueOrThrow({ where: { id: employerId } })
  const persona = Object.values(employerPersonas).find(({ unitName }) => unitName === name)
  return persona ?? { ...employerPersonas.main, unitName: name }
}
