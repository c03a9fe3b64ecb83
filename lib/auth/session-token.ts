import { decode, encode } from 'next-auth/jwt'
import { z } from 'zod'
import { entrances, type Entrance } from '@/lib/access/verified-identity'
import { env } from '../env'

/**
 * What the session cookie holds, encrypted: whose session it is and when it began and was last used. Names, numbers
 * and rights are not in it; they are read from the database at every request, so that a right taken away ends at once.
 * Times are seconds of the machine's clock: DEMO_NOW sets the legal day, not the life of a session.
 */
const sessionToken = z.object({
  sessionId: z.uuid(),
  accountId: z.uuid(),
  kind: z.enum(entrances),
  signedInAt: z.number().int(),
  lastSeen: z.number().int(),
})
export type SessionToken = z.infer<typeof sessionToken>

/** Seconds of silence after which a session ends: reviewers see many people's files and get less. */
export const idleSeconds: Record<Entrance, number> = { staff: 15 * 60, employer: 60 * 60, person: 60 * 60 }

/** No session lasts longer than this, however busy. */
export const absoluteSeconds = 12 * 60 * 60

/** The cookie is written again at most this often. */
const touchSeconds = 60

/** The machine's clock in seconds. */
export const clockSeconds = (): number => Math.floor(Date.now() / 1000)

/** Seconds until the session ends by silence or by age, whichever comes first; 0 or less when it has ended. */
export const secondsLeft = (token: SessionToken, now: number): number =>
  Math.min(token.lastSeen + idleSeconds[token.kind], token.signedInAt + absoluteSeconds) - now

export const isSecure = (): boolean => env().PUBLIC_URL.startsWith('https://')
export const sessionCookieName = (): string => (isSecure() ? '__Host-session' : 'session')

export const sessionCookieOptions = () => ({ httpOnly: true, sameSite: 'lax' as const, path: '/', secure: isSecure() })

/** The cookie's value for a token. */
export const sealSession = (token: SessionToken): Promise<string> =>
  encode({ token, secret: env().AUTH_SECRET, maxAge: Math.max(1, token.signedInAt + absoluteSeconds - clockSeconds()) })

/** The token of a cookie, or null when it is forged, malformed, too old or was silent for too long. */
export async function openSession(cookie: string | undefined, now = clockSeconds()): Promise<SessionToken | null> {
  if (!cookie) return null
  const decoded = await decode({ token: cookie, secret: env().AUTH_SECRET }).catch(() => null)
  const parsed = sessionToken.safeParse(decoded)
  return parsed.success && secondsLeft(parsed.data, now) > 0 ? parsed.data : null
}

/** The cookie to set so that the session counts as used now, or null while the present one is fresh enough. */
export async function touchedSession(token: SessionToken, { force = false } = {}) {
  const now = clockSeconds()
  if (!force && now - token.lastSeen < touchSeconds) return null
  return {
    name: sessionCookieName(),
    value: await sealSession({ ...token, lastSeen: now }),
    options: { ...sessionCookieOptions(), maxAge: Math.max(1, token.signedInAt + absoluteSeconds - now) },
  }
}
