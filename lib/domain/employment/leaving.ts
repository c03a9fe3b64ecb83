import { addDays, addYears, type PlainDate } from '../dates'
import { retirementMonth } from '../person/retirement-age'
import type { PermitStatus } from '../permit/lifecycle'
import { ok, refuse, type Result } from '../result'
import { openEnded, type Waiting } from '../waiting'
import type { DissolveReason } from './lifecycle'

/** What a reason is measured by: the employee's latest permit as it reads today, and what his ID number tells. */
export type LeavingFacts = {
  permit: PermitStatus | null
  /** Null where the number cannot be read. */
  born: { birth: PlainDate; sex: '1' | '2' } | null
}

/** Whether the reason stands on a paper in the slot `dissolution-proof`, or on a fact that the system knows itself. */
export type ProofNeed = 'paper' | 'known'

/** 退休: impossible before the original age, doubtful before the statutory month of the later class (domain-facts §3). */
function judgeRetired({ born }: LeavingFacts, on: PlainDate): Result<ProofNeed> {
  if (!born) return ok('paper')
  const [original, latest] = born.sex === '1' ? ([60, '60'] as const) : ([50, '55'] as const)
  // flexible early retirement (弹性提前) never goes below the original age of the earlier class
  if (on < addYears(born.birth, original)) return refuse('employment.too-young-to-retire')
  return ok(on.slice(0, 7) < retirementMonth(born.birth, latest) ? 'paper' : 'known')
}

/**
 * The table reason × facts of 解除关联 (U-73, M-44, M-45) on the day `on` of the dissolution: what has to be shown, or
 * why the reason cannot be. Refuses with `employment.permit-not-ended` while the permit lives or where there never was
 * one (U-76), and `employment.too-young-to-retire`.
 */
export function judgeReason(reason: DissolveReason, facts: LeavingFacts, on: PlainDate): Result<ProofNeed> {
  switch (reason) {
    case 'left':
    case 'group-transfer':
    case 'settled':
      return ok('paper')
    case 'permit-ended':
      return facts.permit === 'lapsed' || facts.permit === 'cancelled'
        ? ok('known')
        : refuse('employment.permit-not-ended')
    case 'retired':
      return judgeRetired(facts, on)
  }
}

/**
 * What happens to a 请求解除关联 that stays unanswered: asked again after 7 and 30 days, the end of the district's term
 * said a week before (N-16), and told to the authority once the term is over (pain 23).
 */
export type AskStage = 7 | 30 | 'term' | 'authority'

/** Days after the request before anything follows it: the unit gets as long to answer. */
export const firstAnswerDays = 7
const lastReminderDays = 30
const termNoticeDays = 7

/**
 * A request and its term: `leftOn` is the day of leaving as the employee says, null in requests of before; `within` the
 * days that the district gives from then on (D-23, S-94), null where it has no figure.
 */
export type Asked = { askedOn: PlainDate; leftOn: PlainDate | null; within: number | null }

/** The last day of the district's term, or null where it names none or wants it at once. */
export const termEnd = ({ askedOn, leftOn, within }: Asked): PlainDate | null =>
  within ? addDays(leftOn ?? askedOn, within) : null

/**
 * The first day on which the authority is told: after the term, and never before the unit had a week to answer; where
 * the district has no figure, with the last reminder.
 */
export function authorityToldOn(asked: Asked): PlainDate {
  const answered = addDays(asked.askedOn, asked.within === null ? lastReminderDays : firstAnswerDays)
  const end = termEnd(asked)
  return end !== null && end >= answered ? addDays(end, 1) : answered
}

/** The stages of a request with their days, in their order. */
function askStages(asked: Asked): { stage: AskStage; on: PlainDate }[] {
  const end = termEnd(asked)
  const first = addDays(asked.askedOn, firstAnswerDays)
  const notice = end === null ? null : addDays(end, -termNoticeDays)
  const stages: { stage: AskStage; on: PlainDate }[] = [
    { stage: 7, on: first },
    { stage: 30, on: addDays(asked.askedOn, lastReminderDays) },
    ...(notice !== null && notice >= first ? [{ stage: 'term' as const, on: notice }] : []),
    { stage: 'authority', on: authorityToldOn(asked) },
  ]
  return stages.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** The stages whose day has come on `day`, in their order. */
export const askStagesReached = (asked: Asked, day: PlainDate): AskStage[] =>
  askStages(asked).flatMap(({ stage, on }) => (on <= day ? [stage] : []))

/** A request as something that the unit is asked for, with the proof that goes with it; `dissolvedOn` is its answer. */
export const leavingWaiting = (
  asked: Asked,
  dissolvedOn: PlainDate | null = null,
): Waiting & { lapsesOn: PlainDate } => ({
  ...openEnded('dissolution', { by: 'person', of: 'employer', askedOn: asked.askedOn, answeredOn: dissolvedOn }),
  due: termEnd(asked),
  reminders: askStages(asked).flatMap(({ stage, on }) => (stage === 'authority' ? [] : [on])),
  lapsesOn: authorityToldOn(asked),
})
