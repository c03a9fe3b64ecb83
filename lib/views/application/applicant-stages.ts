import { needsAppointment } from '@/lib/domain/appointment/slots'
import type { ApplicationEvent } from '@/lib/domain/application/events'
import { kindTraits } from '@/lib/domain/application/kinds'
import type { ApplicationState } from '@/lib/domain/application/state'
import { dayOf, type PlainDate } from '@/lib/domain/dates'
import { levelLabel } from '@/lib/domain/policy/resolve'
import type { PolicyFile } from '@/lib/domain/policy/schema'

export type StageView = {
  label: string
  state: 'done' | 'current' | 'back' | 'failed' | 'todo'
  /** 10月9日 · 最迟 11月26日. */
  note: string
}

export type DatedEvent = { event: ApplicationEvent; at: string }

const short = (day: PlainDate): string => {
  const [, month, date] = day.split('-').map(Number)
  return `${month}月${date}日`
}

type Place = { label: string; done: (event: ApplicationEvent) => boolean; back: (event: ApplicationEvent) => boolean }

function placesOf(state: ApplicationState, policy: PolicyFile): Place[] {
  const { employerReviews, starter } = kindTraits[state.kind]
  const employer: Place = {
    label: '单位审核',
    done: ({ type }) => type === 'application.employer-approved',
    back: ({ type }) => type === 'application.employer-returned',
  }
  const appointment: Place = {
    label: '预约',
    done: ({ type }) => type === 'application.booked' && state.status !== 'awaiting-appointment',
    back: () => false,
  }
  return [
    {
      label: starter === 'employer' ? '单位提交' : '提交申请',
      done: ({ type }) => type === 'application.submitted',
      back: () => false,
    },
    ...(employerReviews ? [employer] : []),
    ...(needsAppointment(policy, state.kind) ? [appointment] : []),
    ...policy.chains[state.kind].map((level) => ({
      label: `${levelLabel(policy, level)}审核`,
      done: (event: ApplicationEvent) => event.type === 'application.passed' && event.level === level,
      back: (event: ApplicationEvent) => event.type === 'application.returned' && event.level === level,
    })),
    { label: '办结', done: ({ type }) => type === 'application.granted', back: () => false },
  ]
}

/** Only the running round counts: what passed before a return has to pass again. */
function runningRound(events: readonly DatedEvent[]): readonly DatedEvent[] {
  const start = events.map(({ event }) => event.type).lastIndexOf('application.submitted')
  return start < 0 ? [] : events.slice(start)
}

function noteOf({ status, due, appointment }: ApplicationState): string {
  if (status === 'draft') return '填写中'
  if (status === 'awaiting-appointment') return '等单位预约'
  if (status === 'awaiting-acceptance' && appointment) return `预约 ${short(dayOf(appointment.startsAt))}`
  return due ? `最迟 ${short(due.day)}` : '办理中'
}

/** 提交申请 → 单位审核 → every level of the chain → 办结, each with its day; of the running round. */
export function stagesOf(state: ApplicationState, events: readonly DatedEvent[], policy: PolicyFile): StageView[] {
  const round = runningRound(events)
  const day = (test: (event: ApplicationEvent) => boolean) => {
    const found = round.findLast(({ event }) => test(event))
    return found ? short(dayOf(found.at)) : null
  }
  const over = state.status === 'withdrawn' || state.status === 'terminated'
  let reached = false
  return placesOf(state, policy).map(({ label, done, back }): StageView => {
    const doneOn = day(done)
    const backOn = day(back)
    if (doneOn && !backOn) return { label, state: 'done', note: doneOn }
    if (reached) return { label, state: 'todo', note: '' }
    reached = true
    if (backOn) return { label, state: 'back', note: `${backOn} 退回` }
    if (over) return { label, state: 'failed', note: state.status === 'withdrawn' ? '已撤回' : '已终止' }
    return { label, state: 'current', note: noteOf(state) }
  })
}
