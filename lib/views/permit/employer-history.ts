import type { EmployerActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import { findPermitOfEmployee } from '@/lib/data/permit/of-person'
import { dayOf, type PlainDate } from '@/lib/domain/dates'
import { maskIdNumber } from '@/lib/domain/person/mask'
import { statusOn, type PermitStatus } from '@/lib/domain/permit/lifecycle'
import { permitTypeLabels } from '@/lib/labels/applications'
import { permitHistory, type PermitVersion } from './history'

export type EmployerPermitHistory = {
  name: string
  idNumber: string
  number: string
  permitType: string
  status: PermitStatus
  validTo: PlainDate
  /** The latest first; `application` only of businesses that are the unit's to read. */
  versions: PermitVersion[]
}

/**
 * Every version of the permit of one of the unit's own people. Null for anybody else's, and once the link has ended:
 * what the permit says of the person is then no longer the unit's affair.
 */
export async function loadPermitHistory(
  actor: EmployerActor,
  permitId: string,
  now: Date,
): Promise<EmployerPermitHistory | null> {
  const db = database()
  const { employerId } = actor
  const permit = await findPermitOfEmployee(db, permitId, employerId)
  if (!permit) return null
  const { general } = permit.content
  const versions = await permitHistory(db, permit.id, 'employer')
  return {
    name: general.name,
    idNumber: maskIdNumber(general.idNumber),
    number: permit.number,
    permitType: permitTypeLabels[permit.permitType],
    status: statusOn(permit, dayOf(now.toISOString())),
    validTo: permit.validTo,
    versions: versions
      .map((version) => (version.application?.employerId === employerId ? version : { ...version, application: null }))
      .reverse(),
  }
}
