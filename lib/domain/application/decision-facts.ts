import { dayOf, type InstantText } from '../dates'
import type { Policy } from '../policy/schema'
import { mayFileNew } from '../filing-right/lifecycle'
import type { FileFacts } from './decision-context'
import type { Dossier } from './dossier'
import { applicationFindings } from './findings'
import type { ApplicationState } from './state'
import { unchangedItems } from './unchanged-items'

/** Why 办结 could not take effect now, although every level agrees (S-70). */
function grantObstacle(state: ApplicationState, dossier: Dossier): string | null {
  if (state.kind !== 'new') return null
  if (dossier.livePermit) return 'permit.live-permit-exists'
  if (dossier.employment?.status !== 'active') return 'application.link-ended'
  return dossier.right && mayFileNew(dossier.right) ? null : 'application.right-ended'
}

/** The facts that the guards ask for, from the dossier as it is now. */
export const decisionFacts = (
  state: ApplicationState,
  dossier: Dossier,
  policy: Policy,
  now: InstantText,
): FileFacts => ({
  findings: applicationFindings(dossier, policy, dayOf(now)),
  unchangedItems: unchangedItems(state.lastReturn, dossier),
  grantObstacle: grantObstacle(state, dossier),
})
