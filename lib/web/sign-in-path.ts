import type { Route } from 'next'
import type { Entrance } from '@/lib/access/verified-identity'

/** The sign-in page with its door open, and where to return. `problem` is a code of lib/labels/sign-in-problems. */
export function signInPath(kind: Entrance, callbackUrl: string, problem?: string): Route {
  const query = new URLSearchParams({ entrance: kind, callbackUrl, ...(problem ? { error: problem } : {}) })
  return `/sign-in?${query}` as Route
}
