import type { SystemActor } from '@/lib/access/actor'
import { findApplication } from '@/lib/data/applications'
import { queueNotices } from '@/lib/data/outbox'
import { staffOfDesk } from '@/lib/data/timers/due-applications'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { moveBySystem } from '../applications/move-by-system'
import { originOf, runCommand, type CommandContext } from '../context'
import { notDue } from './timer-context'

/**
 * 标记超期 (S-93, A-03): the due day has passed on an authority's desk. Marked once per round and told to whoever has
 * claimed the file, else to the colleagues of the desk. Refuses with `timer.not-due`.
 */
export const markOverdue = (
  context: CommandContext<SystemActor>,
  { applicationId }: { applicationId: string },
): Promise<Result<{ applicationId: string; told: number }>> =>
  runCommand(context, 'timers/mark-overdue', async (tx) => {
    const loaded = await findApplication(tx, applicationId, { kind: 'all' })
    if (!loaded) return refuse(notDue)
    const moved = await moveBySystem(tx, loaded, { action: 'mark-overdue' }, originOf(context))
    if (!moved.ok) return refuse(notDue)
    const { level, district, claim, due, kind, number } = moved.value
    const staff = claim ? [claim.staffId] : await staffOfDesk(tx, { district, level: level ?? '' })
    const notice = {
      ...{ code: 'application-overdue', href: `/reviewer/applications/${applicationId}` },
      params: { kind, number, ...(due ? { date: due.day } : {}) },
    }
    await queueNotices(
      tx,
      staff.map((id) => ({ recipient: { kind: 'staff' as const, id }, ...notice })),
      context.now,
    )
    return ok({ applicationId, told: staff.length })
  })
