import type { DistrictCode, PermitType } from '../codes'
import { addYears, type InstantText, type PlainDate } from '../dates'
import type { Policy } from '../policy/schema'
import type { RetirementStatement } from './retirement'

/** 证件 (S-01…S-14): 有效 · 挂起 · 失效 · 注销. The last two have no way back (S-10). */
export const permitStatuses = ['valid', 'suspended', 'lapsed', 'cancelled'] as const
export type PermitStatus = (typeof permitStatuses)[number]
export const livePermitStatuses = ['valid', 'suspended'] as const satisfies readonly PermitStatus[]
export type LivePermitStatus = (typeof livePermitStatuses)[number]

/** 失效 because the printed end has passed (S-05, S-06) or the holder is retired (S-07). */
export const lapseReasons = ['expired', 'retired'] as const
export type LapseReason = (typeof lapseReasons)[number]

/** 注销 by the holder (I-66): 取得北京户口 · 工作单位转至外省市 · 达到法定退休年龄. */
export const cancellationReasons = ['settled', 'unit-moved', 'retired'] as const
export type CancellationReason = (typeof cancellationReasons)[number]

/** 落户 (S-26): who may say that a holder has obtained Beijing hukou. Nobody's word ends a permit (decision 0033). */
export const settlementSides = ['holder', 'employer'] as const
export type SettlementSide = (typeof settlementSides)[number]

/** What one side has said, while nobody has decided on it. */
export type SettlementReport = {
  side: SettlementSide
  /** The employer that said it, or that the permit stood with when the holder said it. */
  employerId: string
  /** The day of 落户, as this side says. */
  on: PlainDate
  at: InstantText
  /** The pages of the household register that a unit has shown (M-44); absent where nothing was shown. */
  proofId?: string
}

export type PermitEvent =
  | {
      type: 'permit.granted'
      number: string
      permitType: PermitType
      personId: string
      employerId: string
      district: DistrictCode
      applicationId: string
      validFrom: PlainDate
      validTo: PlainDate
      at: InstantText
    }
  /** The employer has ended the link (S-03); `on` is the day it was recorded. */
  | { type: 'permit.suspended'; at: InstantText; on: PlainDate; employmentId: string }
  /** 续签: a new printed end, data refreshed (S-02). */
  | { type: 'permit.renewed'; at: InstantText; applicationId: string; validTo: PlainDate; district: DistrictCode }
  /** 聘用单位变更: another employer and district, the term unchanged (S-04). */
  | {
      type: 'permit.transferred'
      at: InstantText
      applicationId: string
      employerId: string
      district: DistrictCode
    }
  /** 证件基础信息变更 or 证件业务信息变更: data, never the term (S-11). */
  | { type: 'permit.changed'; at: InstantText; applicationId: string; what: 'basic-info' | 'dependants' }
  /** A side has said how the holder retires (E-54); data of the permit, never its term. */
  | { type: 'permit.retirement-stated'; at: InstantText; statement: RetirementStatement }
  /** A side has said that the holder has obtained Beijing hukou (S-26); nothing ends by it. */
  | { type: 'permit.settlement-reported'; at: InstantText; report: SettlementReport }
  /** The side that had said so takes it back. */
  | { type: 'permit.settlement-taken-back'; at: InstantText; side: SettlementSide }
  /** A human of the district has found that the holder has no Beijing hukou. */
  | { type: 'permit.settlement-dismissed'; at: InstantText }
  /** A timer, or a human on a retirement: `on` is the last day on which the permit held. */
  | { type: 'permit.lapsed'; at: InstantText; on: PlainDate; reason: LapseReason }
  /** 注销 by a granted business of the holder, or by a human of the district on a report of 落户: then without one. */
  | { type: 'permit.cancelled'; at: InstantText; on: PlainDate; reason: CancellationReason; applicationId?: string }

/** How a permit ended: the last day on which it held, and why. */
export type PermitEnd = { on: PlainDate; reason: LapseReason | CancellationReason }

export type PermitState = {
  number: string
  permitType: PermitType
  personId: string
  employerId: string
  district: DistrictCode
  /** The application that granted it. */
  applicationId: string
  status: PermitStatus
  validFrom: PlainDate
  validTo: PlainDate
  suspendedOn: PlainDate | null
  ended: PermitEnd | null
  /** The latest word of each side on the holder's retirement. */
  retirement: RetirementStatement[]
  /** Who says that the holder has obtained Beijing hukou, while nobody has decided on it. */
  settlement: SettlementReport[]
  version: number
}

type Granted = Extract<PermitEvent, { type: 'permit.granted' }>

function granted({ type, at, ...facts }: Granted): PermitState {
  return { ...facts, status: 'valid', suspendedOn: null, ended: null, retirement: [], settlement: [], version: 1 }
}

function change(event: Exclude<PermitEvent, Granted>, { retirement, settlement }: PermitState): Partial<PermitState> {
  switch (event.type) {
    case 'permit.suspended':
      return { status: 'suspended', suspendedOn: event.on }
    case 'permit.renewed':
      return { validTo: event.validTo, district: event.district }
    case 'permit.transferred':
      return { status: 'valid', suspendedOn: null, employerId: event.employerId, district: event.district }
    case 'permit.changed':
      return {}
    case 'permit.retirement-stated': {
      const { statement } = event
      return { retirement: [...retirement.filter(({ side }) => side !== statement.side), statement] }
    }
    case 'permit.settlement-reported': {
      const { report } = event
      return { settlement: [...settlement.filter(({ side }) => side !== report.side), report] }
    }
    case 'permit.settlement-taken-back':
      return { settlement: settlement.filter(({ side }) => side !== event.side) }
    case 'permit.settlement-dismissed':
      return { settlement: [] }
    case 'permit.lapsed':
      return { status: 'lapsed', suspendedOn: null, settlement: [], ended: { on: event.on, reason: event.reason } }
    case 'permit.cancelled':
      return { status: 'cancelled', suspendedOn: null, settlement: [], ended: { on: event.on, reason: event.reason } }
  }
}

/** Folds one event; the first must be `permit.granted`. */
export function evolvePermit(state: PermitState | null, event: PermitEvent): PermitState {
  if (event.type === 'permit.granted') return granted(event)
  if (!state) throw new Error(`a permit stream cannot start with ${event.type}`)
  return { ...state, ...change(event, state), version: state.version + 1 }
}

/** First and printed last day of a new permit: the day of approval, and the same day `permitYears` later (S-01). */
export const termOf = (approvedOn: PlainDate, policy: Policy): { validFrom: PlainDate; validTo: PlainDate } => ({
  validFrom: approvedOn,
  validTo: addYears(approvedOn, policy.permitYears.value),
})

/** The printed end after a renewal: counted from the old end, so that nobody loses days by renewing early (S-02). */
export const renewedEnd = (validTo: PlainDate, policy: Policy): PlainDate => addYears(validTo, policy.permitYears.value)

export const isLive = (status: PermitStatus): status is LivePermitStatus => status === 'valid' || status === 'suspended'

/**
 * The state that the public sees on a day: a live permit reads as it is through its printed end and 失效 after it,
 * also when the timer has not run yet (T-01, S-05, S-06).
 */
export const statusOn = (permit: Pick<PermitState, 'status' | 'validTo'>, day: PlainDate): PermitStatus =>
  isLive(permit.status) && day > permit.validTo ? 'lapsed' : permit.status
