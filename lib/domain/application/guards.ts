import { isBookable, lastChangeDay } from '../appointment/slots'
import { dayOf } from '../dates'
import type { RefusalCode } from '../refusal-codes'
import { refuse, type Refusal } from '../result'
import { onFacts, onFile, onRules, type ApplicationCommand, type FileContext, type Question } from './decision-context'
import { inPrincipleFindings, isReason } from './in-principle'
import { isSubstantial } from './opinion'
import type { ApplicationState } from './state'
import { stageOn } from '../waiting'
import { waitingOf } from './waiting'

type Check = Question<[state: ApplicationState, command: ApplicationCommand | null], Refusal | null>

const staffOf = ({ mover }: FileContext) => (mover.kind === 'staff' ? mover : null)

const no = (code: RefusalCode, more: Omit<Refusal, 'code'> = {}): Refusal => refuse(code, more).refusal

/**
 * Checks by name, each on the ground that it declares. With a null command they answer whether the step is offered;
 * with a command, whether it is taken.
 */
export const guards = {
  /** 完善前不得办理: the unit's own data come first (U-02). */
  'unit-complete': onFacts(({ facts: { unitFindings } }) =>
    unitFindings.length > 0 ? no('employer.profile-incomplete', { findings: unitFindings }) : null,
  ),

  /** 未婚已育 goes on with a remark of the unit (U-97). */
  remark: onFacts(({ facts }, _state, command) =>
    command && facts.remarkAsked && !command.reason ? no('application.remark-required') : null,
  ),

  /** No authority gets or decides an employee's business of a unit that has no right with it on that day (S-77, U-49). */
  'right-here': onFacts(({ facts }) => (facts.rightHere ? null : no('application.right-elsewhere'))),

  /** Submission and the employer's approval need a complete file: all blocking findings at once (I-33, S-50, U-82). */
  complete: onFacts(({ facts }) => {
    const blocking = facts.findings.filter((finding) => finding.kind === 'blocking')
    return blocking.length > 0 ? no('application.incomplete', { findings: blocking }) : null
  }),

  /** A returned file comes back only after what was flagged has changed, on every side (I-49, pain 7). */
  'flagged-items-changed': onFacts(({ facts }) =>
    facts.unchangedItems.length > 0
      ? no('application.flagged-items-unchanged', {
          params: { count: facts.unchangedItems.length },
          findings: facts.unchangedItems.map(({ owner, at }) => ({
            kind: 'blocking',
            code: 'opinion.unchanged',
            owner,
            at,
            rows: ['I-49'],
          })),
        })
      : null,
  ),

  /** A refusal says what, to whom and why. */
  opinion: onFile((_context, _state, command) =>
    command && !(command.opinion && isSubstantial(command.opinion)) ? no('application.opinion-required') : null,
  ),

  /** What falls short of a rule that holds 原则上 passes with a written reason, at the unit and at every level (C-37). */
  'exception-reason': onFacts(({ facts }, _state, command) => {
    if (!command || isReason(command.reason)) return null
    const findings = inPrincipleFindings(facts.findings)
    return findings.length > 0 ? no('application.exception-reason-required', { findings }) : null
  }),

  /** Nobody reviews a file he is party to (house law 8). */
  'not-party': onFile((context) => (staffOf(context)?.isParty ? no('application.reviewer-is-party') : null)),

  /** Nobody decides on one file at two levels (house law 8). */
  'not-earlier-decider': onFile((context, state) => {
    const staff = staffOf(context)
    const twice = staff && state.deciders.some((d) => d.staffId === staff.staffId && d.level !== state.level)
    return twice ? no('application.decided-at-other-level') : null
  }),

  /** Nothing is booked, so there is nothing to move or to give up: the step does not exist here. */
  booked: onFile((_context, state) => (state.appointment ? null : no('application.no-such-step'))),

  /** Plans of the authority for a day are left alone shortly before it (P-05). */
  'change-in-time': onRules(({ policy, calendar, now }, { appointment }) => {
    if (!appointment || !policy.appointment) return null
    const until = lastChangeDay(policy.appointment, appointment.startsAt, calendar)
    return dayOf(now) > until ? no('appointment.change-too-late', { params: { until } }) : null
  }),

  /** A slot of one of the days that can be booked now, another one than before. */
  bookable: onRules(({ policy, calendar, now }, state, command) => {
    if (!policy.appointment) return no('application.no-such-step')
    if (!command) return null
    if (!command.slot) return no('appointment.slot-required')
    if (command.slot.startsAt === state.appointment?.startsAt) return no('appointment.same-slot')
    const open = isBookable(policy.appointment, command.slot.startsAt, now, calendar)
    return open ? null : no('appointment.not-bookable')
  }),

  unclaimed: onFile((context, state) => {
    if (!state.claim) return null
    return state.claim.staffId === staffOf(context)?.staffId
      ? no('application.already-claimed')
      : no('application.claimed-by-other', { params: { name: state.claim.name } })
  }),

  'claimed-by-me': onFile((context, state) =>
    state.claim && state.claim.staffId === staffOf(context)?.staffId ? null : no('application.not-claimed'),
  ),

  /** A claim keeps colleagues from deciding over each other; an unclaimed file may be decided at once. */
  'not-claimed-by-other': onFile((context, state) =>
    state.claim && state.claim.staffId !== staffOf(context)?.staffId
      ? no('application.claimed-by-other', { params: { name: state.claim.name } })
      : null,
  ),

  /** The due day has passed and nobody was told yet in this round. */
  'overdue-unmarked': onFile(({ now }, state) => {
    const waiting = waitingOf(state)
    const isOver = waiting !== null && stageOn(waiting, dayOf(now)) === 'lapsed'
    return isOver && state.overdueOn === null ? null : no('application.not-overdue')
  }),

  'due-provisional': onFile((_context, state) => (state.due?.provisional ? null : no('application.due-final'))),

  /** The last level can only grant what can take effect (§14.6: permit, link, right and last day as they are now). */
  grantable: onFacts(({ facts, policy }, state) => {
    const isLast = state.step === policy.chains[state.kind].length - 1
    return isLast && facts.grantObstacle ? no(facts.grantObstacle) : null
  }),
} satisfies Record<string, Check>

export type Guard = keyof typeof guards
