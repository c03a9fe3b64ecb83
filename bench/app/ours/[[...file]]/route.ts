import { z } from 'zod'
import { now } from '@/lib/clock'
import { ok, refuse } from '@/lib/domain/result'
import { passInput } from '@/lib/schemas/review'
import { passApplication } from '@/lib/services/application/steps'
import { loadDesk } from '@/lib/views/application/desk'
import { loadWorklist } from '@/lib/views/application/worklist'
import { commandContext } from '@/lib/web/command-context'
import { routeHandler } from '@/lib/web/route-handler'

const file = z.object({ file: z.array(z.uuid()).length(1).optional() })

/** What the worklist and the desk show, with session, scope and rules, as data. */
export const GET = routeHandler({ audience: ['staff'], params: file }, async ({ actor, params }) => {
  const [id] = params.file ?? []
  if (id === undefined) return ok(await loadWorklist(actor, {}, now()))
  const view = await loadDesk(actor, id, now())
  return view ? ok(view) : refuse('not-found')
})

/** 审批通过. */
export const POST = routeHandler({ audience: ['staff'], body: passInput }, ({ actor, body, requestId }) =>
  passApplication(commandContext(actor, requestId), body),
)
