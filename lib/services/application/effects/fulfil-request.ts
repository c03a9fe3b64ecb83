import { renameEmployer, ensureLinkCode } from '@/lib/data/employer/employers'
import type { ServiceRequestForm } from '@/lib/domain/application/forms'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { normalizeLine } from '@/lib/domain/text/free-text'
import { judgedDossier, whenGranted, type Taken } from './effect'
import { newCheckCode } from '@/lib/data/numbers'
import { v7 as uuid } from 'uuid'
import {
  grantPermit,
  loadFilingRight,
  loadPermit,
  recordEmployment,
  recordFilingRight,
  recordFormerEmployment,
  recordPermit,
  unborn,
} from '@/lib/data/aggregates'
import type { Tx } from '@/lib/data/client'
import { linkFacts } from '@/lib/data/employment/employments'
import { findRight } from '@/lib/data/filing-right/filing-rights'
import { ensurePerson } from '@/lib/data/person/people'
import { tell } from '@/lib/data/notice/tell'
import { dayOf } from '@/lib/domain/dates'
import { isOpenRight } from '@/lib/domain/filing-right/lifecycle'
import { permitAges } from '@/lib/domain/permit/ages'
import { migratedContent, type MigratedHolder } from '@/lib/domain/permit/content'
import { migrated } from '@/lib/domain/permit/notices'
import { normalizeNumber } from '@/lib/domain/text/codes'

/** A unit of the former system has its right open by default; one that is open already stays as it is (S-36, U-47). */
async function openRight(tx: Tx, { decision, origin }: Taken): Promise<void> {
  const { employerId, permitType, district } = decision.next
  const known = await findRight(tx, employerId, permitType)
  if (known && isOpenRight(known.status)) return
  const at = origin.at.toISOString()
  const id = known?.id ?? uuid()
  const requested = { type: 'filing-right.requested', employerId, permitType, district, at } as const
  await recordFilingRight(tx, (await loadFilingRight(tx, id)) ?? unborn(id), requested, origin)
  const pending = await loadFilingRight(tx, id)
  if (!pending) throw new Error(`right ${id} was not stored`)
  await recordFilingRight(tx, pending, { type: 'filing-right.opened', mode: 'full', on: dayOf(at) }, origin)
  await ensureLinkCode(tx, employerId)
}

/**
 * The link of a holder: it waits for the employer's contract. A link of his that stands elsewhere stays as it is. Who
 * has left gets a former link instead, so that his permit can hang on it; its id is answered.
 */
async function migrateLink(tx: Tx, { decision, origin }: Taken, personId: string, { leftOn }: MigratedHolder) {
  const { employerId } = decision.next
  const at = origin.at.toISOString()
  const requested = { type: 'employment.requested', personId, employerId, at } as const
  const id = uuid()
  if (leftOn) {
    const dissolved = { type: 'employment.dissolved', at, on: leftOn, reason: 'left' } as const
    await recordFormerEmployment(tx, id, [requested, dissolved], origin)
    return id
  }
  const standing = await linkFacts(tx, personId, dayOf(at))
  if (!standing.hasActiveLink && !standing.pendingId) await recordEmployment(tx, unborn(id), requested, origin)
  return null
}

/**
 * A holder of the former system with his permit and what its sheet said; the profile waits for his first
 * sign-in (I-34). Who left while the former system was in use comes over as 挂起 (S-20).
 */
async function migrateHolder(tx: Tx, taken: Taken, holder: MigratedHolder): Promise<void> {
  const { decision, origin, loaded } = taken
  const { employerId, district, permitType } = decision.next
  const at = origin.at.toISOString()
  const today = dayOf(at)
  const { policy } = await taken.file.rules()
  const childIds = holder.children.map(() => uuid())
  const content = migratedContent(holder, childIds, today)
  const personId = await ensurePerson(tx, { name: holder.name, idNumber: content.general.idNumber })
  const employmentId = await migrateLink(tx, taken, personId, holder)
  const permitId = uuid()
  await grantPermit(
    tx,
    permitId,
    {
      type: 'permit.granted',
      ...{
        number: normalizeNumber(holder.permitNumber),
        permitType,
        personId,
        employerId,
        district,
        applicationId: loaded.id,
      },
      ...{ validFrom: holder.validFrom, validTo: holder.validTo, at },
    },
    origin,
    { content, ages: permitAges(content, policy, today), checkCode: newCheckCode() },
  )
  const permit = employmentId ? await loadPermit(tx, permitId) : null
  if (permit && employmentId)
    await recordPermit(tx, permit, { type: 'permit.suspended', at, on: today, employmentId }, origin)
  const status = employmentId ? 'suspended' : 'valid'
  await tell(
    tx,
    migrated({ number: normalizeNumber(holder.permitNumber), status, on: holder.validTo, personId }),
    origin.at,
  )
}

/** 办结 of 数据迁移: the unit's right, when it had one in the former system, and its holders (A-34, S-36, X-14). */
async function migrateUnit(tx: Tx, taken: Taken, form: ServiceRequestForm): Promise<void> {
  if (form.unitHadRight) await openRight(tx, taken)
  for (const holder of form.holders) await migrateHolder(tx, taken, holder)
}

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
