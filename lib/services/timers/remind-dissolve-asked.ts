import type { SystemActor } from '@/lib/access/actor'
import { loadEmployment, recordEmployment, type Loaded } from '@/lib/data/aggregates'
import type { Tx } from '@/lib/data/client'
import { overseerOf } from '@/lib/data/employment/leaving'
import { loadPolicies } from '@/lib/data/policy/policies'
import { tell } from '@/lib/data/notice/tell'
import { skipReminders, stagesDone, takeReminder } from '@/lib/data/timers/reminders'
import { dayOf, type PlainDate } from '@/lib/domain/dates'
import { askStagesReached, termEnd, type Asked, type AskStage } from '@/lib/domain/employment/leaving'
import type { EmploymentState } from '@/lib/domain/employment/lifecycle'
import { dissolveAskedAgain, dissolveTermEnds, employmentNotices } from '@/lib/domain/employment/notices'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { originOf, runCommand, type CommandContext } from '../context'
import { notDue } from './timer-context'

export const askTopic = 'dissolve-asked'

/** A link is asked about once; the day keeps a later wish of the same link apart. */
export const askStageKey = (askedOn: PlainDate, stage: AskStage): string => `${askedOn}/${stage}`

/**
 * The stage that is due of a wish that still stands, if any: the authority is never left out for a mere reminder, of
 * the reminders only the latest goes out.
 */
export function dueAskStage(asked: Asked, day: PlainDate, done: ReadonlySet<string>) {
  const reached = askStagesReached(asked, day)
  const open = reached.filter((stage) => !done.has(askStageKey(asked.askedOn, stage)))
  const last = open.includes('authority') ? 'authority' : open.at(-1)
  if (last === undefined || (last !== 'authority' && last !== reached.at(-1))) return null
  return { send: last, skip: open.filter((stage) => stage !== last) }
}

type Wish = { link: Loaded<EmploymentState>; asked: Asked; district: string | null; day: PlainDate }

/** Tells what a stage says; the authority's is an event of the link, so that it finds the request in its list. */
async function say(tx: Tx, context: CommandContext<SystemActor>, wish: Wish, stage: AskStage): Promise<void> {
  const { link, asked, district, day } = wish
  const told = { ...link.state, id: link.id }
  const end = termEnd(asked)
  if (stage === 'authority') {
    if (district === null) return
    const at = context.now.toISOString()
    const event = { type: 'employment.dissolve-escalated', at, on: day, district } as const
    await recordEmployment(tx, link, event, originOf(context))
    await tell(tx, employmentNotices(told, event), context.now)
  } else if (stage !== 'term') await tell(tx, dissolveAskedAgain(told, stage), context.now)
  else if (end !== null) await tell(tx, dissolveTermEnds(told, end), context.now)
}

/**
 * 请求解除关联 that the employer has not answered is brought back to it after 7 and 30 days and before the end of the
 * district's term (U-72, U-74, N-16, C-33), and told to the authority after it (pain 23): the link itself only the
 * employer can end. Refuses with `timer.not-due`.
 */
export const remindDissolveAsked = (
  context: CommandContext<SystemActor>,
  { employmentId, day }: { employmentId: string; day: PlainDate },
): Promise<Result<{ employmentId: string; after: AskStage }>> =>
  runCommand(context, 'timers/remind-dissolve-asked', async (tx) => {
    const link = await loadEmployment(tx, employmentId)
    const askedAt = link?.state.dissolveAskedAt
    if (!askedAt || link.state.status !== 'active') return refuse(notDue)
    const askedOn = dayOf(askedAt)
    const district = await overseerOf(tx, link.state)
    const policy = district === null ? null : (await loadPolicies(tx, day)).find(district)
    const asked = { askedOn, leftOn: link.state.leftOn, within: policy?.dissolveWithinDays.value ?? null }
    const done = (await stagesDone(tx, askTopic, [employmentId])).get(employmentId)
    const due = dueAskStage(asked, day, done ?? new Set())
    if (!due) return refuse(notDue)
    const key = (stage: AskStage) => ({ subjectId: employmentId, topic: askTopic, stage: askStageKey(askedOn, stage) })
    if (!(await takeReminder(tx, key(due.send), context.now))) return refuse(notDue)
    await skipReminders(tx, due.skip.map(key), context.now)
    await say(tx, context, { link, asked, district, day }, due.send)
    return ok({ employmentId, after: due.send })
  })
