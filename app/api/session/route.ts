import { sessionTime, touchSession } from '@/lib/auth/session'
import { ok, refuse } from '@/lib/domain/result'
import { actorLabel } from '@/lib/labels/actors'
import { routeHandler } from '@/lib/web/route-handler'

const everybody = ['person', 'employer', 'staff'] as const

/** Who is signed in and how long the session still lasts. Asking does not prolong it. */
export const GET = routeHandler({ audience: everybody, quiet: true }, async ({ actor }) => {
  const time = await sessionTime()
  return time
    ? ok({ ...time, kind: actor.kind, account: actor.accountId, label: actorLabel(actor) })
    : refuse('unauthenticated')
})

/** 继续使用: counts as use. Answers how long the session lasts from now on. */
export const POST = routeHandler({ audience: everybody, quiet: true }, async () => {
  await touchSession({ force: true })
  const time = await sessionTime({ usedNow: true })
  return time ? ok(time) : refuse('unauthenticated')
})
