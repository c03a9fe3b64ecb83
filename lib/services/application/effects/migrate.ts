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
import { ensureLinkCode } from '@/lib/data/employer/employers'
import { linkFacts } from '@/lib/data/employment/employments'
import { findRight } from '@/lib/data/filing-right/filing-rights'
import { ensurePerson } from '@/lib/data/person/people'
import { tell } from '@/lib/data/notice/tell'
import type { ServiceRequestForm } from '@/lib/domain/application/forms'
import { dayOf } from '@/lib/domain/dates'
import { isOpenRight } from '@/lib/domain/filing-right/lifecycle'
import { permitAges } from '@/lib/domain/permit/ages'
import { migratedContent, type MigratedHolder } from '@/lib/domain/permit/content'
import { migrated } from '@/lib/domain/permit/notices'
import type { Taken } from './effect'
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
export async function migrateUnit(tx: Tx, taken: Taken, form: ServiceRequestForm): Promise<void> {
  if (form.unitHadRight) await openRight(tx, taken)
  for (const holder of form.holders) await migrateHolder(tx, taken, holder)
}
