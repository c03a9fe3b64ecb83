import type { PlainDate } from '../../dates'
import type { WorkCalendar } from '../../deadlines/calendar'
import type { SlotFact } from '../../attachment/slot-rules'
import type { QualificationSection } from '../../employer/fields'
import type { Finding } from '../../findings'
import type { AverageWage } from '../../policy/average-wages'
import type { Policy } from '../../policy/schema'
import type { Dossier } from '../dossier'
import type { ApplicationForm, FormOf } from '../forms'
import type { ApplicationKind } from '../../codes'
import type { RefusalCode } from '../../refusal-codes'

/**
 * What a rule looks at besides the form: the dossier, the district, the day, the calendar of working days, and the day
 * whose standards judge age and income: that of the first acceptance, until then `on` (E-44).
 */
export type RuleContext = {
  dossier: Dossier
  policy: Policy
  calendar: WorkCalendar
  on: PlainDate
  standardsOn: PlainDate
  /** Average wages as known on that day; without them what was always known. */
  wages?: readonly AverageWage[]
  /** 单位资质 as the unit states it now, where the dossier is a frozen round; without it that of the dossier (U-26). */
  classifiedNow?: QualificationSection
}

/** Of a dossier, what decides on the check list; of the unit its classifications (U-26), where it files for itself. */
export type SlotContext = Pick<Dossier, 'form' | 'person' | 'permit'> & {
  employer?: Pick<Dossier['employer'], 'profile'>
}

/** Everything that is particular to one kind of business (§14.6). */
export type KindRules = {
  /** The facts that make slots a duty. */
  slotFacts: (context: SlotContext) => SlotFact[]
  /** What the rules say besides the check list, complete. */
  findings: (context: RuleContext) => Finding[]
  /** Why 办结 could not take effect on that day although every level agrees; null when it can. */
  obstacle: (context: RuleContext) => RefusalCode | null
}

type TypedRules<K extends ApplicationKind> = {
  slotFacts?: (form: FormOf<K>, context: SlotContext) => SlotFact[]
  findings: (form: FormOf<K>, context: RuleContext) => Finding[]
  obstacle: (context: RuleContext) => RefusalCode | null
}

const isFormOf = <K extends ApplicationKind>(kind: K, form: ApplicationForm): form is FormOf<K> => form.kind === kind

/** Rules of one kind, written against its own form. A dossier of another kind is a bug. */
export function rulesFor<K extends ApplicationKind>(kind: K, rules: TypedRules<K>): KindRules {
  const formOf = (form: Dossier['form']): FormOf<K> => {
    if (!isFormOf(kind, form)) throw new Error(`a form of ${form.kind} in a file of ${kind}`)
    return form
  }
  return {
    slotFacts: (context) => rules.slotFacts?.(formOf(context.form), context) ?? [],
    findings: (context) => rules.findings(formOf(context.dossier.form), context),
    obstacle: rules.obstacle,
  }
}

/** A finding that stops the step. */
export const block = (
  code: Finding['code'],
  owner: Finding['owner'],
  at: Finding['at'],
  rows: string[],
  params?: Finding['params'],
): Finding => ({ kind: 'blocking', code, owner, at, rows, ...(params ? { params } : {}) })

/** A finding that a human judges. */
export const review = (...parts: Parameters<typeof block>): Finding => ({ ...block(...parts), kind: 'needs-review' })

/** The finding, when the condition holds. */
export const when = (condition: boolean, finding: () => Finding): Finding[] => (condition ? [finding()] : [])

/** A field of the form. */
export const inForm = (field: string) => ({ section: 'form', field })
