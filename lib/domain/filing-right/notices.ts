import { notice, toEmployer, type Notice } from '../notice/notice'
import type { FilingRightEvent } from './lifecycle'

/** Who is told about an event of a 业务办理权限 that no application tells about already (S-35). */
export function filingRightNotices(employerId: string, event: FilingRightEvent): Notice[] {
  if (event.type !== 'filing-right.cancelled') return []
  return [notice(toEmployer(employerId), 'right-cancelled', { about: { page: 'home' } })]
}
