import { v7 as uuid } from 'uuid'
import { grantPermit, recordEmployment, unborn } from '@/lib/data/aggregates'
import { findApplication } from '@/lib/data/applications'
import type { Tx } from '@/lib/data/client'
import { renameEmployer } from '@/lib/data/employers'
import { ensurePerson } from '@/lib/data/people'
import { loadPinnedPolicy } from '@/lib/data/policies'
import type { MigratedHolder, ServiceRequestForm } from '@/lib/domain/application/forms'
import { dayOf } from '@/lib/domain/dates'
import { parseIdNumber } from '@/lib/domain/people/id-number'
import { emptyProfile } from '@/lib/domain/people/profile'
import { permitAges } from '@/lib/domain/permit/ages'
import { moveBySystem } from '../move-by-system'
import { judgedDossier, whenGranted, type Taken } from './effect'
import { newCheckCode } from './grant-permit'

/** 撤回 and 退回: the application that was asked for moves by the request (U-96, A-35). */
async function moveTarget(tx: Tx, { loaded, origin }: Taken, { targetId, topic }: ServiceRequestForm): Promise<void> {
  const target = await findApplication(tx, targetId, { kind: 'all' })
  if (!target) throw new Error(`request ${loaded.id} names no application`)
  const action = topic === 'recall' ? 'recall' : 'send-back'
  const moved = await moveBySystem(tx, target, { action, requestId: loaded.id }, origin)
  if (!moved.ok) throw new Error(`request ${loaded.id} cannot move ${targetId}: ${moved.refusal.code}`)
}

/**
 * 数据迁移: a holder of the former system with his permit. The link waits for the employer's contract, the profile for
 * the holder's first sign-in (A-34, I-34).
 */
async function migrate(tx: Tx, { decision, origin, loaded }: Taken, holder: MigratedHolder): Promise<void> {
  const { employerId, district, permitType } = decision.next
  const at = origin.at.toISOString()
  const id = parseIdNumber(holder.idNumber, dayOf(at))
  if (!id.ok) throw new Error(`request ${loaded.id} migrates an unreadable ID number`)
  const idNumber = id.value.number
  const policy = await loadPinnedPolicy(tx, decision.next, dayOf(at))
  const personId = await ensurePerson(tx, { name: holder.name, idNumber })
  const profile = emptyProfile()
  const content = {
    general: { ...profile.general, name: holder.name, idNumber },
    education: profile.education,
    children: [],
  }
  await recordEmployment(tx, unborn(uuid()), { type: 'employment.requested', personId, employerId, at }, origin)
  await grantPermit(
    tx,
    uuid(),
    {
      type: 'permit.granted',
      ...{ number: holder.permitNumber, permitType, personId, employerId, district, applicationId: loaded.id },
      ...{ validFrom: holder.validFrom, validTo: holder.validTo, at },
    },
    origin,
    { content, ages: permitAges(content, policy, dayOf(at)), checkCode: newCheckCode() },
  )
}

/** 办结 of 申请类请求 (S-79). */
export const fulfilRequest = whenGranted(async (tx, taken) => {
  const { form } = await judgedDossier(tx, taken)
  if (form.kind !== 'service-request') throw new Error(`application ${taken.loaded.id} is no request`)
  switch (form.topic) {
    case 'recall':
    case 'correction':
      return moveTarget(tx, taken, form)
    case 'rename':
      return renameEmployer(tx, taken.decision.next.employerId, form.newName.trim())
    case 'migration':
      for (const holder of form.holders) await migrate(tx, taken, holder)
  }
})
