import type { ApplicationEvent } from './events'
import { kindTraits } from './kinds'
import type { ApplicationState } from './state'

export type NoticeRecipient = 'person' | 'employer'
/** Who is told what; the text is looked up from `code` (lib/labels/notices). */
export type Notice = { to: NoticeRecipient; code: string; params: Record<string, string | number> }

const toStarter = (state: ApplicationState): NoticeRecipient =>
  kindTraits[state.kind].starter === 'person' ? 'person' : 'employer'

/** Every side that stands behind the file (N-29). */
const toBoth = (state: ApplicationState): NoticeRecipient[] => (state.personId ? ['person', 'employer'] : ['employer'])

/** Who is told about an event (N-01, N-29). `state` is the state after it. Claims concern nobody outside. */
export function noticesOf(state: ApplicationState, event: ApplicationEvent): Notice[] {
  const params = { number: state.number, kind: state.kind }
  const tell = (recipients: NoticeRecipient[], code: string): Notice[] => recipients.map((to) => ({ to, code, params }))
  switch (event.type) {
    case 'application.submitted':
      return event.desk ? [] : tell(['employer'], 'employer-review-waiting')
    case 'application.employer-approved':
      return tell(['person'], 'employer-approved')
    case 'application.employer-returned':
      return tell(['person'], 'employer-returned')
    case 'application.accepted':
      return tell(toBoth(state), 'accepted')
    case 'application.returned':
      return tell(state.personId ? toBoth(state) : [toStarter(state)], 'returned')
    case 'application.granted':
      return tell(toBoth(state), 'granted')
    case 'application.terminated':
      return tell(toBoth(state), 'terminated')
    default:
      return []
  }
}
