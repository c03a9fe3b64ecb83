import { v7 as uuid } from 'uuid'
import type { StaffActor } from '@/lib/access/actor'
import { applicationScope } from '@/lib/access/scope'
import { recordAccess } from '@/lib/data/access-records'
import { findApplication, findSnapshot } from '@/lib/data/applications'
import { database } from '@/lib/data/client'
import type { Dossier } from '@/lib/domain/application/dossier'
import { childrenOf } from '@/lib/domain/application/forms'
import { ok, refuse, type Result } from '@/lib/domain/result'
import type { CommandContext } from '../context'

/** Numbers in full, as submitted. */
export type Identifiers = { idNumber: string; mobile: string; children: { name: string; idNumber: string }[] }

/** The applicant's, or the operator's where a unit applies for itself. */
function identifiersOf({ form, person, employer }: Dossier): Identifiers {
  const { idNumber, mobile } = person ? person.profile.general : employer.profile.operator
  const children = childrenOf(form)
  return { idNumber, mobile, children: children.map((child) => ({ name: child.name, idNumber: child.idNumber })) }
}

/**
 * 显示: the full numbers of a file for a reviewer who may see it, and the record that he looked (house law 12). No
 * command id is kept, because its outcome would store the numbers in the open. Refuses with `not-found`.
 */
export async function revealIdentifiers(
  { actor, now }: CommandContext<StaffActor>,
  input: { applicationId: string },
): Promise<Result<Identifiers>> {
  const db = database()
  const loaded = await findApplication(db, input.applicationId, applicationScope(actor))
  const { round = 0 } = loaded?.state ?? {}
  const dossier = loaded && round > 0 ? ((await findSnapshot(db, loaded.id, round)) as Dossier | null) : null
  if (!dossier) return refuse('not-found')
  const target = dossier.person
    ? { kind: 'person', id: dossier.person.id }
    : { kind: 'employer', id: dossier.employer.id }
  await recordAccess(db, {
    id: uuid(),
    accountId: actor.accountId,
    what: 'identifiers',
    targetKind: target.kind,
    targetId: target.id,
    at: now,
  })
  return ok(identifiersOf(dossier))
}
