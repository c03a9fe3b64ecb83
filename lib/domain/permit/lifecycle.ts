import type { DistrictCode, PermitType } from '../codes'
import { addYears, type InstantText, type PlainDate } from '../dates'
import type { Policy } from '../policy/schema'

/** 证件 (S-01…S-14): 有效 · 挂起 · 失效 · 注销. The last two have no way back (S-10). */
export const permitStatuses = ['valid', 'suspended', 'lapsed', 'cancelled'] as const
export type PermitStatus = (typeof permitStatuses)[number]
export const livePermitStatuses = ['valid', 'suspended'] as const satisfies readonly PermitStatus[]

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
  | { type: 'permit.suspended'; at: InstantText; employmentId: string }

export type PermitState = {
  number: string
  permitType: PermitType
  personId: string
  employerId: string
  district: DistrictCode
  applicationId: string
  status: PermitStatus
  validFrom: PlainDate
  validTo: PlainDate
  version: number
}

/** Folds one event; the first must be `permit.granted`. */
export function evolvePermit(state: PermitState | null, event: PermitEvent): PermitState {
  switch (event.type) {
    case 'permit.granted': {
      const { type, at, ...facts } = event
      return { ...facts, status: 'valid', version: 1 }
    }
    case 'permit.suspended':
      if (!state) throw new Error('a permit stream cannot start with permit.suspended')
      return { ...state, status: 'suspended', version: state.version + 1 }
  }
}

/** First and printed last day of a new permit: the day of approval, and the same day `permitYears` later (S-01). */
export const termOf = (approvedOn: PlainDate, policy: Policy): { validFrom: PlainDate; validTo: PlainDate } => ({
  validFrom: approvedOn,
  validTo: addYears(approvedOn, policy.permitYears.value),
})

/**
 * The state that the public sees on a day: a live permit reads as it is through its printed end and 失效 after it,
 * also when the timer has not run yet (T-01, S-05, S-06).
 */
export const statusOn = (permit: Pick<PermitState, 'status' | 'validTo'>, day: PlainDate): PermitStatus =>
  (permit.status === 'valid' || permit.status === 'suspended') && day > permit.validTo ? 'lapsed' : permit.status
