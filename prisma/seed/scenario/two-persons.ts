import type { StaffActor } from '@/lib/access/actor'
import type { Result } from '@/lib/domain/result'
import { releaseProposal } from '@/lib/services/proposal/decide'
import { signInStaff } from './actors'
import type { World } from './world'

/** Somebody who sits where this officer sits. */
export const colleagueOf = (
  world: World,
  { level, district, authorityName, administrator }: StaffActor,
): Promise<StaffActor> => signInStaff(world, level, { district, authorityName, administrator })

/** A figure that one officer has proposed, released by another (decision 0023); answers the first refusal there is. */
export async function byTwo(
  world: World,
  second: StaffActor,
  proposed: Promise<Result<{ proposalId: string }>>,
): Promise<Result<{ id: string }>> {
  const result = await proposed
  return result.ok ? releaseProposal(world.as(second), { id: result.value.proposalId, seenVersion: 1 }) : result
}
