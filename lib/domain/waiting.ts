import { addDays, daysBetween, type PlainDate } from './dates'

/** Who asks, and who is waited for. A township office is the desk of its level; a register is asked by the system. */
export type WaitingParty = 'person' | 'employer' | 'authority' | 'township' | 'register'

/**
 * What is asked of somebody: 关联 to confirm, a file to review, to put right or to book, 情况表 to hand in and to receive,
 * 解除关联 with its proof, a comparison by a register, 指标 and 年度需求 to ask for and to answer.
 */
export type WaitingThing =
  | 'link'
  | 'review'
  | 'correction'
  | 'appointment'
  | 'situation-report'
  | 'situation-receipt'
  | 'dissolution'
  | 'register-check'
  | 'quota'
  | 'quota-answer'
  | 'demand'
  | 'demand-answer'

/**
 * One thing asked of somebody, whatever it is: by whom and of whom, since when, until when, when he is asked again, and
 * when somebody else acts because he has not. Rules that name no day leave it null: nothing is invented here.
 */
export type Waiting = {
  thing: WaitingThing
  by: WaitingParty
  of: WaitingParty
  askedOn: PlainDate
  answeredOn: PlainDate | null
  /** The last day for the answer, this day included. */
  due: PlainDate | null
  /** The days on which he is asked again, earliest first. */
  reminders: readonly PlainDate[]
  /** The first day on which it is no longer only his affair: others are told, or people judge without the answer. */
  lapsesOn: PlainDate | null
}

export type WaitingStage = 'asked' | 'reminded' | 'overdue' | 'lapsed' | 'answered'

/** Whether the last day for an answer is over: the one sentence for overdue, in every list and on every page. */
export const isPastDue = (due: PlainDate | null, day: PlainDate): boolean => due !== null && due < day

/** How far it has come on a day; what is answered neither reminds nor lapses any more. */
export function stageOn({ answeredOn, due, reminders, lapsesOn }: Waiting, day: PlainDate): WaitingStage {
  if (answeredOn !== null && answeredOn <= day) return 'answered'
  if (lapsesOn !== null && lapsesOn <= day) return 'lapsed'
  if (isPastDue(due, day)) return 'overdue'
  return reminders.some((on) => on <= day) ? 'reminded' : 'asked'
}

/** Whether it can be answered on a day: it has been asked by then, and is neither answered nor lapsed. */
export const isAskedOn = (waiting: Waiting, day: PlainDate): boolean =>
  waiting.askedOn <= day && !['answered', 'lapsed'].includes(stageOn(waiting, day))

/** Calendar days that it has been waited for, up to the answer; 0 on the day of the question. */
export const waitedDays = ({ askedOn, answeredOn }: Pick<Waiting, 'askedOn' | 'answeredOn'>, day: PlainDate): number =>
  daysBetween(askedOn, answeredOn ?? day)

/** Something that can be done on certain days only, both included; on the day after them it is over. */
export const within = (
  thing: WaitingThing,
  { by, of, opensOn, closesOn }: Pick<Waiting, 'by' | 'of'> & { opensOn: PlainDate; closesOn: PlainDate },
): Waiting => ({ ...openEnded(thing, { by, of, askedOn: opensOn }), due: closesOn, lapsesOn: addDays(closesOn, 1) })

/** Something asked without a term: it waits until it is answered. */
export const openEnded = (
  thing: WaitingThing,
  { by, of, askedOn, answeredOn = null }: Pick<Waiting, 'by' | 'of' | 'askedOn'> & Partial<Pick<Waiting, 'answeredOn'>>,
): Waiting => ({ thing, by, of, askedOn, answeredOn, due: null, reminders: [], lapsesOn: null })
