import { endSessionUrl } from '@/lib/auth/end-session-url'
import { closeSession } from '@/lib/auth/session'
import { refuse } from '@/lib/domain/result'
import { env } from '@/lib/env'
import { routeHandler } from '@/lib/web/route-handler'
import { isSameOrigin } from '@/lib/web/same-origin'

/** 退出登录, here and at the identity platform. A POST of our own pages only: nobody is signed out by a link. */
export const POST = routeHandler({ audience: 'public' }, async ({ request }) => {
  if (!isSameOrigin(request.headers, env().PUBLIC_URL)) return refuse('request.foreign-origin')
  await closeSession()
  return new Response(null, { status: 303, headers: { location: await endSessionUrl() } })
})
