import { certificateSlot, type SlotCode } from '../../domain/attachment/catalogue'
import { formerClass } from '../../domain/employer/classifications'
import type { Tx } from '../client'
import { findSection } from '../person/profiles'

const common: SlotCode = 'unit-qualification'

/**
 * Puts the certificate of a unit whose 单位资质 is still stored in the former shape into the slot of its classification, with
 * all its versions, before anything of either is written. Reading does the same without a write (`inOwnSlots`).
 */
export async function moveFormerCertificate(tx: Tx, employerId: string): Promise<void> {
  const owner = { ownerKind: 'employer', ownerId: employerId } as const
  const former = formerClass((await findSection(tx, { ...owner, section: 'qualification' }))?.data)
  if (former === null) return
  const own = certificateSlot(former)
  if ((await tx.attachment.count({ where: { ...owner, slot: own } })) > 0) return
  await tx.attachment.updateMany({ where: { ...owner, slot: common }, data: { slot: own } })
}
