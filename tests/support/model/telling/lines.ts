import { noticeCategory } from '@/lib/domain/notice/codes'
import type { Recipient } from '@/lib/domain/notice/notice'
import { codeOf, type Line, type Who } from '../../telling'
import type { Reviewer } from '../reviewers'
import type { Troupe } from '../troupe'

/** One message: through which channel (`summary` waits for the reviewer's daily message), to whom, with which code. */
export type Told = { topic: 'notice' | 'sms' | 'summary'; to: Recipient; code: string }

/** Who is meant by the words of the table where something has happened; a word that is missing is a hole in the model. */
export type Meant = Partial<Record<Who, readonly Recipient[]>>

export const nobodyMeant: readonly Recipient[] = []
export const thePerson = (id: string | null): Recipient[] => (id === null ? [] : [{ kind: 'person', id }])
export const theEmployer = (id: string | null): Recipient[] => (id === null ? [] : [{ kind: 'employer', id }])
export const theStaff = (ids: readonly string[]): Recipient[] => ids.map((id) => ({ kind: 'staff', id }))

type Place = { district: string; level: string | null; township: string | null }
type Separation = { deciders?: readonly { staffId: string; level: string }[]; personId?: string | null }

/**
 * Everybody who may decide where something lies: of that level and district, at 属地 of that office, still in office,
 * who has not decided it at another level and whose own file it is not.
 */
export function deskAt({ reviewers, holder }: Troupe, place: Place, { deciders = [], personId }: Separation = {}) {
  const sits = ({ district, level, township }: Reviewer): boolean =>
    level === place.level &&
    (district === null || district === place.district) &&
    (level !== 'township' || township === place.township)
  const may = ({ staffId, personIndex, level }: Reviewer): boolean =>
    !(personIndex !== null && personId === holder) &&
    !deciders.some((one) => one.staffId === staffId && one.level !== level)
  return theStaff(reviewers.filter((one) => one.active && sits(one) && may(one)).map(({ staffId }) => staffId))
}

/** The messages that lines of the table mean. */
export function toldBy({ reviewers }: Troupe, lines: readonly Line[], meant: Meant): Told[] {
  const summed = new Set(reviewers.filter(({ dailySummary }) => dailySummary).map(({ staffId }) => staffId))
  return lines.flatMap((line) => {
    const who = line.slice(0, line.indexOf(':')) as Who
    const recipients = meant[who]
    if (!recipients) throw new Error(`the model does not know who is meant by "${line}"`)
    const code = codeOf(line)
    return recipients.flatMap((to): Told[] => {
      const waits = noticeCategory(code) === 'work' && summed.has(to.id)
      const sms = line.endsWith(' + sms') ? [{ topic: 'sms' as const, to, code }] : []
      return [{ topic: waits ? 'summary' : 'notice', to, code }, ...sms]
    })
  })
}

/** A message as a failure shows it. */
export function inWords({ persons, employers, reviewers }: Troupe, { topic, to, code }: Told): string {
  const person = persons.findIndex(({ personId }) => personId === to.id)
  const employer = employers.findIndex(({ employerId }) => employerId === to.id)
  const reviewer = reviewers.find(({ staffId }) => staffId === to.id)
  const name =
    person >= 0
      ? ['holder', 'other person'][person]
      : employer >= 0
        ? `unit ${employer + 1}`
        : reviewer
          ? [reviewer.name, reviewer.district ?? '', reviewer.level].join(' ')
          : `stranger ${to.id}`
  return `${topic} to ${name}: ${code}`
}
