import { notice, toEmployer, type Notice } from '../notice/notice'
import { authorityOf } from '../policy/resolve'
import type { FilingRightEvent } from './lifecycle'

/**
 * Who is told about an event of a 业务办理权限 that no application tells about already (S-35): the unit of its own
 * cancellation, everybody whose business it conducts of a new authority (S-37).
 */
export function filingRightNotices(employerId: string, event: FilingRightEvent): Notice[] {
  switch (event.type) {
    case 'filing-right.cancelled':
      return [notice(toEmployer(employerId), 'right-cancelled', { about: { page: 'home' } })]
    case 'filing-right.transferred': {
      const { authority } = authorityOf(event.district)
      const said = { about: { page: 'employer' }, params: { authority }, naming: { employer: employerId } } as const
      return [notice({ kind: 'people-of', employer: employerId }, 'authority-moved', said)]
    }
    default:
      return []
  }
}
