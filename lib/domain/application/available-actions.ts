import type { Refusal } from '../result'
import type { DecisionContext } from './decision-context'
import { judge } from './judge'
import type { ApplicationState } from './state'
import { applicationActions, type ApplicationAction } from '../codes'

/** An action of this mover: possible now, or shown with the reason why not. */
export type AvailableAction = { action: ApplicationAction; refusal: Refusal | null }

const notOffered = new Set(['application.no-such-step', 'application.not-yours'])

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
