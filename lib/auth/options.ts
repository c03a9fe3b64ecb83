import { randomUUID } from 'node:crypto'
import type { NextAuthOptions, Profile } from 'next-auth'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { headers } from 'next/headers'
import type { Entrance } from '@/lib/access/verified-identity'
import { to } from '@/lib/addresses'
import type { Result } from '@/lib/domain/result'
import { endSession, recordSignIn, type SignedIn } from '@/lib/services/account/session'
import { syncClock } from '@/lib/services/demo/clock'
import { now, today } from '../clock'
import { env } from '../env'
import { logger } from '../logger'
import { parseClaims } from './claims'
import { clientAddress } from './client-address'
import { currentSession } from './session'
import { admitSubject, noteRefusal } from './sign-in-brake'
import {
  absoluteSeconds,
  clockSeconds,
  isSecure,
  openSession,
  sealSession,
  sessionCookieName,
  sessionCookieOptions,
} from './session-token'

/** 北京市统一身份认证平台, spoken to as OpenID Connect with PKCE (G-05). */
const identityProvider = (): OAuthConfig<Profile> => ({
  id: 'identity',
  name: '北京市统一身份认证平台',
  type: 'oauth',
  wellKnown: `${env().OIDC_ISSUER}/.well-known/openid-configuration`,
  clientId: env().OIDC_CLIENT_ID,
  clientSecret: env().OIDC_CLIENT_SECRET,
  // prompt=login: whoever comes through a door is asked again who he is; sessions of the platform are not reused.
  authorization: { params: { scope: 'openid profile', prompt: 'login' } },
  idToken: true,
  checks: ['pkce', 'state', 'nonce'],
  httpOptions: { timeout: 10_000 },
  profile: (claims) => ({ id: claims.sub ?? '' }),
})

/** Notes the sign-in of verified claims, unless this identity was refused too often. */
async function admit(claims: unknown): Promise<Result<SignedIn> & { kind?: Entrance }> {
  await syncClock()
  const identity = parseClaims(claims, today())
  if (!identity.ok) return identity
  const { subject, kind } = identity.value
  const address = clientAddress(await headers())
  const allowed = await admitSubject(subject, address)
  if (!allowed.ok) return { ...allowed, kind }
  const recorded = await recordSignIn({ now: now() }, identity.value)
  if (!recorded.ok) await noteRefusal(subject, address)
  return { ...recorded, kind }
}

const callbacks: NextAuthOptions['callbacks'] = {
  /** Turns verified claims into an account of ours, or sends the visitor back with the reason. */
  async signIn({ user, profile }) {
    const admitted = await admit(profile)
    if (!admitted.ok) {
      logger.info({ code: admitted.refusal.code }, 'sign-in refused')
      return to.guest.signInProblem(admitted.refusal.code, admitted.kind)
    }
    // A session belongs to one kind of identity (G-04): the one before ends here.
    const previous = await currentSession()
    if (previous) await endSession(new Date(), previous)
    user.id = admitted.value.accountId
    user.kind = admitted.value.kind
    return true
  },
  /** Only at sign-in does anything enter the token; later calls change nothing. */
  jwt({ token, user }) {
    if (!user) return token
    const at = clockSeconds()
    return { sessionId: randomUUID(), accountId: user.id, kind: user.kind, signedInAt: at, lastSeen: at }
  },
  /** Browsers learn nothing here that they could keep; pages ask `currentActor`. */
  session: ({ session }) => ({ expires: session.expires }),
  redirect: ({ url, baseUrl }) => {
    const target = URL.canParse(url, baseUrl) ? new URL(url, baseUrl) : new URL(baseUrl)
    return target.origin === new URL(baseUrl).origin ? target.toString() : baseUrl
  },
}

/** The library's messages carry whole profiles: only their code is kept. */
const quietLogger: NextAuthOptions['logger'] = {
  error: (code) => logger.warn({ code }, 'sign-in library'),
  warn: (code) => logger.debug({ code }, 'sign-in library'),
  debug: () => undefined,
}

function build(): NextAuthOptions {
  const doors = to.guest.doors()
  // The library reads its own address from here.
  process.env.NEXTAUTH_URL = env().PUBLIC_URL
  return {
    secret: env().AUTH_SECRET,
    useSecureCookies: isSecure(),
    session: { strategy: 'jwt', maxAge: absoluteSeconds },
    jwt: {
      maxAge: absoluteSeconds,
      async encode({ token }) {
        const { sessionId = '', accountId = '', kind, signedInAt = 0, lastSeen = 0 } = token ?? {}
        if (!kind) throw new Error('a session without a kind cannot be sealed')
        return sealSession({ sessionId, accountId, kind, signedInAt, lastSeen })
      },
      decode: ({ token }) => openSession(token),
    },
    cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
    pages: { signIn: doors, error: doors, signOut: doors },
    providers: [identityProvider()],
    callbacks,
    logger: quietLogger,
  }
}

let options: NextAuthOptions | undefined

/** Configuration of next-auth; made at first use, when the environment is known. */
export function authOptions(): NextAuthOptions {
  options ??= build()
  return options
}
