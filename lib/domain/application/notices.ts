import type { ApplicationKind } from '../codes'
import type { NoticeCodeOf } from '../notice/codes'
import {
  notice,
  toEmployer,
  toPerson,
  toReviewer,
  type Desk,
  type Notice,
  type NoticeParams,
  type Said,
} from '../notice/notice'
import { levelLabel } from '../policy/resolve'
import type { PolicyFile } from '../policy/schema'
import type { BookedSlot } from '../appointment/slots'
import { dayOf, timeOf } from '../dates'
import type { ApplicationEvent } from './events'
import { kindTraits } from './kinds'
import type { FlaggedItem } from './opinion'
import type { ApplicationState } from './state'

/** A file after the event that is told about; `before` still knows who had taken it. */
export type ToldFile = { id: string; state: ApplicationState; before: ApplicationState }

type FileCode = NoticeCodeOf<'application'> | NoticeCodeOf<'appointment'>
type More = { sms?: boolean; params?: NoticeParams }

/** What is told about one file. A side that does not exist (a unit's own business has no person) is told nothing. */
export class FileTeller {
  constructor(private readonly file: ToldFile) {}

  private said({ sms = false, params = {} }: More): Said {
    const { id, state } = this.file
    return { about: { page: 'application', id }, sms, params: { number: state.number, kind: state.kind, ...params } }
  }

  person(code: FileCode, more: More = {}): Notice[] {
    const { personId, employerId } = this.file.state
    if (!personId) return []
    return [notice(toPerson(personId), code, { ...this.said(more), naming: { employer: employerId } })]
  }

  /** The unit reads whose file it is. */
  employer(code: FileCode, more: More = {}): Notice[] {
    const { employerId, personId } = this.file.state
    return [notice(toEmployer(employerId), code, { ...this.said(more), naming: { person: personId } })]
  }

  /** Every side that stands behind the file (N-29); who started it also gets a short message (N-01). */
  both(code: FileCode, { sms = false, params }: More = {}): Notice[] {
    const { starter } = kindTraits[this.file.state.kind]
    return [
      ...this.person(code, { params, sms: sms && starter === 'person' }),
      ...this.employer(code, { params, sms: sms && starter === 'employer' }),
    ]
  }

  /** The reviewer who had taken the file, if anybody had. */
  claimer(code: FileCode, more: More = {}): Notice[] {
    const { claim } = this.file.before
    return claim ? [notice(toReviewer(claim.staffId), code, this.toStaff(more))] : []
  }

  /** Everybody who may decide where the file lies now. */
  desk(code: FileCode, more: More = {}): Notice[] {
    const desk = deskOf(this.file.state)
    return desk ? [notice(desk, code, this.toStaff(more))] : []
  }

  /** The reviewer who has the file in hand, else everybody at its desk. */
  hands(code: FileCode, more: More = {}): Notice[] {
    return this.file.state.claim ? this.claimer(code, more) : this.desk(code, more)
  }

  private toStaff(more: More) {
    const { employerId, personId } = this.file.state
    return { ...this.said(more), naming: { person: personId, employer: employerId } }
  }
}

/** The desk on which a file lies; null while no authority holds it. */
export function deskOf({ district, level, township, deciders, personId }: ApplicationState): Desk | null {
  if (level === null) return null
  const except = deciders.filter((one) => one.level !== level).map(({ staffId }) => staffId)
  return { kind: 'desk', district, level, township, except, party: personId }
}

/**
 * Who is told about an event (N-01, N-29, C-14; the table with the reasons: `tests/support/telling/`). Whoever has to
 * act next always is; the other side of a withdrawal, too. A return reaches the starter by short message, an approval
 * where the district does so.
 */
export function applicationNotices(file: ToldFile, event: ApplicationEvent, policy: PolicyFile): Notice[] {
  const tell = new FileTeller(file)
  const { state } = file
  switch (event.type) {
    case 'application.submitted':
    case 'application.employer-approved':
      return movedOn(tell, state, event)
    case 'application.booked':
    case 'application.rebooked':
    case 'application.booking-cancelled':
      return bookingNotices(tell, event)
    case 'application.employer-returned':
      return tell.person('employer-returned', { sms: true, params: placesOf(event.items) })
    case 'application.accepted':
      return tell.both('accepted')
    case 'application.passed':
      return passed(tell, state, event, policy)
    case 'application.returned':
      return returned(tell, state, event.items)
    case 'application.sent-back':
      return [...tell.both('sent-back', { sms: true }), ...tell.claimer('file-left')]
    case 'application.granted':
      return granted(tell, state, policy.approvalSms.value)
    case 'application.withdrawn':
      return withdrawn(tell, state)
    case 'application.recalled':
      return [...tell.both('application-recalled', { sms: true }), ...tell.claimer('file-left')]
    case 'application.overdue':
      return tell.hands('application-overdue', dueOf(state))
    case 'application.moved':
      return moved(tell, state, policy)
    case 'application.terminated': {
      const params = { reason: event.reason }
      return [...tell.both('terminated', { sms: true, params }), ...tell.claimer('file-left', { params })]
    }
    default:
      return []
  }
}

/** Day and hours of a booking as a notice names them. */
const when = ({ startsAt, endsAt }: BookedSlot) => ({
  date: dayOf(startsAt),
  from: timeOf(startsAt),
  to: timeOf(endsAt),
})

