import type { SystemActor } from '@/lib/access/actor'
import { pageSize } from '@/lib/data/timers/sweeps'
import type { Result } from '@/lib/domain/result'
import { logger } from '@/lib/logger'
import type { CommandContext } from '../context'
import { timerContext } from './timer-context'

/** One thing that a timer has to do: by which verb, on what, due by which day. */
export type Task = {
  verb: string
  subjectId: string
  /** The day by which it is due; with verb and subject it makes the command id. */
  due: string
  act: (context: CommandContext<SystemActor>) => Promise<Result<unknown>>
}

/** How often a verb went through, had nothing left to do, or could not be finished and has to come again. */
export type Tally = Record<string, { done: number; idle: number; open: number }>

type Ending = keyof Tally[string]

const TRIES = 3

async function attempt({ act, verb, subjectId, due }: Task, clock: () => Date): Promise<Ending> {
  try {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const result = await act(timerContext(verb, clock(), subjectId, due))
      if (result.ok) return 'done'
      if (result.refusal.code !== 'conflict') return 'idle'
    }
  } catch (error) {
    // one broken file must not keep the others waiting
    logger.error({ err: error, verb, subject: subjectId }, 'timer failed')
  }
  return 'open'
}

/** Does everything one after another, each in its own transaction, and counts. */
export async function perform(tasks: AsyncIterable<Task>, clock: () => Date, tally: Tally): Promise<void> {
  for await (const task of tasks) {
    const counts = (tally[task.verb] ??= { done: 0, idle: 0, open: 0 })
    counts[await attempt(task, clock)] += 1
  }
}

/** Reads page after page, each from where the last one ended. */
export async function* pages<Row>(read: (after: Row | null) => Promise<Row[]>): AsyncGenerator<Row[]> {
  let last: Row | null = null
  for (;;) {
    const rows: Row[] = await read(last)
    if (rows.length > 0) yield rows
    if (rows.length < pageSize) return
    last = rows.at(-1) ?? null
  }
}
