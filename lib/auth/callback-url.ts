import type { Entrance } from '@/lib/access/verified-identity'
import { portalHome, portalOf } from '@/lib/addresses'

/**
 * Where to go after signing in. Only a path of the kind's own portal is kept; other sites, other portals and tricks
 * ("//host", "/\host", "/employer/../reviewer") lead to the portal's home.
 */
export function safeCallback(kind: Entrance, wanted: string | null | undefined): string {
  const home = portalHome[kind]
  if (!wanted || !/^\/(?![/\\])/.test(wanted) || wanted.length > 1000) return home
  const base = 'http://portal.invalid'
  if (!URL.canParse(wanted, base)) return home
  const url = new URL(wanted, base)
  if (url.origin !== base || portalOf(url.pathname) !== kind) return home
  return url.pathname + url.search
}
