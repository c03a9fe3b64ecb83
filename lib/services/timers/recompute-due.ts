import type { SystemActor } from '@/lib/access/actor'
import { findApplication } from '@/lib/data/application/applications'
import { loadCalendar } from '@/lib/data/calendar/calendar'
import { loadJudgingPolicy } from '@/lib/data/policy/policies'
import { recomputedDue } from '@/lib/domain/application/terms'
import { dayOf } from '@/lib/domain/dates'
import type { DueDay } from '@/lib/domain/application/events'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { moveBySystem } from '../application/move-by-system'
import { originOf, runCommand, type CommandContext } from '../context'
import { notDue } from './timer-context'

/**
 * 重算期限 (G-30): a due day that was counted over a year without a published calendar is counted again. A file that
 * comes out the same keeps its record as it is. Refuses with `timer.not-due`.
 */
export const recomputeDue = (
  context: CommandContext<SystemActor>,
  { applicationId }: { applicationId: string },
): Promise<Result<{ applicationId: string; due: DueDay | null }>> =>
  runCommand(context, 'timers/recompute-due', async (tx) => {
    const loaded = await findApplication(tx, applicationId, { kind: 'all' })
    if (!loaded?.state.due?.provisional) return refuse(notDue)
    const { state } = loaded
    const now = context.now.toISOString()
    const policy = await loadJudgingPolicy(tx, state, dayOf(now))
    const due = recomputedDue(state, { now, policy, calendar: await loadCalendar(tx) })
    if (due.day === state.due?.day && due.provisional) return refuse(notDue)
    const moved = await moveBySystem(tx, loaded, { action: 'recompute-due' }, originOf(context))
    return moved.ok ? ok({ applicationId, due: moved.value.due }) : refuse(notDue)
  })
