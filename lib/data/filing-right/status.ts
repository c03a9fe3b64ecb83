import type { FilingRightStatus } from '../../domain/filing-right/lifecycle'

/** The database spells 有效（仅接收持证人） without a hyphen. */
export const rightStatusOf = (status: string): FilingRightStatus =>
  (status === 'receive_only' ? 'receive-only' : status) as FilingRightStatus