type BookingEvent = Extract<
  ApplicationEvent,
  { type: 'application.booked' | 'application.rebooked' | 'application.booking-cancelled' }
>

/**
 * Who is told about a booking. The employer books itself, so it hears of what the authority does only; the person
 * follows in his messages; the desk plans by the booked time, and whoever had taken the file hears when it leaves.
 */
function bookingNotices(tell: FileTeller, event: BookingEvent): Notice[] {
  switch (event.type) {
    case 'application.booked':
      return [
        ...tell.person('appointment-booked', { params: when(event.appointment) }),
        ...tell.desk('file-booked', { params: when(event.appointment) }),
      ]
    case 'application.rebooked':
      return [
        ...tell.person('appointment-moved', { params: when(event.appointment) }),
        ...tell.hands('file-rebooked', { params: when(event.appointment) }),
      ]
    case 'application.booking-cancelled':
      return [
        ...(event.by === 'employer' ? [] : tell.employer('appointment-revoked', { sms: true })),
        ...tell.person('appointment-cancelled'),
        ...tell.claimer('file-left'),
      ]
  }
}

const dueOf = ({ due }: ApplicationState): More => (due ? { params: { date: due.day } } : {})

type GoingOn = Extract<ApplicationEvent, { type: 'application.submitted' | 'application.employer-approved' }>

/** A file that is handed on: to the unit, to its booking, or onto the authority's first desk. */
function movedOn(tell: FileTeller, state: ApplicationState, { type, desk }: GoingOn): Notice[] {
  if (!desk) return tell.employer('employer-review-waiting', { sms: true })
  const arrives =
    desk === 'appointment' ? [] : tell.desk(state.round > 1 ? 'file-came-back' : 'file-arrived', dueOf(state))
  const approved = type === 'application.employer-approved'
  if (!approved && kindTraits[state.kind].starter === 'person') return arrives
  const toBook = approved ? 'approved-to-book' : 'submitted-to-book'
  const toAuthority = approved ? 'employer-approved' : 'submitted-by-employer'
  return [...tell.person(desk === 'appointment' ? toBook : toAuthority), ...arrives]
}

/** One level is through and the next begins: its desk, and both sides. The last pass is told as 办结. */
function passed(
  tell: FileTeller,
  state: ApplicationState,
  { level, next }: Extract<ApplicationEvent, { type: 'application.passed' }>,
  policy: PolicyFile,
): Notice[] {
  if (!next) return []
  const params = { level: levelLabel(policy, level), next: levelLabel(policy, next.level) }
  return [...tell.both('level-passed', { params }), ...tell.desk('file-passed-up', dueOf(state))]
}

/** Where the opinion points to, as codes that the texts know; the opinion itself is free text and stays sealed. */
const placesOf = (items: readonly FlaggedItem[]): NoticeParams => ({
  count: items.length,
  places: items.flatMap(({ at }) => (at === null ? [] : ['slot' in at ? at.slot : at.section])).join(' '),
})

/** Who has to mend it is told so; the unit whose employee has to mend it reads his name. */
function returned(tell: FileTeller, { kind }: ApplicationState, items: readonly FlaggedItem[]): Notice[] {
  const more = { params: placesOf(items) }
  const byEmployee = kindTraits[kind].starter === 'person'
  return byEmployee
    ? [...tell.person('returned', { ...more, sms: true }), ...tell.employer('employee-returned', more)]
    : [...tell.person('returned', more), ...tell.employer('returned', { ...more, sms: true })]
}

/** 办结. A unit whose right opens hears what it may do from now on. */
const granted = (tell: FileTeller, { kind }: ApplicationState, sms: boolean): Notice[] =>
  kind === 'filing-right' ? tell.employer('right-opened', { sms }) : tell.both('granted', { sms })

/** The other side of a withdrawal: the unit that has seen the file, the person for whom the unit had begun it. */
function withdrawn(tell: FileTeller, { kind, round }: ApplicationState): Notice[] {
  if (kindTraits[kind].starter === 'employer') return tell.person('withdrawn-by-employer', { sms: true })
  return round > 0 ? tell.employer('application-withdrawn') : []
}

/** The starter goes on with it at the new authority, whoever stands behind it hears of it, the unit of what it may see. `policy`: the new one. */
function moved(tell: FileTeller, { kind, round }: ApplicationState, { authority }: PolicyFile): Notice[] {
  const more: More = { params: { authority } }
  // he was told that his unit had begun it, and his papers may be others now
  if (kindTraits[kind].starter === 'employer')
    return [...tell.employer('application-moved', { ...more, sms: true }), ...tell.person('unit-file-moved', more)]
  return [
    ...tell.person('application-moved', { ...more, sms: true }),
    ...(round > 0 ? tell.employer('application-moved', more) : []),
  ]
}

/** A unit has begun a business for its holder (U-85, U-88). */
export const startedForHolder = (holder: { personId: string; employerId: string; kind: ApplicationKind }): Notice[] => [
  notice(toPerson(holder.personId), 'started-by-employer', {
    ...{ about: { page: 'home' }, params: { kind: holder.kind }, sms: true, naming: { employer: holder.employerId } },
  }),
]
