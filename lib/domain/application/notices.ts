import { bookingNotices } from '../appointment/notices'
import type { Policy } from '../policy/schema'
import type { ApplicationEvent } from './events'
import { kindTraits } from './kinds'
import type { ApplicationState } from './state'

export type NoticeRecipient = 'person' | 'employer' | 'claimer'
/** Who is told what, and how; the texts are looked up from `code` (lib/labels/notices). */
export type Notice = {
  to: NoticeRecipient
  code: string
  params: Record<string, string | number>
  channels: readonly ('inbox' | 'sms')[]
}

type Tell = (to: NoticeRecipient, code: string, sms?: boolean) => Notice

const starterOf = (state: ApplicationState): NoticeRecipient => kindTraits[state.kind].starter

/** Every side that stands behind the file (N-29). */
const bothSides = (state: ApplicationState): NoticeRecipient[] =>
  state.personId ? ['person', 'employer'] : ['employer']

/** Both sides read it in the portal; who started the file also gets a short message (N-01). */
const tellBoth = (state: ApplicationState, tell: Tell, code: string, sms: boolean): Notice[] =>
  bothSides(state).map((to) => tell(to, code, sms && to === starterOf(state)))

/**
 * Who is told about an event (N-01, N-29, C-14). `state` is the state after it, `claimed` whether a reviewer had taken
 * the file. Claims concern nobody outside; a return always reaches the starter by short message, an approval where the
 * district does so.
 */
export function noticesOf(state: ApplicationState, event: ApplicationEvent, policy: Policy): Notice[] {
  const params = { number: state.number, kind: state.kind }
  const tell: Tell = (to, code, sms = false) => ({ to, code, params, channels: sms ? ['inbox', 'sms'] : ['inbox'] })
  const startedByEmployer = kindTraits[state.kind].starter === 'employer'
  switch (event.type) {
    case 'application.submitted':
      if (!event.desk) return [tell('employer', 'employer-review-waiting')]
      if (!state.personId || !startedByEmployer) return []
      return [tell('person', event.desk === 'appointment' ? 'submitted-to-book' : 'submitted-by-employer')]
    case 'application.employer-approved':
      return [tell('person', event.desk === 'appointment' ? 'approved-to-book' : 'employer-approved')]
    case 'application.booked':
    case 'application.rebooked':
    case 'application.booking-cancelled':
      return bookingNotices(state, event)
    case 'application.employer-returned':
      return [tell('person', 'employer-returned', true)]
    case 'application.accepted':
      return tellBoth(state, tell, 'accepted', false)
    case 'application.returned':
    case 'application.sent-back':
      return tellBoth(state, tell, 'returned', true)
    case 'application.granted':
      return tellBoth(state, tell, 'granted', policy.approvalSms.value)
    case 'application.recalled':
      return [...tellBoth(state, tell, 'application-recalled', true), tell('claimer', 'application-recalled')]
    case 'application.terminated':
      return [...tellBoth(state, tell, 'terminated', true), tell('claimer', 'terminated')]
    default:
      return []
  }
}
