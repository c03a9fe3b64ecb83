import type { PersonLink } from '@/lib/data/employment/of-person'
import { dayOf, type PlainDate } from '@/lib/domain/dates'
import { leavingWaiting } from '@/lib/domain/employment/leaving'
import type { Waiting } from '@/lib/domain/waiting'
import type { Situation } from '../portal/applicant-situation'

/** 请求解除关联 that the unit has not answered (U-72, U-74, pain 23). */
export type AskedView = {
  on: PlainDate
  leftOn: PlainDate | null
  /** The last day of the district's term, or null where it names none. */
  termEndsOn: Waiting['due']
  /** When the authority hears of it, if nothing happens until then. */
  authorityToldOn: PlainDate
  /** When it has heard. */
  escalatedOn: PlainDate | null
}

/** The district that oversees the link: the permit's that stands with the unit, else that of its right. */
export function askedOf(link: PersonLink, { permit, policies, policy }: Situation): AskedView | null {
  if (!link.dissolveAskedAt) return null
  const own = permit?.employerId === link.employerId ? policies.find(permit.district) : null
  const leftOn = link.dissolveLeftOn
  const within = (own ?? policy).dissolveWithinDays.value
  const { askedOn, due, lapsesOn } = leavingWaiting({
    ...{ askedOn: dayOf(link.dissolveAskedAt.toISOString()), leftOn, within },
  })
  return { on: askedOn, leftOn, termEndsOn: due, authorityToldOn: lapsesOn, escalatedOn: link.escalatedOn }
}
