import { v7 as uuid } from 'uuid'
import type { EmployerActor, StaffActor } from '@/lib/access/actor'
import { loadCase, type Case } from '@/lib/cases/application'
import { recordAccess } from '@/lib/data/account/access-records'
import { database } from '@/lib/data/client'
import type { Dossier } from '@/lib/domain/application/dossier'
import { childrenOf } from '@/lib/domain/application/forms'
import { unitComparesNumbers } from '@/lib/domain/application/kinds'
import { ok, refuse, type Result } from '@/lib/domain/result'
import type { CommandContext } from '../context'

/** Numbers in full, as submitted. */
export type Identifiers = { idNumber: string; mobile: string; children: { name: string; idNumber: string }[] }

/** The applicant's, or the operator's where a unit applies for itself; the children of the form, else of the permit. */
function identifiersOf({ form, person, employer, permit }: Dossier): Identifiers {
  const { idNumber, mobile } = person ? person.profile.general : employer.profile.operator
  const asked = childrenOf(form)
  const children = asked.length > 0 ? asked : (permit?.content.children ?? [])
  return { idNumber, mobile, children: children.map((child) => ({ name: child.name, idNumber: child.idNumber })) }
}

type Reader = StaffActor | EmployerActor

/** What this reader compares now: what was submitted, and of the unit's own unfinished business what stands there. */
async function comparedBy(actor: Reader, file: Case): Promise<Dossier | null> {
  const { state } = file.loaded
  if (actor.kind === 'employer') {
    if (!unitComparesNumbers(state)) return null
    if (state.status !== 'employer-review') return (await file.facts()).dossier
  }
  return file.submitted()
}

/**
 * 显示号码: the full numbers of a file for a reviewer who may see it, and for the unit while it compares them; with the
 * record that somebody looked (house law 12). No command id is kept, because its outcome would store the numbers in the
 * open. Refuses with `not-found`.
 */
export async function revealIdentifiers(
  context: CommandContext<Reader>,
  input: { applicationId: string },
): Promise<Result<Identifiers>> {
  const { actor, now } = context
  const db = database()
  const file = await loadCase(db, actor, input.applicationId, now)
  const dossier = file && (await comparedBy(actor, file))
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
