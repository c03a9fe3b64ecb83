import 'server-only'
import { headers } from 'next/headers'
import { forbidden, redirect } from 'next/navigation'
import type { EmployerActor, PersonActor, SignedInActor, StaffActor } from '@/lib/access/actor'
import type { Entrance } from '@/lib/access/verified-identity'
import { currentActor } from '@/lib/auth/session'
import type { ReviewLevelCode } from '@/lib/domain/codes'
import { syncClock } from '@/lib/services/demo/clock'
import { pathHeader } from './request-id'
import { portalHome, to } from '../addresses'

async function signedIn(kind: Entrance): Promise<SignedInActor> {
  await syncClock()
  const actor = await currentActor()
  if (actor) return actor
  const path = (await headers()).get(pathHeader) ?? portalHome[kind]
  return redirect(to.guest.signIn(kind, path))
}

/**
 * The guards of pages and layouts. Not signed in: on to the right door and back again afterwards. Signed in as somebody
 * of another kind: 403 with app/forbidden.tsx. Call them before anything is streamed (in the page, and in the layout
 * of a segment that has a loading.tsx), or the status can no longer be set.
 */
export async function requirePerson(): Promise<PersonActor> {
  const actor = await signedIn('person')
  return actor.kind === 'person' ? actor : forbidden()
}

export async function requireEmployer(): Promise<EmployerActor> {
  const actor = await signedIn('employer')
  return actor.kind === 'employer' ? actor : forbidden()
}

/** `levels`: which review levels may open the page; all when omitted. */
export async function requireStaff(levels?: readonly ReviewLevelCode[]): Promise<StaffActor> {
  const actor = await signedIn('staff')
  return actor.kind === 'staff' && (levels === undefined || levels.includes(actor.level)) ? actor : forbidden()
}
