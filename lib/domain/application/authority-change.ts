import type { ApplicationKind } from '../codes'
import { kindTraits } from './kinds'
import { applicationStatuses, holderOf, type ApplicationStatus } from './status'

/**
 * What 办结 of 单位主管部门变更 does to a running file of the former authority (A-36, S-37, S-77; decision 0022): it moves to
 * the new one, it has to be over first, or it stays where it is.
 */
export type TransferFate = 'moves' | 'blocks' | 'stays'

export function transferFate(kind: ApplicationKind, status: ApplicationStatus): TransferFate {
  if (!kindTraits[kind].needsRight) return 'stays'
  switch (holderOf(status)) {
    case 'starter':
    case 'employer':
      return 'moves'
    case 'authority':
      return 'blocks'
    case null:
      return 'stays'
  }
}

const withFate = (fate: TransferFate) => applicationStatuses.filter((status) => transferFate('new', status) === fate)

/** Statuses in which an employee's file moves, and in which it blocks the transfer. */
export const movingStatuses = withFate('moves')
export const blockingStatuses = withFate('blocks')
