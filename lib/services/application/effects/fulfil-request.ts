import { ConflictError } from '@/lib/data/conflict'
import { findApplication } from '@/lib/data/application/applications'
import type { Tx } from '@/lib/data/client'
import { renameEmployer } from '@/lib/data/employer/employers'
import type { ServiceRequestForm } from '@/lib/domain/application/forms'
import { normalizeLine } from '@/lib/domain/text/free-text'
import { moveBySystem } from '../move-by-system'
import { judgedDossier, whenGranted, type Taken } from './effect'
import { migrateUnit } from './migrate'

/** 撤回 and 退回: the application that was asked for moves by the request (U-96, A-35). */
async function moveTarget(tx: Tx, { loaded, origin }: Taken, { targetId, topic }: ServiceRequestForm): Promise<void> {
  const target = await findApplication(tx, targetId, { kind: 'all' })
  if (!target) throw new Error(`request ${loaded.id} names no application`)
  const action = topic === 'recall' ? 'recall' : 'send-back'
  const moved = await moveBySystem(tx, target, { action, requestId: loaded.id }, origin)
  // it was open when the request was judged: somebody has moved it meanwhile
  if (!moved.ok) throw new ConflictError(`target ${targetId} of request ${loaded.id}: ${moved.refusal.code}`)
}

/** 办结 of 申请类请求 (S-79). */
export const fulfilRequest = whenGranted(async (tx, taken) => {
  const { form } = await judgedDossier(taken)
  if (form.kind !== 'service-request') throw new Error(`application ${taken.loaded.id} is no request`)
  switch (form.topic) {
    case 'recall':
    case 'correction':
      return moveTarget(tx, taken, form)
    case 'rename':
      return renameEmployer(tx, taken.decision.next.employerId, normalizeLine(form.newName), taken.origin)
    case 'migration':
      return migrateUnit(tx, taken, form)
  }
})
