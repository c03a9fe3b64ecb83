import { type NextRequest, NextResponse } from 'next/server'
import { openSession, sessionCookieName, touchedSession } from '@/lib/auth/session-token'
import { portalOf, to } from '@/lib/addresses'
import { env } from '@/lib/env'
import { pathHeader, requestIdHeader, requestIdOf } from '@/lib/web/request-id'
import { isReading } from '@/lib/web/same-origin'
import { contentSecurityPolicy } from '@/lib/web/security-headers'

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Sign-in cookies belong to one host name. Somebody who typed "localhost" on the machine that answers as 127.0.0.1
 * (or the other way round) is led to the configured name; any other name is left alone.
 */
function otherNameOfThisMachine(request: NextRequest): URL | null {
  const here = new URL(env().PUBLIC_URL)
  const host = request.headers.get('host')
  if (!host || host === here.host || !URL.canParse(`http://${host}`)) return null
  const asked = new URL(`http://${host}`)
  const same = loopback.has(asked.hostname) && loopback.has(here.hostname) && asked.port === here.port
  return same ? new URL(request.nextUrl.pathname + request.nextUrl.search, here) : null
}

/** The framework takes all names of this machine for one and would redirect in a circle; the browser does not. */
const refreshTo = (target: URL): NextResponse =>
  new NextResponse(null, { status: 200, headers: { refresh: `0; url=${target.href}`, 'cache-control': 'no-store' } })

/** Sends away only; whether somebody may see a page is decided by the page's guard. */
function sentAway(request: NextRequest, signedIn: boolean): NextResponse | null {
  if (!isReading(request.method)) return null
  const elsewhere = otherNameOfThisMachine(request)
  if (elsewhere) return refreshTo(elsewhere)
  const { pathname, search } = request.nextUrl
  const portal = portalOf(pathname)
  if (!portal || signedIn) return null
  // A cookie that no longer opens belongs to a session that has run out.
  const problem = request.cookies.has(sessionCookieName()) ? 'session-expired' : undefined
  return NextResponse.redirect(new URL(to.guest.signIn(portal, pathname + search, problem), env().PUBLIC_URL))
}

export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { OIDC_ISSUER, NODE_ENV } = env()
  const requestId = requestIdOf(request.headers)
  const session = await openSession(request.cookies.get(sessionCookieName())?.value)
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const policy = contentSecurityPolicy({ nonce, development: NODE_ENV === 'development', issuer: OIDC_ISSUER })

  const headers = new Headers(request.headers)
  headers.set(requestIdHeader, requestId)
  headers.set(pathHeader, request.nextUrl.pathname + request.nextUrl.search)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)

  const response = sentAway(request, session !== null) ?? NextResponse.next({ request: { headers } })
  response.headers.set(requestIdHeader, requestId)
  response.headers.set('content-security-policy', policy)
  const touched = session && (await touchedSession(session))
  if (touched) response.cookies.set(touched.name, touched.value, touched.options)
  return response
}

/**
 * Pages and their actions. API routes guard themselves (lib/web/route-handler): passing an upload through here would
 * buffer and cut it. What a link fetches ahead is no use of the session and needs no policy.
 */
export const config = {
  matcher: [
    {
      source: '/((?!api/|_next/|favicon|icon|.*\\.(?:svg|png|ico|woff2|mjs|js|css|txt|webmanifest)$).*)',
      missing: [
        { type: 'header', key: 'next-router-prefetch' },
        { type: 'header', key: 'purpose', value: 'prefetch' },
      ],
    },
  ],
}
