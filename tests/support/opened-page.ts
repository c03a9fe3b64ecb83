import { AsyncLocalStorage } from 'node:async_hooks'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { ReactElement, ReactNode } from 'react'
import { v4 } from 'uuid'
import type { SignedInActor } from '@/lib/access/actor'
import { clockSeconds, sealSession, sessionCookieName } from '@/lib/auth/session-token'
import { statementsOf } from './statements'

/**
 * Opens pages as Next does, without a server: layout and page are called with a session's cookie within one request,
 * and so is every component in them that loads. The test file says which parts stand in:
 *
 *   vi.mock('react', async (original) => ({ ...(await original<object>()), ...(await opened()).perRequest }))
 *   vi.mock('next/headers', async () => (await opened()).requestHeaders)
 *
 * where `opened` imports this file.
 */
type Request = { cookie: string; caches: Map<unknown, unknown> }
const requests = new AsyncLocalStorage<Request>()

const current = (): Request => {
  const request = requests.getStore()
  if (!request) throw new Error('outside of a request')
  return request
}

/** The `cache` of React for servers, which the package hands out under its condition `react-server` only. */
function cacheOfServers(): (work: (...given: never[]) => unknown) => (...given: never[]) => unknown {
  const file = path.join(
    path.dirname(createRequire(import.meta.url).resolve('react')),
    'cjs/react.react-server.production.js',
  )
  const server = createRequire(import.meta.url)(file)
  server.__SERVER_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE.A = {
    getCacheForType<T>(make: () => T): T {
      const caches = requests.getStore()?.caches ?? new Map<unknown, unknown>()
      if (!caches.has(make)) caches.set(make, make())
      return caches.get(make) as T
    },
  }
  return server.cache
}

export const perRequest = { cache: cacheOfServers() }

export const requestHeaders = {
  cookies: async () => ({
    get: (name: string) => (name === sessionCookieName() ? { name, value: current().cookie } : undefined),
  }),
  headers: async () => new Headers(),
}

async function cookieOf({ accountId, kind }: SignedInActor): Promise<string> {
  const seconds = clockSeconds()
  return sealSession({ sessionId: v4(), accountId, kind, signedInAt: seconds, lastSeen: seconds })
}

type Node = ReactElement<Record<string, ReactNode>>
const isElement = (node: unknown): node is Node => typeof node === 'object' && node !== null && '$$typeof' in node

type Component = (props: unknown) => ReactNode | Promise<ReactNode>

/** Only what is declared `async` can load: everything else draws what it was given. */
const loads = (type: unknown): type is Component =>
  typeof type === 'function' && type.constructor.name === 'AsyncFunction'

/** Calls every component that loads below a node, as far as elements stand in each other. */
async function walk(node: unknown): Promise<void> {
  if (Array.isArray(node)) await Promise.all(node.map(walk))
  else if (isElement(node) && loads(node.type)) await walk(await node.type(node.props))
  else if (isElement(node)) await Promise.all(Object.values(node.props).map(walk))
}

type Module = { default: (props: never) => ReactNode | Promise<ReactNode> }
type Address = { params?: Record<string, string>; searchParams?: Record<string, string> }
export type OpenedPage = { layout: Module; page: Module; at?: Address }

/** Messages to the database for one page that somebody opens: his session, the layout, and the page itself. */
export async function statementsOfPage(who: SignedInActor, { layout, page, at = {} }: OpenedPage): Promise<number> {
  const given = { params: Promise.resolve(at.params ?? {}), searchParams: Promise.resolve(at.searchParams ?? {}) }
  const call = async ({ default: component }: Module, props: object) => walk(await (component as Component)(props))
  const request = { cookie: await cookieOf(who), caches: new Map() }
  return statementsOf(() =>
    requests.run(request, () => Promise.all([call(layout, { ...given, children: null }), call(page, given)])),
  )
}
