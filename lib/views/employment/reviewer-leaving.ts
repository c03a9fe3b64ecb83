import type { StaffActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import { fromColumn } from '@/lib/data/days'
import { operatorsOf } from '@/lib/data/application/dossiers'
import { findEscalated } from '@/lib/data/employment/leaving'
import { dayOf, type PlainDate } from '@/lib/domain/dates'
import { waitedDays } from '@/lib/domain/waiting'

/** 请求解除关联 that its unit leaves unanswered (pain 23): whom to call. The link itself only the unit can end (U-72). */
export type LeavingItem = {
  id: string
  name: string
  employerName: string
  /** 业务经办人 of the unit with his number. */
  contact: string
  askedOn: PlainDate
  leftOn: PlainDate | null
  toldOn: PlainDate
  /** Calendar days since the request. */
  waitingDays: number
  permit: { number: string; validTo: PlainDate } | null
}

/** So many are shown at once; the rest follows as they are ended. */
const most = 200

export async function loadLeaving(actor: StaffActor, now: Date): Promise<LeavingItem[]> {
  if (actor.level !== 'district' || actor.district === null) return []
  const db = database()
  const today = dayOf(now.toISOString())
  const rows = await findEscalated(db, actor.district, most)
  const operators = await operatorsOf(
    db,
    rows.map(({ employerId }) => employerId),
  )
  const contactOf = (employerId: string): string => {
    const operator = operators.get(employerId)
    return [operator?.name, operator?.mobile].filter(Boolean).join(' ')
  }
  return rows.map(({ id, name, employerId, employerName, askedAt, leftOn, escalatedOn, permit }) => {
    const askedOn = dayOf(askedAt.toISOString())
    return {
      ...{ id, name, employerName, askedOn, contact: contactOf(employerId) },
      ...{ leftOn: leftOn ? fromColumn(leftOn) : null, toldOn: fromColumn(escalatedOn) },
      waitingDays: waitedDays({ askedOn, answeredOn: null }, today),
      permit: permit ? { number: permit.number, validTo: fromColumn(permit.validTo) } : null,
    }
  })
}
