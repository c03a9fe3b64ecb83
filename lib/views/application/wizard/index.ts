import type { PersonActor } from '@/lib/access/actor'
import { holderOf } from '@/lib/domain/application/status'
import { loadCaseView, type CaseView } from '../case'
import {
  basicInfoWizard,
  cancellationWizard,
  dependantWizard,
  type BasicInfoWizardView,
  type CancellationWizardView,
  type DependantWizardView,
} from './changes'
import { newWizard, type NewWizardView } from './new'

export type WizardView = NewWizardView | BasicInfoWizardView | DependantWizardView | CancellationWizardView

function wizardOf(file: CaseView): WizardView | null {
  const { form, person } = file.current
  if (!person) return null
  switch (form.kind) {
    case 'new':
      return newWizard(file, form, person.profile)
    case 'basic-info-change':
      return basicInfoWizard(file, form, person.profile)
    case 'dependant-change':
      return dependantWizard(file, form)
    case 'cancellation':
      return cancellationWizard(file, form)
    default:
      return null
  }
}

/**
 * The wizard of a business that lies with the applicant. `closed`: it exists but somebody else holds it, or the unit
 * fills it in; null: not his.
 */
export async function loadWizard(
  actor: PersonActor,
  id: string,
  now: Date,
): Promise<{ state: 'open'; view: WizardView } | { state: 'closed' } | null> {
  const file = await loadCaseView(actor, id, now)
  if (!file) return null
  const view = holderOf(file.loaded.state.status) === 'starter' ? wizardOf(file) : null
  return view ? { state: 'open', view } : { state: 'closed' }
}
