import { withPermitAtStake } from './at-stake'
import { beforeNew } from './before-new'
import { afterEnd, whileSuspended, whileValid } from './holder'
import { withApplication } from './running'
import type { NextStep, Standing } from './step'

export type { NextStep, StepItem } from './step'

/** The one next step of this person: the running business first, then the permit, then the way to one. */
export function nextStepOf(standing: Standing): NextStep {
  const { situation, application, permit } = standing
  if (application) return withPermitAtStake(withApplication(application, situation.today), application, permit)
  if (!permit) return beforeNew(situation)
  if (permit.state === 'valid') return whileValid(standing, permit)
  if (permit.state === 'suspended') return whileSuspended(standing, permit)
  return afterEnd(beforeNew(situation), permit)
}
