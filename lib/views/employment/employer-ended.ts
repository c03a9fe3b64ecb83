import type { EmployerActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import { fromColumn } from '@/lib/data/days'
import { countEndedLinks, findDissolveRequests, findEndedLinks } from '@/lib/data/employment/ended'
import { unseal } from '@/lib/data/sealing'
import { dayOf, type PlainDate } from '@/lib/domain/dates'
import type { DissolveReason } from '@/lib/domain/employment/lifecycle'
import { maskIdNumber } from '@/lib/domain/person/mask'
import { dissolveReasonLabels } from '@/lib/labels/leaving'
import { boundedTotal, countLimit, pageEnds, pageSize, placeOf, type PageQuery } from '../paging'

/** One line of 已解除: who, when and why; nothing of the person's profile. */
export type EndedLinkView = {
  id: string
  name: string
  idNumber: string
  position: string
  linkedOn: PlainDate | null
  dissolvedOn: PlainDate
  reason: string
}

export type EndedLinkList = { rows: EndedLinkView[]; previous: string | null; next: string | null; total: string }

const reasonText = (reason: DissolveReason | null): string => (reason ? dissolveReasonLabels[reason].label : '—')

/** Links that have ended, the latest first. */
export async function loadEndedLinks(actor: EmployerActor, page: PageQuery): Promise<EndedLinkList> {
  const db = database()
  const { employerId } = actor
  const [found, count] = await Promise.all([
    findEndedLinks(db, { employerId, place: placeOf(page), size: pageSize }),
    countEndedLinks(db, employerId, countLimit),
  ])
  const rows = found.rows.map((row) => ({
    id: row.id,
    name: row.name,
    idNumber: maskIdNumber(row.idNumber),
    position: row.position ?? '',
    linkedOn: row.linkedAt ? dayOf(row.linkedAt.toISOString()) : null,
    dissolvedOn: fromColumn(row.dissolvedOn),
    reason: reasonText(row.reason),
  }))
  return { rows, ...pageEnds(found), total: boundedTotal(count) }
}

export const countEnded = (actor: EmployerActor): Promise<number> =>
  countEndedLinks(database(), actor.employerId, countLimit)

export type DissolveRequestView = { id: string; name: string; idNumber: string; askedOn: PlainDate }

/** Employees who ask for the end of their link, the first to ask first; they stand above the list. */
export async function loadDissolveRequests(actor: EmployerActor, take = 20): Promise<DissolveRequestView[]> {
  const rows = await findDissolveRequests(database(), actor.employerId, take)
  return rows.map(({ id, dissolveAskedAt, person }) => ({
    id,
    name: person.name,
    idNumber: maskIdNumber(unseal(person.idNumberSealed)),
    askedOn: dissolveAskedAt ? dayOf(dissolveAskedAt.toISOString()) : '',
  }))
}
