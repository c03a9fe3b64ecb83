import type { RefusalCode } from '../refusal-codes'
import { applicationActions, type ApplicationAction } from '../codes'
import { ok, refuse, type Refusal, type Result } from '../result'
import type { AnyContext, ApplicationCommand, DecisionContext, Mover } from './decision-context'
import { guards } from './guards'
import { kindTraits } from './kinds'
import type { ApplicationState } from './state'
import { moveFor, type Move, type Party } from './transitions'

const startedBy = (state: ApplicationState, mover: Mover): boolean =>
  kindTraits[state.kind].starter === 'person'
    ? mover.kind === 'person' && mover.personId === state.personId
    : mover.kind === 'employer' && mover.employerId === state.employerId

/** The mover is the party that the move asks for, on this very file. */
function isParty(party: Party, state: ApplicationState, mover: Mover): boolean {
  switch (party) {
    case 'starter':
      return startedBy(state, mover)
    case 'employer':
      return mover.kind === 'employer' && mover.employerId === state.employerId
    case 'reviewer':
      return (
        mover.kind === 'staff' &&
        mover.level === state.level &&
        (mover.district === null || mover.district === state.district) &&
        // an office reviews the files of its own employers only
        (mover.level !== 'township' || (mover.township ?? null) === state.township)
      )
    case 'system':
      return mover.kind === 'system'
  }
}

/**
 * May this mover take this action on this file now? The same answer serves the button and the service, so what a
 * page offers is what the service does. Refuses with `application.no-such-step` (the status does not know the
 * action), `application.not-yours` (another party's step) or the code of the guard that objects. The context reaches
 * as far as `needsOf` says.
 */
export function judge(
  state: ApplicationState,
  action: ApplicationAction,
  context: AnyContext,
  command: ApplicationCommand | null,
): Result<Move> {
  const move = moveFor(state.kind, state.status, action)
  if (!move) return refuse('application.no-such-step')
  if (!isParty(move.by, state, context.mover)) return refuse('application.not-yours')
  for (const guard of move.guards) {
    const refusal = guards[guard].ask(context, state, command)
    if (refusal) return { ok: false, refusal }
  }
  return ok(move)
}

/** An action of this mover: possible now, or shown with the reason why not. */
export type AvailableAction = { action: ApplicationAction; refusal: Refusal | null }

const notOffered: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['application.no-such-step', 'application.not-yours'])

/**
 * What the mover can do with the file: actions of other parties or other statuses are left out, own actions that a
 * guard stops are listed with their reason (never a dead button without a word).
 */
export const availableActions = (state: ApplicationState, context: DecisionContext): AvailableAction[] =>
  applicationActions.flatMap((action): AvailableAction[] => {
    const verdict = judge(state, action, context, null)
    if (verdict.ok) return [{ action, refusal: null }]
    return notOffered.has(verdict.refusal.code) ? [] : [{ action, refusal: verdict.refusal }]
  })
