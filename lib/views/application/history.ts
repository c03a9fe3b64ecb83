import { domainEvent, secretOf, type StoredEvent } from '@/lib/data/event-log'
import type { ApplicationEvent } from '@/lib/domain/application/events'
import type { FlaggedItem, OpinionItem } from '@/lib/domain/application/opinion'
import { overPattern } from '@/lib/domain/typed'
import { stepReason } from '@/lib/labels/businesses'
import { recordActor, type RecordReader, type Seat } from './record-actor'
import { slotText } from '@/lib/labels/appointments'
import { findAuthority, levelLabel } from '@/lib/domain/policy/resolve'
import type { PolicyFile } from '@/lib/domain/policy/schema'

/** One line of 业务审批记录: who did what when, with 审核意见 apart from 温馨提示 (G-36, A-05). */
export type HistoryEntry = {
  seq: number
  at: string
  /** Heading such as 「区级一级 审批通过」. */
  title: string
  actor: string
  tone: 'done' | 'back' | 'neutral' | 'end'
  round: number
  items: OpinionItem[]
  hint: string
  remark: string
  /** What was ticked with the step, in the words of that day. */
  confirmed: readonly string[]
}

type Secret = { items?: { text: string }[]; hint?: string; reason?: string; confirmed?: readonly string[] }

/** A timer's reason is a code in the plain part; what a person wrote is sealed. */
const reasonOf = (event: ApplicationEvent, secret: Secret): string =>
  event.type === 'application.terminated' ? event.reason : (secret.reason ?? '')

const parseSecret = (event: StoredEvent): Secret => overPattern<Secret>({}, JSON.parse(secretOf(event) ?? '{}'))

/** The flags stand in the plain part, the words in the sealed part; both are in the same order. */
const joined = (flags: readonly FlaggedItem[], secret: Secret): OpinionItem[] =>
  flags.map((flag, index) => ({ ...flag, text: secret.items?.[index]?.text ?? '' }))

/** A level that this version of the rules does not know (any more) is still an authority, never a code. */
function levelName(policy: PolicyFile, code: string): string {
  const label = levelLabel(policy, code)
  return label === code ? '主管部门' : label
}

const authorityNameOf = (district: string): string => findAuthority(district)?.authority ?? district

function headline(event: ApplicationEvent, policy: PolicyFile): Pick<HistoryEntry, 'title' | 'tone'> | null {
  switch (event.type) {
    case 'application.created':
    case 'application.claimed':
    case 'application.released':
    case 'application.due-recomputed':
      return null
    case 'application.submitted':
      return { title: event.round > 1 ? '重新提交' : '提交申请', tone: 'neutral' }
    case 'application.employer-approved':
      return { title: '单位审核 审批通过', tone: 'done' }
    case 'application.employer-returned':
      return { title: '单位审核 审批不通过', tone: 'back' }
    case 'application.booked':
      return { title: `预约 ${slotText(event.appointment)}`, tone: 'neutral' }
    case 'application.rebooked':
      return { title: `改约 ${slotText(event.appointment)}`, tone: 'neutral' }
    case 'application.booking-cancelled':
      return { title: event.by === 'authority' ? '主管部门关闭时段，预约取消' : '取消预约', tone: 'neutral' }
    case 'application.accepted':
      return { title: `${levelName(policy, event.level)} 受理`, tone: 'neutral' }
    case 'application.passed':
      return { title: `${levelName(policy, event.level)} 审批通过`, tone: 'done' }
    case 'application.returned':
      return { title: `${levelName(policy, event.level)} 审批不通过`, tone: 'back' }
    case 'application.granted':
      return { title: '办结', tone: 'end' }
    case 'application.sent-back':
      return { title: '应单位请求退回', tone: 'back' }
    case 'application.recalled':
      return { title: '应单位请求撤回', tone: 'end' }
    case 'application.overdue':
      return { title: '超过审核期限', tone: 'neutral' }
    case 'application.moved':
      return { title: `单位主管部门变更，转到${authorityNameOf(event.district)}`, tone: 'neutral' }
    case 'application.withdrawn':
      return { title: '撤回', tone: 'end' }
    case 'application.terminated':
      return { title: '终止', tone: 'end' }
  }
}

/** The desk on which an event was decided: what it says itself, the last level for 办结, the office where it lay. */
function seatAfter(seat: Seat, event: ApplicationEvent): Seat {
  const level = 'level' in event ? event.level : seat.level
  const desk = 'desk' in event && event.desk !== null && event.desk !== 'appointment' ? event.desk : null
  return { level, township: desk?.township ?? seat.township }
}

/** A step that the authority takes without sitting on the file: requests granted, slots closed. */
const unseated: readonly ApplicationEvent['type'][] = [
  'application.recalled',
  'application.sent-back',
  'application.booking-cancelled',
]

/**
 * The review record of a file for a reader, oldest first. Claims are the reviewers' own affair and are left out. Offices
 * stand for officers towards both sides (`recordActor`).
 */
export function historyOf(events: readonly StoredEvent[], policy: PolicyFile, reader: RecordReader): HistoryEntry[] {
  let round = 0
  let seat: Seat = { level: null, township: null }
  return events.flatMap((stored) => {
    const event = domainEvent<ApplicationEvent>(stored)
    if (event.type === 'application.submitted') round = event.round
    seat = seatAfter(seat, event)
    const head = headline(event, policy)
    if (!head) return []
    const secret = parseSecret(stored)
    return [
      {
        ...head,
        seq: stored.seq,
        at: stored.at.toISOString(),
        actor: recordActor(stored, reader, policy, unseated.includes(event.type) ? undefined : seat),
        round,
        items: 'items' in event ? joined(event.items, secret) : [],
        hint: secret.hint ?? '',
        remark: stepReason(reasonOf(event, secret)),
        confirmed: secret.confirmed ?? [],
      },
    ]
  })
}
