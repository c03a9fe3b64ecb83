/**
 * Where a request comes from, as the front of the process has written it (server/front.mjs): whatever the client said of
 * it is gone by then. Without any entry all share one allowance.
 */
export const clientAddress = (headers: Pick<Headers, 'get'>): string =>
  headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown'
