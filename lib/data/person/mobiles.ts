import { fieldsOf } from '../../domain/typed'
import { parseMobile } from '@/lib/domain/text/mobile'
import type { Db } from '../client'
import type { Recipient } from '../../domain/notice/notice'
import { unseal, unsealJson } from '../sealing'

/** The phone in a section of a profile, which may be half filled in. */
async function typedMobile(db: Db, ownerKind: 'person' | 'employer', ownerId: string, section: string) {
  const row = await db.profileSection.findUnique({
    where: { ownerKind_ownerId_section: { ownerKind, ownerId, section } },
    select: { sealed: true },
  })
  const { mobile } = fieldsOf(row && unsealJson(row.sealed))
  return typeof mobile === 'string' ? mobile : undefined
}

async function deliveredMobile(db: Db, personId: string) {
  const person = await db.person.findUnique({ where: { id: personId }, select: { mobileSealed: true } })
  return person?.mobileSealed ? unseal(person.mobileSealed) : undefined
}

/**
 * The phone of a recipient: what the person typed, else what the identity platform delivered; of an employer the
 * phone of its operator (U-14). Null when no usable one is known (N-02), and for reviewers.
 */
export async function findMobile(db: Db, { kind, id }: Recipient): Promise<string | null> {
  if (kind === 'staff') return null
  const typed = await typedMobile(db, kind, id, kind === 'person' ? 'general' : 'operator')
  const known = typed || (kind === 'person' ? await deliveredMobile(db, id) : undefined)
  const parsed = parseMobile(known ?? '')
  return parsed.ok ? parsed.value : null
}
