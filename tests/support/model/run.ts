import { sweep } from '@/lib/services/timers/sweep'
import { database } from '@/lib/data/client'
import { addDays, dayOf, type PlainDate } from '@/lib/domain/dates'
import type { World } from '@/prisma/seed/scenario/world'
import { expectReason, pressAnything, pressOffered } from './acting'
import { freshenPapers } from './cast'
import { checkInvariants, nothingSeen, type Circle } from './invariants'
import { beginnings } from './starting'
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

/** Time passes, and the worker does what the days ask for; papers are signed anew. */
async function wait({ world, persons, employers }: Troupe, { what }: Play): Promise<string> {
  const days = pick(waits, what) ?? 1
  const today = addDays(dayOf(world.now.toISOString()), days)
  world.travelTo(`${today}T01:30:00.000Z`)
  if (days > sweptDays) await sweptUpTo(addDays(today, -sweptDays))
  await sweep(() => world.now)
  await freshenPapers(world, [...persons.map(({ personId }) => personId), ...employers.map((e) => e.employerId)])
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
async function leave({ persons }: Circle): Promise<void> {
  const ofPersons = { personId: { in: persons } }
  await database().permit.updateMany({ where: ofPersons, data: { status: 'cancelled' } })
  await database().application.updateMany({
    where: { ...ofPersons, closedAt: null },
    data: { status: 'withdrawn', closedAt: new Date(), level: null, dueProvisional: false },
  })
  // all runs live through the same days, so their places must not run out
  await database().appointment.updateMany({ where: { endedAt: null }, data: { endedAt: new Date() } })
  await database().appointmentSlot.updateMany({ data: { taken: 0 } })
}

/** Every run begins on the same day, whatever the one before has done to the clock. */
const firstDay = '2025-03-03T01:30:00.000Z'

/** Plays a whole run and checks after every step. Throws with the story so far when something does not hold. */
export async function playAll(world: World, setting: Setting, plays: readonly Play[]): Promise<string[]> {
  world.travelTo(firstDay)
  await sweptUpTo(addDays(firstDay.slice(0, 10), -1))
  const troupe = await openTroupe(world, setting)
  const circle = {
    persons: troupe.persons.map(({ personId }) => personId),
    employers: troupe.employers.map(({ employerId }) => employerId),
  }
  const seen = nothingSeen()
  const story: string[] = []
  for (const one of plays) {
    try {
      story.push(await play(troupe, one))
      await checkInvariants(circle, seen)
    } catch (error) {
      throw new Error(`after\n  ${story.join('\n  ')}\n${String(error)}`, { cause: error })
    }
  }
  await leave(circle)
  return story
}
