import type { PlainDate } from '../dates'
import type { AskAgain } from '../deadlines/end-reminders'
import { notice, toEmployer, toPerson, type Notice } from '../notice/notice'
import type { EmploymentEvent } from './lifecycle'

export type ToldLink = { id: string; personId: string; employerId: string }

/**
 * Who is told about an event of a link (S-20…S-26). `changeBy` is the day until which a new unit must have taken over
 * the permit that hangs with the link's end, null where none does.
 */
export function employmentNotices(
  link: ToldLink,
  event: EmploymentEvent,
  { changeBy = null }: { changeBy?: PlainDate | null } = {},
): Notice[] {
  const person = toPerson(link.personId)
  const naming = { employer: link.employerId }
  const about = { page: 'employer' } as const
  switch (event.type) {
    case 'employment.requested': {
      const said = { about: { page: 'link-requests' }, naming: { person: link.personId }, sms: true } as const
      return [notice(toEmployer(link.employerId), 'link-requested', said)]
    }
    case 'employment.withdrawn': {
      const said = { about: { page: 'employees' }, naming: { person: link.personId } } as const
      return [notice(toEmployer(link.employerId), 'link-withdrawn', said)]
    }
    case 'employment.accepted':
      return [notice(person, 'link-accepted', { about, naming, sms: true })]
    case 'employment.rejected':
      return [notice(person, 'link-rejected', { about, naming, sms: true })]
    case 'employment.dissolve-asked':
      return [askedToDissolve(link, 'dissolve-asked')]
    case 'employment.dissolved':
      return changeBy
        ? [notice(person, 'link-dissolved-suspended', { about, naming, params: { date: changeBy }, sms: true })]
        : [notice(person, 'link-dissolved', { about, naming, sms: true })]
    default:
      return []
  }
}

const askedToDissolve = (
  { id, personId, employerId }: ToldLink,
  code: 'dissolve-asked' | 'dissolve-asked-again',
  count?: AskAgain,
): Notice =>
  notice(toEmployer(employerId), code, {
    about: { page: 'employment', id },
    ...{ params: count ? { count } : {}, sms: true, naming: { person: personId } },
  })

/** 请求解除关联 has waited for so many days (U-72, C-33). */
export const dissolveAskedAgain = (link: ToldLink, days: AskAgain): Notice[] => [
  askedToDissolve(link, 'dissolve-asked-again', days),
]
