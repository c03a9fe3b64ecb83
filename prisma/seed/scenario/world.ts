import { v7 as uuid } from 'uuid'
import type { Actor } from '@/lib/access/actor'
import { publishedCalendar } from '@/lib/data/calendar/calendar'
import { database } from '@/lib/data/client'
import { toColumn } from '@/lib/data/days'
import type { Result } from '@/lib/domain/result'
import type { CommandContext } from '@/lib/services/context'
import type { Cast } from '../cast/cast'

/**
 * A test's own time and numbering. Every command takes the next second, so that what came after a decision is after
 * it; nothing depends on today.
 */
export type World = {
  now: Date
  /** The context of the next command of an actor. */
  as: <A extends Actor>(actor: A) => CommandContext<A>
  /** Jumps to an instant, "2026-11-20T02:00:00Z". */
  travelTo: (instant: string) => void
  /** Whose papers are uploaded, and what his table of months and his contract say; bare pages when absent. */
  cast?: Pick<Cast, 'paper'> & Partial<Pick<Cast, 'months' | 'terms'>>
  /** 1, 2, 3 …: numbers for invented persons and employers. */
  next: () => number
}

/** Opens a world over the empty database of the test and loads the working-day calendar. */
export async function openWorld(instant = '2026-11-02T01:30:00.000Z', firstNumber = 1): Promise<World> {
  await loadCalendarYears()
  let number = firstNumber - 1
  const world: World = {
    now: new Date(instant),
    as: (actor) => {
      world.now = new Date(world.now.getTime() + 1000)
      return { actor, now: world.now, requestId: 'scenario', commandId: uuid() }
    },
    travelTo: (to) => {
      world.now = new Date(to)
    },
    next: () => (number += 1),
  }
  return world
}

async function loadCalendarYears(): Promise<void> {
  const { years } = publishedCalendar()
  const data = Object.entries(years).map(([year, { off, makeUp }]) => ({
    year: Number(year),
    off: off.map(toColumn),
    makeUp: makeUp.map(toColumn),
    source: 'chinese-days',
  }))
  await database().calendarYear.createMany({ data, skipDuplicates: true })
}

/** The value of an outcome that has to be good here; otherwise the test stops with the refusal. */
export async function value<T>(outcome: Promise<Result<T>>): Promise<T> {
  const result = await outcome
  if (result.ok) return result.value
  throw new Error(`refused: ${JSON.stringify(result.refusal)}`)
}

/** The code with which a command was refused; a command that went through is a failed test. */
export async function refusalOf(outcome: Promise<Result<unknown>>): Promise<string> {
  const result = await outcome
  if (result.ok) throw new Error('a refusal was expected, but the command went through')
  return result.refusal.code
}
