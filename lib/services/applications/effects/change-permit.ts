import { loadPermit, loadPermitContent, recordPermit } from '@/lib/data/aggregates'
import { loadPinnedPolicy } from '@/lib/data/policies'
import { permitOutcome } from '@/lib/domain/application/outcome'
import { dayOf } from '@/lib/domain/dates'
import { permitAges } from '@/lib/domain/permit/ages'
import { judgedDossier, whenGranted } from './effect'

/** 办结 of a business on an existing permit: 续签, 聘用单位变更, the two 变更, 注销 (S-02, S-04, S-08, S-11). */
export const changePermit = whenGranted(async (tx, taken) => {
  const { loaded, decision, origin } = taken
  const { permitId } = decision.next
  const permit = permitId ? await loadPermit(tx, permitId) : null
  if (!permit) throw new Error(`application ${loaded.id} is about no permit`)
  const at = origin.at.toISOString()
  const policy = await loadPinnedPolicy(tx, decision.next, dayOf(at))
  const outcome = permitOutcome({
    applicationId: loaded.id,
    state: decision.next,
    judged: await judgedDossier(tx, taken),
    content: await loadPermitContent(tx, permit.id),
    validTo: permit.state.validTo,
    policy,
    at,
  })
  if (!outcome) throw new Error(`application ${loaded.id} of ${decision.next.kind} changes no permit`)
  const { event, content } = outcome
  const copy = content ? { content, ages: permitAges(content, policy, dayOf(at)) } : undefined
  await recordPermit(tx, permit, event, origin, copy)
})
