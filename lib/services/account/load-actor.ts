import type { SignedInActor } from '@/lib/access/actor'
import { findActor } from '@/lib/data/account/accounts'

type SessionReference = { accountId: string; sessionId: string; kind: SignedInActor['kind'] }

/** Who is behind a session right now, or null: unknown, disabled, relieved, signed out, or no longer of that kind. */
export async function loadActor({ accountId, sessionId, kind }: SessionReference): Promise<SignedInActor | null> {
  const actor = await findActor(accountId, sessionId)
  return actor?.kind === kind ? actor : null
}
