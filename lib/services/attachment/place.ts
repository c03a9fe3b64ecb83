import type { Actor } from '@/lib/access/actor'
import { applicationScope } from '@/lib/access/scope'
import { findApplication } from '@/lib/data/application/applications'
import type { AttachmentOwner } from '@/lib/data/attachment/attachments'
import type { Db } from '@/lib/data/client'
import { findLinkOfEmployer } from '@/lib/data/employment/employments'
import { isProfileLocked } from '@/lib/data/person/profiles'
import { childrenOf } from '@/lib/domain/application/forms'
import { holderOf } from '@/lib/domain/application/status'
import { slotOf, type SlotCode } from '@/lib/domain/attachment/catalogue'
import { ok, refuse, type Result } from '@/lib/domain/result'

/** Which slot is meant. A contract names its link, a child's document its application and child. */
export type SlotPlace = { slot: SlotCode; employmentId?: string; applicationId?: string; childId?: string }

async function childOwner(db: Db, actor: Actor, place: SlotPlace): Promise<Result<AttachmentOwner>> {
  const { applicationId, childId } = place
  if (actor.kind !== 'person' || !applicationId || !childId) return refuse('not-found')
  const loaded = await findApplication(db, applicationId, applicationScope(actor))
  const form = loaded?.form
  const known = form !== undefined && childrenOf(form).some((child) => child.id === childId)
  if (!loaded || !known) return refuse('not-found')
  return holderOf(loaded.state.status) === 'starter' ? ok({ kind: 'child', id: childId }) : refuse('profile.locked')
}

/**
 * Whose slot the actor may change, from his identity alone: persons their own and their children's, employers theirs
 * and the contracts of their links (I-50, U-68). Refuses with `not-found` for what is not his and `profile.locked`
 * while somebody reviews it (I-17).
 */
export async function writableOwner(db: Db, actor: Actor, place: SlotPlace): Promise<Result<AttachmentOwner>> {
  const { subject } = slotOf(place.slot)
  if (subject === 'child') return childOwner(db, actor, place)
  if (subject === 'employment') {
    const mine = actor.kind === 'employer' && place.employmentId
    const link = mine ? await findLinkOfEmployer(db, place.employmentId ?? '', actor.employerId) : null
    const current = link?.status === 'pending' || link?.status === 'active'
    return link && current ? ok({ kind: 'employment', id: link.id }) : refuse('not-found')
  }
  if (actor.kind !== subject) return refuse('not-found')
  const id = actor.kind === 'person' ? actor.personId : actor.employerId
  return (await isProfileLocked(db, subject, id)) ? refuse('profile.locked') : ok({ kind: subject, id })
}
