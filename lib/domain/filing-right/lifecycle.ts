import { permitTypes, type DistrictCode, type PermitType } from '../codes'
import type { InstantText, PlainDate } from '../dates'
import { ok, refuse, type Result } from '../result'

/** 业务权限 (S-30…S-37): 申请中 · 退回 · 有效(全权限) · 有效(仅接收持证人) · 注销. */
export const filingRightStatuses = ['pending', 'returned', 'full', 'receive-only', 'cancelled'] as const
export type FilingRightStatus = (typeof filingRightStatuses)[number]

/** What the employer asks for: everything, or only to take over holders by 承诺书 (U-50). */
export type FilingRightMode = 'full' | 'receive-only'

export type FilingRightEvent =
  | {
      type: 'filing-right.requested'
      employerId: string
      permitType: PermitType
      district: DistrictCode
      at: InstantText
    }
  | { type: 'filing-right.returned'; at: InstantText }
  | { type: 'filing-right.opened'; mode: FilingRightMode; on: PlainDate; township?: string }
  /** 单位主管部门变更: the same right with another authority (S-37). */
  | { type: 'filing-right.transferred'; district: DistrictCode; township?: string }
  /** The employer names its 属地部门 afterwards. */
  | { type: 'filing-right.township-chosen'; township: string }
  | { type: 'filing-right.cancelled'; at: InstantText }

export type FilingRightState = {
  employerId: string
  permitType: PermitType
  district: DistrictCode
  status: FilingRightStatus
  /** 属地部门 of the employer; null where the district has none. */
  township: string | null
  openedOn: PlainDate | null
  version: number
}

/** Folds one event; the first must be `filing-right.requested`, which a returned or cancelled right may repeat. */
export function evolveFilingRight(state: FilingRightState | null, event: FilingRightEvent): FilingRightState {
  const version = (state?.version ?? 0) + 1
  if (event.type === 'filing-right.requested') {
    const { employerId, permitType, district } = event
    const kept = { openedOn: state?.openedOn ?? null, township: state?.township ?? null }
    return { employerId, permitType, district, status: 'pending', ...kept, version }
  }
  if (!state) throw new Error(`a filing-right stream cannot start with ${event.type}`)
  switch (event.type) {
    case 'filing-right.returned':
      return { ...state, status: 'returned', version }
    case 'filing-right.opened':
      return { ...state, status: event.mode, openedOn: event.on, township: event.township ?? null, version }
    case 'filing-right.transferred':
      return { ...state, district: event.district, township: event.township ?? null, version }
    case 'filing-right.township-chosen':
      return { ...state, township: event.township, version }
    case 'filing-right.cancelled':
      return { ...state, status: 'cancelled', version }
  }
}

/** An open right lets the employer link people and do their businesses (U-49). */
export const isOpenRight = (status: FilingRightStatus): boolean => status === 'full' || status === 'receive-only'

/** 新办 needs a full right; a restricted one only receives holders (U-50, T-12). */
export const mayFileNew = (status: FilingRightStatus): boolean => status === 'full'

/** Of an employer's rights those under which 新办 can be filed, in the order of the permit types (U-44, I-43). */
export const rightsForNew = <R extends { permitType: PermitType; status: FilingRightStatus }>(
  rights: readonly R[],
): R[] =>
  permitTypes.flatMap((type) => rights.filter(({ permitType, status }) => permitType === type && mayFileNew(status)))

/** A full right or one under review cannot be applied for again; a restricted one may grow (S-30, S-33, S-34). */
export const mayApply = (status: FilingRightStatus | null): boolean =>
  status === null || status === 'returned' || status === 'receive-only' || status === 'cancelled'

/** What stands in the way of ending a right (S-35): open businesses, holders who are still linked. */
export type RightTies = { openBusinesses: number; linkedHolders: number }

/**
 * 注销业务权限 by the employer (U-52). Refuses with `filing-right.not-open`, `filing-right.businesses-open` or
 * `filing-right.holders-linked`, each with how many.
 */
export function judgeRightCancellation(right: Pick<FilingRightState, 'status'>, ties: RightTies): Result<true> {
  if (!isOpenRight(right.status)) return refuse('filing-right.not-open')
  if (ties.openBusinesses > 0) return refuse('filing-right.businesses-open', { params: { count: ties.openBusinesses } })
  if (ties.linkedHolders > 0) return refuse('filing-right.holders-linked', { params: { count: ties.linkedHolders } })
  return ok(true)
}
