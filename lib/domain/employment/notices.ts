import type { PlainDate } from '../dates'
import type { DistrictCode } from '../codes'
import { notice, toEmployer, toPerson, type Desk, type Notice } from '../notice/notice'
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
    case 'employment.dissolve-escalated':
      return escalated(link, event.district)
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
  count?: number,
): Notice =>
  notice(toEmployer(employerId), code, {
    about: { page: 'employment', id },
    ...{ params: count ? { count } : {}, sms: true, naming: { person: personId } },
  })

/** 请求解除关联 has waited for so many days (U-72, C-33). */
export const dissolveAskedAgain = (link: ToldLink, days: number): Notice[] => [
  askedToDissolve(link, 'dissolve-asked-again', days),
]

/** The district's term for ending the link is about to end on `date`, its last day (N-16, S-94). */
export const dissolveTermEnds = ({ id, personId, employerId }: ToldLink, date: PlainDate): Notice[] => [
  notice(toEmployer(employerId), 'dissolve-term-ends', {
    about: { page: 'employment', id },
    ...{ params: { date }, sms: true, naming: { person: personId } },
  }),
]

/** The request stays unanswered: the authority hears of it, and both sides that it has (pain 23). */
function escalated({ id, personId, employerId }: ToldLink, district: DistrictCode): Notice[] {
  const desk: Desk = { kind: 'desk', district, level: 'district', township: null, except: [], party: personId }
  const naming = { person: personId, employer: employerId }
  return [
    notice(desk, 'dissolve-escalated', { about: { page: 'leaving' }, naming }),
    notice(toEmployer(employerId), 'dissolve-escalated-unit', {
      about: { page: 'employment', id },
      ...{ sms: true, naming: { person: personId } },
    }),
    notice(toPerson(personId), 'dissolve-escalated-person', {
      about: { page: 'employer' },
      naming: { employer: employerId },
    }),
  ]
}
