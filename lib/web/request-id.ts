import { randomUUID } from 'node:crypto'

export const requestIdHeader = 'x-request-id'
/** Path and query of the page, handed from the proxy to the guards. */
export const pathHeader = 'x-portal-path'

/** Keeps a balancer's id when it is a plain one, so that both logs speak of the same request; else makes one. */
export const requestIdOf = (headers: Pick<Headers, 'get'>): string => {
  const given = headers.get(requestIdHeader)
  return given && /^[\w-]{8,64}$/.test(given) ? given : randomUUID()
}
