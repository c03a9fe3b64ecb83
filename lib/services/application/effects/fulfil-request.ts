import { renameEmployer } from '@/lib/data/employer/employers'
import type { ServiceRequestForm } from '@/lib/domain/application/forms'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { normalizeLine } from '@/lib/domain/text/free-text'
import { judgedDossier, whenGranted, type Taken } from './effect'
import { migrateUnit } from './migrate'

/** 撤回 and 退回: the application that was asked for moves by the request (U-96, A-35). Refuses with `conflict`. */
async function moveTarget({ loaded, alsoMove }: Taken, { targetId, topic }: ServiceRequestForm): Promise<Result<true>> {
  const action = topic === 'recall' ? 'recall' : 'send-back'
  const moved = await alsoMove(targetId, { action, requestId: loaded.id })
  // it was open when the request was judged: somebody has moved it meanwhile
  return moved.ok ? ok(true) : refuse('conflict')
}

/** 办结 of 申请类请求 (S-79). */
export const fulfilRequest = whenGranted(async (tx, taken) => {
  const { form } = await judgedDossier(taken)
  if (form.kind !== 'service-request') throw new Error(`application ${taken.loaded.id} is no request`)
  switch (form.topic) {
    case 'recall':
    case 'correction':
      return moveTarget(taken, form)
    case 'rename':
      await renameEmployer(tx, taken.decision.next.employerId, normalizeLine(form.newName), taken.origin)
      return ok(true)
    case 'migration':
      await migrateUnit(tx, taken, form)
      return ok(true)
  }
})
