/**
 * True when a request that changes something was sent by a page of this portal. Browsers always say where a POST
 * comes from; a request that says nothing carries a cookie from somewhere else and is refused.
 */
export function isSameOrigin(headers: Pick<Headers, 'get'>, publicUrl: string): boolean {
  const origin = headers.get('origin')
  if (origin !== null) return origin === new URL(publicUrl).origin
  return headers.get('sec-fetch-site') === 'same-origin'
}

/** Methods that only read. */
export const isReading = (method: string): boolean => method === 'GET' || method === 'HEAD'
