import { domainEvent } from '@/lib/data/event-log'
import type { ApplicationEvent } from '@/lib/domain/application/events'
import { isOpen, statusRows, type Standing, type StopCode } from '@/lib/domain/application/status'
import { standingOf, stopsOf } from '@/lib/domain/application/stops'
import type { ApplicationState } from '@/lib/domain/application/state'
import { dayOf, timeOf, type InstantText, type PlainDate } from '@/lib/domain/dates'
import { workingDaysBetween, type WorkCalendar } from '@/lib/domain/deadlines/calendar'
import { levelLabel } from '@/lib/domain/policy/resolve'
import { stopLabel } from '@/lib/labels/applications'
import { workingDaysText } from '../deadlines/days-left'
import type { CaseView } from './case'

/** One stop of the road of a file as a line of stages draws it. */
export type StageView = {
  label: string
  state: Standing
  /** 10月9日 · 最迟 11月26日. */
  note: string
}

/** A file with its events and the policy whose road it goes. */
type OnRoad = Pick<CaseView, 'policy'> & { loaded: Pick<CaseView['loaded'], 'state' | 'events'> }

const short = (day: PlainDate): string => {
  const [, month, date] = day.split('-').map(Number)
  return `${month}月${date}日`
}

const hour = (at: InstantText): string => `${short(dayOf(at))} ${timeOf(at)}`

/** Which stop an event leaves behind, and what is said of it: the day, of a booking the booked time. */
function passing(event: ApplicationEvent, at: InstantText): [StopCode, string] | null {
  switch (event.type) {
    case 'application.submitted':
      return ['submission', short(dayOf(at))]
    case 'application.employer-approved':
      return ['employer', short(dayOf(at))]
    case 'application.booked':
    case 'application.rebooked':
      return ['appointment', hour(event.appointment.startsAt)]
    case 'application.passed':
      return [event.level, short(dayOf(at))]
    case 'application.granted':
      return ['end', short(dayOf(at))]
    default:
      return null
  }
}

/** When the stops of the running round were passed: what passed before a return has to pass again. */
function passed({ loaded: { events } }: OnRoad): Map<StopCode, string> {
  const start = events.findLastIndex(({ type }) => type === 'application.submitted')
  const days = new Map<StopCode, string>()
  for (const stored of start < 0 ? [] : events.slice(start)) {
    const stop = passing(domainEvent<ApplicationEvent>(stored), stored.at.toISOString())
    if (stop) days.set(...stop)
  }
  return days
}

/** What is said of the stop on which the file lies, or at which it left its road. */
function noteHere({ status, due, appointment, lastReturn }: ApplicationState): string {
  if (!isOpen(status)) return statusRows[status].label
  if (statusRows[status].standing === 'back') return lastReturn ? `${short(dayOf(lastReturn.at))} 退回` : '退回'
  if (status === 'draft') return '填写中'
  if (status === 'awaiting-appointment') return '等单位预约'
  if (status === 'awaiting-acceptance' && appointment) return `预约 ${short(dayOf(appointment.startsAt))}`
  return due ? `最迟 ${short(due.day)}` : '办理中'
}

/** The road of a file with the day on which each stop was passed; the same for everybody who may see the file. */
export function stagesOf(file: OnRoad): StageView[] {
  const { state } = file.loaded
  const days = passed(file)
  return stopsOf(state.kind, file.policy).map((stop): StageView => {
    const standing = standingOf(stop, state, file.policy)
    const note = standing === 'done' ? (days.get(stop) ?? '') : standing === 'todo' ? '' : noteHere(state)
    return { label: stopLabel(stop, state.kind, file.policy), state: standing, note }
  })
}

/** Where the clock stands: the running working day of how many, and how many are left. */
function clockNote({ loaded: { state }, policy }: OnRoad, today: PlainDate, calendar: WorkCalendar): string {
  if (!state.due) return ''
  const left = workingDaysText(state.due.day, today, calendar)
  const estimate = state.due.provisional ? '（预估）' : ''
  if (!state.acceptedOn) return `待受理，${left}${estimate}`
  const used = workingDaysBetween(state.acceptedOn, today, calendar).days
  return `第 ${used} / ${policy.reviewWorkingDays.value} 个工作日，${left}${estimate}`
}

/** The same as a reviewer reads it: at the stop that holds the file, its clock in working days. */
export const deskStages = (found: OnRoad, today: PlainDate, calendar: WorkCalendar): StageView[] =>
  stagesOf(found).map((stage) =>
    stage.state === 'current' ? { ...stage, note: clockNote(found, today, calendar) || stage.note } : stage,
  )

/** Who gets the file when the reader passes it: the next level, or null when it is granted. */
export function nextLevelName({ loaded: { state }, policy }: CaseView): string | null {
  const next = policy.chains[state.kind][(state.step ?? 0) + 1]
  return next ? levelLabel(policy, next) : null
}
