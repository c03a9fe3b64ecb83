/**
 * Where a request comes from. The last entry is the one that our own balancer (or Next, when nothing stands before
 * it) has written; earlier ones can be invented by the client. Without any entry all share one allowance.
 */
export const clientAddress = (headers: Pick<Headers, 'get'>): string =>
  headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown'
