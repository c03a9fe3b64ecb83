import type { EmployerKind } from '../codes'
import type { ClassificationEntry, EmployerCondition, EmployerGeneralSection } from './fields'

/** Branches have no capital of their own, public institutions none that is registered (U-07, E-08). */
export const asksCapital = (kind: EmployerKind | ''): boolean =>
  kind === 'enterprise' || kind === 'private-non-enterprise' || kind === 'other'

type Asking = Partial<EmployerGeneralSection & ClassificationEntry>

/** When the fields of an employer are asked: each condition reads nothing but the values of the section, or of the line, around the field. */
export const employerConditions: Record<EmployerCondition, (values: Asking) => boolean> = {
  'capital-kind': ({ kind = '' }) => asksCapital(kind),
  /** 其他 has no certificate (U-13). */
  certified: ({ classification = '' }) => classification !== '' && classification !== 'other',
}
