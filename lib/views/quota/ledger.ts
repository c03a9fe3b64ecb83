import { recordActor, type RecordReader } from '../application/record-actor'
import { type Db, database } from '@/lib/data/client'
import { ledgerOf, type LedgerUnit } from '@/lib/data/quota/lists'
import { type GrantRow, findGrant, grantsOf } from '@/lib/data/quota/grants'
import { daysBetween, type InstantText, type PlainDate, dayOf } from '@/lib/domain/dates'
import { emptyBalance, unitStates, type QuotaBalance, type UnitState } from '@/lib/domain/quota/units'
import { unitMovementLabels, unitStateLabels } from '@/lib/labels/quota'
import type { EmployerActor } from '@/lib/access/actor'
import { findAuthority } from '@/lib/domain/policy/resolve'

export type BalancePart = { state: UnitState; label: string; count: number }

/** What became of all units, in the order in which a unit passes through its states. */
export const balanceParts = (balance: QuotaBalance): BalancePart[] =>
  unitStates.map((state) => ({ state, label: unitStateLabels[state], count: balance[state] }))

export const sumOfBalances = (balances: readonly QuotaBalance[]): QuotaBalance => {
  const sum = emptyBalance()
  for (const balance of balances) for (const state of unitStates) sum[state] += balance[state]
  return sum
}

export type GrantView = {
  id: string
  granted: number
  year: number
  grantedOn: PlainDate
  expiresOn: PlainDate
  /** Days left on the day of the page; negative when it is over. */
  daysLeft: number
  parts: BalancePart[]
  available: number
  /** Given by an application, and so the employer's to give back. */
  returnable: boolean
}

export const grantView = (grant: GrantRow, today: PlainDate): GrantView => ({
  id: grant.id,
  granted: grant.granted,
  year: grant.year,
  grantedOn: grant.grantedOn,
  expiresOn: grant.expiresOn,
  daysLeft: daysBetween(today, grant.expiresOn),
  parts: balanceParts(grant.balance),
  available: grant.balance.available,
  returnable: grant.source === 'application' && grant.balance.available > 0,
})

export type UnitView = {
  id: string
  ordinal: number
  state: UnitState
  stateLabel: string
  /** The 新办 that holds or used it. */
  application: { id: string; number: string; person: string } | null
  movements: { label: string; at: InstantText; by: string; application: string | null }[]
}

/** The ledger keeps the words alone: a timer's are a code, a unit's end with its operator (or have no officer). */
function kindOfLabel(label: string): string {
  if (/^[a-z-]+$/.test(label)) return 'system'
  if (label === '申请人') return 'person'
  return label.includes('（经办人 ') || !label.includes(' ') ? 'employer' : 'staff'
}

const unitView = (unit: LedgerUnit, reader: RecordReader): UnitView => ({
  id: unit.id,
  ordinal: unit.ordinal,
  state: unit.state,
  stateLabel: unitStateLabels[unit.state],
  application: unit.applicationId
    ? { id: unit.applicationId, number: unit.applicationNumber ?? '', person: unit.personName ?? '' }
    : null,
  movements: unit.movements.map(({ kind, at, actorLabel, applicationNumber }) => ({
    ...{ label: unitMovementLabels[kind], at: at.toISOString(), application: applicationNumber },
    by: recordActor({ actorKind: kindOfLabel(actorLabel), actorLabel }, reader, null),
  })),
})

/** Every unit of a grant, from the grant to its end. */
export const loadUnits = async (db: Db, grantId: string, reader: RecordReader): Promise<UnitView[]> =>
  (await ledgerOf(db, grantId)).map((unit) => unitView(unit, reader))

type QuotaGrantView = { district: string; place: string; grant: GrantView; units: UnitView[] }

/** One grant of the employer with every unit from its grant to its end, or null. */
export async function loadQuotaGrant(
  { employerId }: EmployerActor,
  grantId: string,
  now: Date,
): Promise<QuotaGrantView | null> {
  const db = database()
  const found = await findGrant(db, grantId, employerId)
  if (!found) return null
  const { district } = found
  const today = dayOf(now.toISOString())
  const grant = (await grantsOf(db, { employerId, district, on: today })).find(({ id }) => id === grantId)
  if (!grant) return null
  const place = findAuthority(district)?.name ?? district
  return { district, place, grant: grantView(grant, today), units: await loadUnits(db, grantId, 'employer') }
}
