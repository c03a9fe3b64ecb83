import { sweep } from '@/lib/services/timers/sweep'
import { database } from '@/lib/data/client'
import { addDays, dayOf, type PlainDate } from '@/lib/domain/dates'
import type { World } from '@/prisma/seed/scenario/world'
import { expectReason, pressAnything, pressOffered } from './acting'
import { freshenPapers } from './cast'
import { checkClock, checkInvariants, nothingSeen, type Circle } from './invariants'
import { beginnings } from './starting'
import { checkTold, listen } from './telling/watch'
import { openTroupe, pick, type Setting, type Troupe } from './troupe'

/** One command of a run: what kind, and the numbers that decide the rest. */
export type Play = { kind: 'begin' | 'offered' | 'anything' | 'wait'; who: number; target: number; what: number }

const waits = [1, 1, 3, 3, 7, 7, 30, 30, 90, 400, 1000]
/** A sweep goes day by day; of a long wait only the last days are swept one by one. */
const sweptDays = 3

/** As if every day up to this one had been swept; runs begin on the same day, so the mark goes back and forth. */
async function sweptUpTo(day: PlainDate): Promise<void> {
  const doneThrough = new Date(`${day}T00:00:00Z`)
  await database().sweep.upsert({
    where: { id: 'daily' },
    create: { id: 'daily', doneThrough },
    update: { doneThrough },
  })
}

/** Time passes, and the worker does what the days ask for. */
async function wait({ world }: Troupe, { what }: Play): Promise<string> {
  const days = pick(waits, what) ?? 1
  const today = addDays(dayOf(world.now.toISOString()), days)
  world.travelTo(`${today}T01:30:00.000Z`)
  if (days > sweptDays) await sweptUpTo(addDays(today, -sweptDays))
  await sweep(() => world.now)
  return `wait ${days} days`
}

async function begin(troupe: Troupe, one: Play): Promise<string> {
  const beginning = pick(beginnings, one.what)
  if (!beginning) throw new Error('nothing to begin')
  const result = await beginning.step(troupe, one)
  expectReason(result)
  return `${beginning.name} ${result.ok ? 'ok' : result.refusal.code}`
}

async function play(troupe: Troupe, one: Play): Promise<string> {
  switch (one.kind) {
    case 'wait':
      return wait(troupe, one)
    case 'offered':
      return (await pressOffered(troupe, one)) ?? begin(troupe, one)
    case 'anything':
      return (await pressAnything(troupe, one)) ?? begin(troupe, one)
    case 'begin': {
      return begin(troupe, one)
    }
  }
}

/** A run that is over leaves nothing for the sweeps of the next: thousands of them share one database. */
async function leave({ persons, employers }: Circle, { reviewers }: Troupe): Promise<void> {
  const db = database()
  const [ofPersons, ofEmployers] = [{ personId: { in: persons } }, { employerId: { in: employers } }]
  await db.permit.updateMany({ where: ofPersons, data: { status: 'cancelled' } })
  await db.application.updateMany({
    where: { OR: [ofPersons, ofEmployers], closedAt: null },
    data: { status: 'withdrawn', closedAt: new Date(), level: null, dueProvisional: false },
  })
  await db.employment.updateMany({ where: ofPersons, data: { status: 'dissolved' } })
  await db.filingRight.updateMany({ where: ofEmployers, data: { status: 'cancelled' } })
  await db.quotaUnit.updateMany({ where: { ...ofEmployers, state: 'available' }, data: { state: 'voided' } })
  await db.staff.updateMany({
    where: { id: { in: reviewers.map(({ staffId }) => staffId) } },
    data: { active: false },
  })
  await db.outboxMessage.updateMany({ where: { deliveredAt: null }, data: { deliveredAt: new Date() } })
  // all runs live through the same days, so their places must not run out
  await db.appointment.updateMany({ where: { endedAt: null }, data: { endedAt: new Date() } })
  await db.appointmentSlot.updateMany({ data: { taken: 0 } })
}

/** Every run begins on the same day, whatever the one before has done to the clock. */
const firstDay = '2025-03-03T01:30:00.000Z'

/** What a run has come to: its story, and how many messages were compared with the table of telling. */
export type Played = { story: string[]; compared: number }

/** Plays a whole run and checks after every step. Throws with the story so far when something does not hold. */
export async function playAll(world: World, setting: Setting, plays: readonly Play[]): Promise<Played> {
  world.travelTo(firstDay)
  await sweptUpTo(addDays(firstDay.slice(0, 10), -1))
  const troupe = await openTroupe(world, setting)
  const circle = {
    persons: troupe.persons.map(({ personId }) => personId),
    employers: troupe.employers.map(({ employerId }) => employerId),
  }
  const seen = nothingSeen()
  const watch = await listen(troupe)
  const story: string[] = []
  let papersOf = dayOf(world.now.toISOString())
  for (const one of plays) {
    try {
      story.push(await play(troupe, one))
      const waited = one.kind === 'wait'
      const day = dayOf(world.now.toISOString())
      await checkTold(watch, waited ? { day, papersOf } : null)
      if (waited) await checkClock(circle, day)
      await checkInvariants(circle, seen)
      if (!waited) continue
      await freshenPapers(world, [...circle.persons, ...circle.employers])
      papersOf = day
    } catch (error) {
      throw new Error(`after\n  ${story.join('\n  ')}\n${String(error)}`, { cause: error })
    }
  }
  await leave(circle, troupe)
  return { story, compared: watch.compared }
}
