import { env } from '@/lib/env'
import { securityTxt } from '@/lib/web/security-txt'

export const dynamic = 'force-dynamic'

/** Only where a contact is configured: an invented one would be worse than none. Real time, not the demo's. */
export function GET(): Response {
  const { SECURITY_CONTACT, PUBLIC_URL } = env()
  if (!SECURITY_CONTACT) return new Response('not configured\n', { status: 404 })
  return new Response(securityTxt(SECURITY_CONTACT, PUBLIC_URL, new Date()), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=86400' },
  })
}
