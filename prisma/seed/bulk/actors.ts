import type { EmployerActor, PersonActor, StaffActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import type { ReviewLevelCode } from '@/lib/domain/codes'
import type { BulkPerson } from './people'

/** An invented person who never signs in has no account; its own id stands in for it. */
export const actorOf = ({ id, name }: BulkPerson): PersonActor => ({
  kind: 'person',
  accountId: id,
  personId: id,
  name,
})

/** The operator of an employer that has signed in before. */
export async function employerActor(employerId: string): Promise<EmployerActor> {
  const account = await database().account.findFirstOrThrow({ where: { employerId }, include: { employer: true } })
  const employerName = account.employer?.name ?? ''
  return { kind: 'employer', accountId: account.id, employerId, employerName, operatorName: account.displayName }
}

/** Some reviewer of a level of 海淀 who has signed in before. */
export async function staffActor(level: ReviewLevelCode): Promise<StaffActor> {
  const account = await database().account.findFirstOrThrow({
    where: { staff: { level, OR: [{ district: 'haidian' }, { district: null }] } },
    include: { staff: true },
    orderBy: { createdAt: 'asc' },
  })
  if (!account.staff) throw new Error(`nobody reviews at ${level}`)
  const { id: staffId, name, authorityName, district, township, administrator, personIndex } = account.staff
  const seat = { district, level, township, administrator }
  return { kind: 'staff', accountId: account.id, staffId, name, authorityName, ...seat, personIndex }
}
