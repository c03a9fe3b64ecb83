import 'server-only'
import { cookies } from 'next/headers'
import { cache } from 'react'
import type { SignedInActor } from '@/lib/access/actor'
import { loadActor, endSession } from '@/lib/services/account/session'
import {
  clockSeconds,
  openSession,
  secondsLeft,
  sessionCookieName,
  sessionCookieOptions,
  type SessionToken,
  touchedSession,
} from './session-token'

/** The session of this request, or null. Says who claims to be here, not what he may do: ask `currentActor`. */
export const currentSession = cache(async (): Promise<SessionToken | null> => {
  const jar = await cookies()
  return openSession(jar.get(sessionCookieName())?.value)
})

/**
 * Who is asking, fresh from the database once per request: a disabled account, a signed-out session and a reviewer
 * who was relieved are null from this request on.
 */
export const currentActor = cache(async (): Promise<SignedInActor | null> => {
  const session = await currentSession()
  return session && loadActor(session)
})

/** Counts this request as use of the session. Only where cookies may be set: actions and route handlers. */
export async function touchSession(how?: { force?: boolean }): Promise<void> {
  const session = await currentSession()
  const touched = session && (await touchedSession(session, how))
  if (touched) (await cookies()).set(touched.name, touched.value, touched.options)
}

/** Seconds that this session still lasts (as if used just now, on demand), or null without one. */
export async function sessionTime({ usedNow = false } = {}): Promise<{ secondsLeft: number } | null> {
  const session = await currentSession()
  if (!session) return null
  const now = clockSeconds()
  return { secondsLeft: secondsLeft(usedNow ? { ...session, lastSeen: now } : session, now) }
}

/** Ends the session of this request for good and takes its cookie away. */
export async function closeSession(): Promise<void> {
  const session = await currentSession()
  if (session) await endSession(new Date(), session)
  ;(await cookies()).set(sessionCookieName(), '', { ...sessionCookieOptions(), maxAge: 0 })
}
