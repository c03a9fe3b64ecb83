import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from '@/lib/auth/options'
import { admitSignIn, noteFailure } from '@/lib/auth/sign-in-brake'
import { env } from '@/lib/env'
import { clientAddress } from '@/lib/auth/client-address'
import { requestIdOf } from '@/lib/web/request-id'
import { isReading, isSameOrigin } from '@/lib/web/same-origin'
import { logUnexpected } from '@/lib/web/unexpected'

type Context = { params: Promise<{ nextauth: string[] }> }

/** Every step that costs the identity platform or the database something. */
const braked = new Set(['signin', 'callback'])

const backToDoors = (problem: string): Response =>
  new Response(null, { status: 303, headers: { location: `/sign-in?error=${encodeURIComponent(problem)}` } })

/** The problem that the library wants to show, when its answer leads to the page for problems. */
function problemIn(response: Response): string | null {
  const location = response.headers.get('location')
  if (!location || !URL.canParse(location, env().PUBLIC_URL)) return null
  const { pathname, searchParams } = new URL(location, env().PUBLIC_URL)
  return pathname === '/api/auth/error' || pathname === '/sign-in' ? searchParams.get('error') : null
}

async function callback(request: NextRequest, context: Context, address: string): Promise<Response> {
  if (request.nextUrl.searchParams.get('error') === 'access_denied') return backToDoors('cancelled')
  const response: Response = await NextAuth(request, context, authOptions())
  const problem = problemIn(response)
  if (!problem) return response
  await noteFailure(address)
  if (problem.startsWith('sign-in.') || problem === 'rate-limited') return response
  return backToDoors(problem)
}

async function handle(request: NextRequest, context: Context): Promise<Response> {
  const [action = ''] = (await context.params).nextauth
  const address = clientAddress(request.headers)
  try {
    if (!isReading(request.method) && !isSameOrigin(request.headers, env().PUBLIC_URL))
      return new Response('请求来源不正确', { status: 403 })
    if (braked.has(action)) {
      const admitted = await admitSignIn(address)
      if (!admitted.ok) return backToDoors('rate-limited')
    }
    return action === 'callback'
      ? await callback(request, context, address)
      : await NextAuth(request, context, authOptions())
  } catch (error) {
    logUnexpected(`sign-in ${action}`, requestIdOf(request.headers), error)
    return backToDoors('Configuration')
  }
}

export { handle as GET, handle as POST }
