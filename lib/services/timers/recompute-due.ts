import type { SystemActor } from '@/lib/access/actor'
import { loadCase } from '@/lib/cases/application'
import { recomputedDue } from '@/lib/domain/application/terms'
import type { DueDay } from '@/lib/domain/application/events'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { takeStep } from '../application/move'
import { originOf, runCommand, type CommandContext } from '../context'
import { notDue } from './timer-context'
import { database } from '@/lib/data/client'
import { findProvisional, type Provisional } from '@/lib/data/timers/due-applications'
import { pages, perform, type Tally, type Task } from './perform'

/**
 * 重算期限 (G-30): a due day that was counted over a year without a published calendar is counted again. A file that
 * comes out the same keeps its record as it is. Refuses with `timer.not-due`.
 */
export const recomputeDue = (
  context: CommandContext<SystemActor>,
  { applicationId }: { applicationId: string },
): Promise<Result<{ applicationId: string; due: DueDay | null }>> =>
  runCommand(context, 'timers/recompute-due', async (tx) => {
    const file = await loadCase(tx, context.actor, applicationId, context.now)
    if (!file?.loaded.state.due?.provisional) return refuse(notDue)
    const { state } = file.loaded
    const due = recomputedDue(state, { now: context.now.toISOString(), ...(await file.rules()) })
    if (due.day === state.due?.day && due.provisional) return refuse(notDue)
    const moved = await takeStep(tx, file, { action: 'recompute-due' }, originOf(context))
    return moved.ok ? ok({ applicationId, due: moved.value.due }) : refuse(notDue)
  })

async function* tasks(): AsyncGenerator<Task> {
  for await (const page of pages<Provisional>((after) => findProvisional(database(), after)))
    for (const { id: applicationId, version } of page)
      yield {
        ...{ verb: 'recompute-due', subjectId: applicationId, due: String(version) },
        act: (as) => recomputeDue(as, { applicationId }),
      }
}

/** After the calendar of a year was published or corrected: every provisional due day is counted again (G-30). */
export async function recomputeAll(clock: () => Date): Promise<Tally> {
  const tally: Tally = {}
  await perform(tasks(), clock, tally)
  return tally
}
