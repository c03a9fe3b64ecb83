import { bookingNotices } from '../appointment/notices'
import type { NoticeCodeOf } from '../notice/codes'
import { notice, toEmployer, toPerson, toReviewer, type Desk, type Notice, type NoticeParams } from '../notice/notice'
import type { PolicyFile } from '../policy/schema'
import type { ApplicationEvent } from './events'
import { kindTraits, type ApplicationKind } from './kinds'
import type { ApplicationState } from './state'

/** A file after the event that is told about; `before` still knows who had taken it. */
export type ToldFile = { id: string; state: ApplicationState; before: ApplicationState }

type FileCode = NoticeCodeOf<'application'> | NoticeCodeOf<'appointment'>
type More = { sms?: boolean; params?: NoticeParams }

/** What is told about one file. A side that does not exist (a unit's own business has no person) is told nothing. */
export class FileTeller {
  constructor(private readonly file: ToldFile) {}

  private said({ sms = false, params = {} }: More) {
    const { id, state } = this.file
    const about = { page: 'application', id } as const
    return { about, sms, params: { number: state.number, kind: state.kind, ...params } }
  }

  person(code: FileCode, more: More = {}): Notice[] {
    const { personId } = this.file.state
    return personId ? [notice(toPerson(personId), code, this.said(more))] : []
  }

  /** The unit reads whose file it is. */
  employer(code: FileCode, more: More = {}): Notice[] {
    const { employerId, personId } = this.file.state
    return [notice(toEmployer(employerId), code, { ...this.said(more), naming: { person: personId } })]
  }

  /** Every side that stands behind the file (N-29); who started it also gets a short message (N-01). */
  both(code: FileCode, sms: boolean): Notice[] {
    const { starter } = kindTraits[this.file.state.kind]
    return [
      ...this.person(code, { sms: sms && starter === 'person' }),
      ...this.employer(code, { sms: sms && starter === 'employer' }),
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
 * Who is told about an event (N-01, N-29, C-14). Claims concern nobody outside; a return always reaches the starter by
 * short message, an approval where the district does so.
 */
export function applicationNotices(file: ToldFile, event: ApplicationEvent, policy: PolicyFile): Notice[] {
  const tell = new FileTeller(file)
  const { state } = file
  switch (event.type) {
    case 'application.submitted':
      if (!event.desk) return tell.employer('employer-review-waiting')
      if (kindTraits[state.kind].starter === 'person') return []
      return tell.person(event.desk === 'appointment' ? 'submitted-to-book' : 'submitted-by-employer')
    case 'application.employer-approved':
      return tell.person(event.desk === 'appointment' ? 'approved-to-book' : 'employer-approved')
    case 'application.booked':
    case 'application.rebooked':
    case 'application.booking-cancelled':
      return bookingNotices(tell, event)
    case 'application.employer-returned':
      return tell.person('employer-returned', { sms: true })
    case 'application.accepted':
      return tell.both('accepted', false)
    case 'application.returned':
    case 'application.sent-back':
      return tell.both('returned', true)
    case 'application.granted':
      return tell.both('granted', policy.approvalSms.value)
    case 'application.recalled':
      return [...tell.both('application-recalled', true), ...tell.claimer('application-recalled')]
    case 'application.overdue':
      return overdue(tell, state)
    case 'application.terminated':
      return [...tell.both('terminated', true), ...tell.claimer('terminated')]
    default:
      return []
  }
}

/** Marked once per round (S-93, A-03): whoever has claimed the file, else everybody at the desk. */
function overdue(tell: FileTeller, { due, claim }: ApplicationState): Notice[] {
  const more: More = due ? { params: { date: due.day } } : {}
  return claim ? tell.claimer('application-overdue', more) : tell.desk('application-overdue', more)
}

/** A unit has begun a business for its holder (U-85, U-88). */
export const startedForHolder = ({ personId, kind }: { personId: string; kind: ApplicationKind }): Notice[] => [
  notice(toPerson(personId), 'started-by-employer', { about: { page: 'home' }, params: { kind }, sms: true }),
]
