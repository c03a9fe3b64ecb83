import type { PersonActor } from '@/lib/access/actor'
import { currentAttachments, toDossierFile } from '@/lib/data/attachment/attachments'
import { database } from '@/lib/data/client'
import type { PersonLink } from '@/lib/data/employment/of-person'
import { dayOf, type PlainDate } from '@/lib/domain/dates'
import type { ContractTerms } from '@/lib/domain/employment/lifecycle'
import { rightsForNew } from '@/lib/domain/filing-right/lifecycle'
import { statusOn } from '@/lib/domain/permit/lifecycle'
import { dissolveReasonLabels } from '@/lib/labels/leaving'
import { fileView, type SlotFileView } from '../attachment/slots'
import { requiredGaps } from '../attachment/applicant'
import { suspensionOf, type SuspensionView } from '../permit/applicant-module'
import { isProfileReady, loadSituation, type Situation } from '../portal/applicant-situation'
import { leavingWaiting } from '@/lib/domain/employment/leaving'
import type { Waiting } from '@/lib/domain/waiting'

/** 请求解除关联 that the unit has not answered (U-72, U-74, pain 23). */
type AskedView = {
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

export type CurrentEmployer = {
  id: string
  name: string
  since: PlainDate | null
  terms: ContractTerms | null
  /** Read only: the employer uploads it (I-50). */
  contract: SlotFileView | null
  /** 主管部门 and the state of the unit's right. */
  district: string | null
  mayFile: boolean
  /** 请求解除关联 that waits; null when it was not asked for (U-72). */
  asked: AskedView | null
  today: PlainDate
  /** The person's permit stands with this employer: leaving makes it hang (I-67). */
  holdsPermit: boolean
}

export type PastLink = {
  id: string
  employerName: string
  status: 'withdrawn' | 'rejected' | 'dissolved'
  /** First day of the link; null when it never came about. */
  from: PlainDate | null
  on: PlainDate
  reason: string
}

export type EmployerLinkView = {
  current: CurrentEmployer | null
  pending: { id: string; employerName: string; requestedOn: PlainDate } | null
  /** The last answer was a refusal and nothing has happened since: it is shown with its reason. */
  rejected: { employerName: string; on: PlainDate; reason: string } | null
  past: PastLink[]
  /** The person's live permit stands with this employer, to which he is not linked: only it can be asked (U-70). */
  permitWith: string | null
  suspension: SuspensionView | null
  /** Somebody is reviewing a business: the link cannot end under it (S-24). */
  locked: boolean
  /** Why no request can be made now, or null. */
  obstacle: 'profile-incomplete' | null
}

const dayIn = (at: Date): PlainDate => dayOf(at.toISOString())

async function currentOf(link: PersonLink, situation: Situation): Promise<CurrentEmployer> {
  const { policy, permit, today } = situation
  const papers = await currentAttachments(database(), [{ kind: 'employment', id: link.id }])
  const contract = papers.find(({ slot }) => slot === 'labour-contract')
  const right = rightsForNew(link.rights)[0] ?? link.rights[0]
  return {
    id: link.id,
    name: link.employerName,
    since: link.decidedAt ? dayIn(link.decidedAt) : null,
    terms: link.terms,
    contract: contract ? fileView(toDossierFile(contract)) : null,
    district: right ? policy.name : null,
    mayFile: right?.status === 'full',
    asked: askedOf(link, situation),
    today: situation.today,
    holdsPermit: permit !== null && statusOn(permit, today) === 'valid' && permit.employerId === link.employerId,
  }
}

function pastOf(link: PersonLink): PastLink[] {
  const { id, employerName, status } = link
  if (status === 'pending' || status === 'active') return []
  const on = link.dissolvedOn ?? dayIn(link.decidedAt ?? link.requestedAt)
  const reason = link.dissolveReason ? dissolveReasonLabels[link.dissolveReason].label : ''
  const from = status === 'dissolved' && link.decidedAt ? dayIn(link.decidedAt) : null
  return [{ id, employerName, status, from, on, reason: status === 'rejected' ? (link.rejectReason ?? '') : reason }]
}

/** 关联单位 (I-40…I-42, I-50, I-67): the employer now, the request that waits, what was before. */
export async function loadEmployerLink(actor: PersonActor, now: Date): Promise<EmployerLinkView> {
  const situation = await loadSituation(actor, now)
  const { active, pending, links, permit, today } = situation
  const past = links.flatMap(pastOf)
  const [latest] = links
  const rejected = latest?.status === 'rejected' ? past[0] : undefined
  const holdsValid = permit !== null && statusOn(permit, today) === 'valid'
  return {
    current: active ? await currentOf(active, situation) : null,
    pending: pending
      ? { id: pending.id, employerName: pending.employerName, requestedOn: dayIn(pending.requestedAt) }
      : null,
    rejected: rejected ? { employerName: rejected.employerName, on: rejected.on, reason: rejected.reason } : null,
    past,
    permitWith: holdsValid && !active ? permit.employerName : null,
    locked: situation.locked,
    suspension: suspensionOf(situation, requiredGaps(situation)),
    obstacle: isProfileReady(situation) ? null : 'profile-incomplete',
  }
}
