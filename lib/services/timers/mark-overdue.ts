import type { SystemActor } from '@/lib/access/actor'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { moveBySystem } from '../application/move'
import { originOf, runCommand, type CommandContext } from '../context'
import { notDue } from './timer-context'

/**
 * 标记超期 (S-93, A-03): the due day has passed on an authority's desk. Marked once per round and told to whoever has
 * claimed the file, else to the colleagues of the desk. Refuses with `timer.not-due`.
 */
export const markOverdue = (
  context: CommandContext<SystemActor>,
  { applicationId }: { applicationId: string },
): Promise<Result<{ applicationId: string }>> =>
  runCommand(context, 'timers/mark-overdue', async (tx) => {
    const moved = await moveBySystem(tx, applicationId, { action: 'mark-overdue' }, originOf(context))
    if (!moved.ok) return refuse(notDue)
    return ok({ applicationId })
  })
