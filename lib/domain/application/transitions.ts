import { applicationKinds, type ApplicationAction, type ApplicationKind } from '../codes'
import type { Guard } from './guards'
import { movingStatuses } from './authority-change'
import { kindsThatNeedRight, kindTraits } from './kinds'
import { openStatuses, type ApplicationStatus } from './status'

/** Steps that only a file knows that goes by appointment. */
export const bookingActions: readonly ApplicationAction[] = ['book', 'rebook', 'cancel-booking', 'revoke-booking']

/** Who may take the step: the side that started the file, its employer, a reviewer of the level, a timer or effect. */
export type Party = 'starter' | 'employer' | 'reviewer' | 'system'

/**
 * Where a step leads. `first-desk` is the employer's or, where the kind knows no employer review, the authority's;
 * `authority` is the first level's desk or, where the district works by appointment, 待预约 before it (S-42);
 * `next-desk` is the next level's or, after the last level, 办结.
 */
export type Destination = ApplicationStatus | 'first-desk' | 'authority' | 'next-desk' | 'same'

export type Move = {
  from: readonly ApplicationStatus[]
  action: ApplicationAction
  by: Party
  to: Destination
  /** Conditions beyond status and party, checked in this order; every one of them can refuse. */
  guards: readonly Guard[]
  /** Only these kinds know the step; all when absent. */
  kinds?: readonly ApplicationKind[]
  /** Rows of the rules. */
  rows: readonly string[]
}

const employeeStarted = applicationKinds.filter((kind) => kindTraits[kind].employerReviews)

/**
 * THE table of moves (house law 1). The status after a step, buttons, inboxes, the state diagram and the exhaustive
 * test are derived from it. What is not in it cannot happen; a row by which files have gone stays, because the log is
 * read by it.
 */
export const moves: readonly Move[] = [
  {
    from: ['draft'],
    action: 'submit',
    by: 'starter',
    to: 'first-desk',
    guards: ['complete', 'right-here'],
    rows: ['S-50', 'S-30'],
  },
  {
    from: ['employer-returned', 'returned'],
    action: 'submit',
    by: 'starter',
    to: 'first-desk',
    guards: ['complete', 'flagged-items-changed', 'right-here'],
    rows: ['S-56', 'S-33', 'I-49'],
  },
  {
    from: ['draft', 'employer-review', 'employer-returned', 'awaiting-appointment', 'returned'],
    action: 'withdraw',
    by: 'starter',
    to: 'withdrawn',
    guards: [],
    rows: ['S-57'],
  },
  {
    from: ['employer-review'],
    action: 'employer-approve',
    by: 'employer',
    to: 'authority',
    guards: ['unit-complete', 'remark', 'complete', 'exception-reason', 'right-here'],
    rows: ['S-52', 'U-02', 'U-80', 'U-82', 'U-97'],
  },
  {
    from: ['employer-review'],
    action: 'employer-return',
    by: 'employer',
    to: 'employer-returned',
    guards: ['opinion'],
    rows: ['S-53', 'U-80'],
  },
  {
    from: ['awaiting-appointment'],
    action: 'employer-return',
    by: 'employer',
    to: 'employer-returned',
    guards: ['opinion'],
    kinds: employeeStarted,
    rows: ['S-53', 'S-83'],
  },
  {
    from: ['awaiting-appointment'],
    action: 'book',
    by: 'employer',
    to: 'awaiting-acceptance',
    guards: ['bookable', 'right-here'],
    rows: ['P-01', 'S-42', 'S-83'],
  },
  {
    from: ['awaiting-acceptance'],
    action: 'rebook',
    by: 'employer',
    to: 'same',
    guards: ['booked', 'change-in-time', 'bookable'],
    rows: ['P-05'],
  },
  {
    from: ['awaiting-acceptance'],
    action: 'cancel-booking',
    by: 'employer',
    to: 'awaiting-appointment',
    guards: ['booked', 'change-in-time'],
    rows: ['P-05'],
  },
  {
    from: ['awaiting-acceptance'],
    action: 'revoke-booking',
    by: 'system',
    to: 'awaiting-appointment',
    guards: ['booked'],
    rows: ['P-05'],
  },
  {
    from: ['awaiting-acceptance', 'under-review'],
    action: 'claim',
    by: 'reviewer',
    to: 'same',
    guards: ['not-party', 'not-earlier-decider', 'unclaimed'],
    rows: ['A-01'],
  },
  {
    from: ['awaiting-acceptance', 'under-review'],
    action: 'release',
    by: 'reviewer',
    to: 'same',
    guards: ['claimed-by-me'],
    rows: ['A-01'],
  },
  {
    from: ['awaiting-acceptance'],
    action: 'accept',
    by: 'reviewer',
    to: 'under-review',
    guards: ['not-party', 'not-earlier-decider', 'not-claimed-by-other', 'right-here'],
    rows: ['A-02'],
  },
  {
    from: ['under-review'],
    action: 'pass',
    by: 'reviewer',
    to: 'next-desk',
    guards: ['not-party', 'not-earlier-decider', 'not-claimed-by-other', 'grantable', 'exception-reason', 'right-here'],
    rows: ['S-54', 'A-01', 'A-20'],
  },
  {
    from: ['awaiting-acceptance', 'under-review'],
    action: 'return',
    by: 'reviewer',
    to: 'returned',
    guards: ['not-party', 'not-earlier-decider', 'not-claimed-by-other', 'opinion'],
    rows: ['S-55', 'A-04', 'A-06'],
  },
  {
    from: ['awaiting-acceptance', 'under-review'],
    action: 'recall',
    by: 'system',
    to: 'withdrawn',
    guards: [],
    rows: ['S-57', 'U-96'],
  },
  {
    from: ['awaiting-acceptance', 'under-review'],
    action: 'send-back',
    by: 'system',
    to: 'returned',
    guards: [],
    rows: ['A-32', 'A-35'],
  },
  {
    from: ['awaiting-acceptance', 'under-review'],
    action: 'mark-overdue',
    by: 'system',
    to: 'same',
    guards: ['overdue-unmarked'],
    rows: ['S-93', 'A-03'],
  },
  {
    from: ['awaiting-acceptance', 'under-review'],
    action: 'recompute-due',
    by: 'system',
    to: 'same',
    guards: ['due-provisional'],
    rows: ['G-30'],
  },
  {
    from: openStatuses,
    action: 'terminate',
    by: 'system',
    to: 'terminated',
    guards: [],
    rows: ['S-58'],
  },
  {
    from: movingStatuses.filter((status) => status !== 'awaiting-appointment'),
    action: 'move-authority',
    by: 'system',
    to: 'same',
    guards: [],
    kinds: kindsThatNeedRight,
    rows: ['A-36', 'S-37', 'S-77'],
  },
  {
    from: ['awaiting-appointment'],
    action: 'move-authority',
    by: 'system',
    to: 'employer-review',
    guards: [],
    kinds: employeeStarted,
    rows: ['A-36', 'S-37', 'S-77'],
  },
  {
    from: ['awaiting-appointment'],
    action: 'move-authority',
    by: 'system',
    to: 'draft',
    guards: [],
    kinds: kindsThatNeedRight.filter((kind) => !kindTraits[kind].employerReviews),
    rows: ['A-36', 'S-37', 'S-77'],
  },
]

/** The move that a status and an action name for a kind of application, if the table has one. */
export const moveFor = (
  kind: ApplicationKind,
  status: ApplicationStatus,
  action: ApplicationAction,
): Move | undefined =>
  moves.find(
    (move) => move.action === action && move.from.includes(status) && (!move.kinds || move.kinds.includes(kind)),
  )
