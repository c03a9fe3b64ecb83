import { needsAppointment } from '@/lib/domain/appointment/slots'
import { domainEvent } from '@/lib/data/event-log'
import type { ApplicationEvent } from '@/lib/domain/application/events'
import { kindTraits } from '@/lib/domain/application/kinds'
import { dayOf, timeOf, type PlainDate } from '@/lib/domain/dates'
import { workingDaysText } from '../deadlines/days-left'
import { workingDaysBetween, type WorkCalendar } from '@/lib/domain/deadlines/calendar'
import { levelLabel } from '@/lib/domain/policy/resolve'
import type { CaseView } from './case'

/** One stop of the way of the file: 区级一级 11月3日 › 区级审核 · 第 4 / 20 个工作日 › 市级. */
export type DeskStage = { label: string; state: 'done' | 'current' | 'todo'; note: string }

const short = (day: PlainDate): string => {
  const [, month, date] = day.split('-').map(Number)
  return `${month}月${date}日`
}

/** Days on which the stops of the running round were passed. */
function passedOn({ loaded }: CaseView): Record<string, string> {
  const start = loaded.events.findLastIndex(({ type }) => type === 'application.submitted')
  return loaded.events.slice(Math.max(0, start)).reduce<Record<string, string>>((days, stored) => {
    const event = domainEvent<ApplicationEvent>(stored)
    const day = short(dayOf(stored.at.toISOString()))
    if (event.type === 'application.employer-approved') return { ...days, employer: day }
    return event.type === 'application.passed' ? { ...days, [event.level]: day } : days
  }, {})
}

/** Where the clock stands: the running working day of how many, and how many are left. */
function clockNote(found: CaseView, today: PlainDate, calendar: WorkCalendar): string {
  const { state } = found.loaded
  if (!state.due) return ''
  const left = workingDaysText(state.due.day, today, calendar)
  const estimate = state.due.provisional ? '（预估）' : ''
  if (!state.acceptedOn) return `待受理，${left}${estimate}`
  const total = found.policy.reviewWorkingDays.value
  const used = workingDaysBetween(state.acceptedOn, today, calendar).days
  return `第 ${used} / ${total} 个工作日，${left}${estimate}`
}

/** The way of the file through the levels, with the stop on which it lies. */
export function deskStages(found: CaseView, today: PlainDate, calendar: WorkCalendar): DeskStage[] {
  const { policy } = found
  const { state } = found.loaded
  const days = passedOn(found)
  const employer: DeskStage[] = kindTraits[state.kind].employerReviews
    ? [{ label: '单位审核', state: days.employer ? 'done' : 'todo', note: days.employer ?? '' }]
    : []
  const booked = state.appointment?.startsAt
  const appointment: DeskStage[] = needsAppointment(policy, state.kind)
    ? [
        {
          label: '预约',
          state: booked ? 'done' : 'todo',
          note: booked ? `${short(dayOf(booked))} ${timeOf(booked)}` : '',
        },
      ]
    : []
  const levels = policy.chains[state.kind].map((level): DeskStage => {
    const label = levelLabel(policy, level)
    if (level === state.level) return { label, state: 'current', note: clockNote(found, today, calendar) }
    return { label, state: days[level] ? 'done' : 'todo', note: days[level] ?? '' }
  })
  return [...employer, ...appointment, ...levels]
}

/** Who gets the file when the reader passes it: the next level, or null when it is granted. */
export function nextLevelName({ loaded, policy }: CaseView): string | null {
  const { state } = loaded
  const next = policy.chains[state.kind][(state.step ?? 0) + 1]
  return next ? levelLabel(policy, next) : null
}
