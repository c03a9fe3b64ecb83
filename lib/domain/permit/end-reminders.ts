import { addDays, type PlainDate } from '../dates'
import type { LivePermitStatus } from './lifecycle'
import type { PermitDates } from '../deadlines/permit-deadlines'

/** Reminders before the last day on which an approval counts, the least urgent first: days, or working days for 20. */
export const endStages = [60, 30, 20, 7, 1] as const
export type EndStage = (typeof endStages)[number]

/** From this stage on the employer is told too, from the second on by short message as well (escalation). */
export const employerFrom = { inbox: 30, sms: 20 } as const satisfies Record<string, EndStage>

/** Who ends a permit in time by what: a valid one is renewed, a suspended one taken over by a new employer. */
export const termOfEnd = (dates: PermitDates, status: LivePermitStatus) =>
  status === 'valid' ? dates.renewal : dates.employerChange

/**
 * The stages whose day has come on `day`, the least urgent first; none once it is too late to approve anything. The
 * 20 working days are those of the safe submission, so this day and that one never differ.
 */
export function endStagesReached(dates: PermitDates, status: LivePermitStatus, day: PlainDate): EndStage[] {
  const { safeSubmitBy, mustBeApprovedBy } = termOfEnd(dates, status)
  if (day > mustBeApprovedBy) return []
  return endStages.filter((stage) => day >= (stage === 20 ? safeSubmitBy : addDays(mustBeApprovedBy, -stage)))
}

/** Of what has come up and is not done, the most urgent is sent and what was missed before it is skipped. */
export function mostUrgent<S>(reached: readonly S[], isDone: (stage: S) => boolean): { send: S; skip: S[] } | null {
  const last = reached.at(-1)
  if (last === undefined || isDone(last)) return null
  return { send: last, skip: reached.slice(0, -1).filter((stage) => !isDone(stage)) }
}
