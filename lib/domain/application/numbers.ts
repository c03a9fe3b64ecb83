import { kindTraits } from './kinds'
import { holderOf } from './status'
import type { ApplicationState } from './state'

/**
 * Whether the unit may have the numbers of a file shown in full: while it is asked to compare them with the papers, in its
 * review of an employee's business (U-82) and in a business of an employee that it fills in itself. Before and after that
 * they stay masked for it.
 */
export function unitComparesNumbers({ status, kind }: Pick<ApplicationState, 'status' | 'kind'>): boolean {
  if (status === 'employer-review') return true
  const { starter, about } = kindTraits[kind]
  return starter === 'employer' && about === 'person' && holderOf(status) === 'starter'
}
