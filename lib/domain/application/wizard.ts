import type { Finding } from '../findings'
import type { ApplicationForm, FormOf } from './forms'

/** The steps of each business that a person fills in, in the order of the step bar; the last one hands it in. */
export const wizardSteps = {
  new: ['start', 'basics', 'condition', 'months', 'children', 'preview'],
  'basic-info-change': ['start', 'basics', 'reason', 'preview'],
  'dependant-change': ['start', 'children', 'others', 'preview'],
  cancellation: ['start', 'reason', 'preview'],
} as const
export type WizardKind = keyof typeof wizardSteps
export type StepOf<K extends WizardKind> = (typeof wizardSteps)[K][number]

/** What a step looks at besides the form: the profile, and papers, of everybody or only the person's own. */
type Subject = 'profile' | 'papers' | 'own-papers'

/** A node of the graph. Its edge leads to the next question that the answers so far leave asked. */
export type Question<F, Step extends string> = {
  step: Step
  /** A field of the form, or what lies outside it. */
  asks: (keyof F & string) | Subject
  /** Only while these answers say so; always when absent. */
  asked?: (form: F) => boolean
  /** The earlier answer that it was given under: with another one it is void. */
  hangsOn?: keyof F & string
  /** How it looks when nobody has answered. */
  empty?: Partial<F>
}

/** The graph of each wizard: every question, by the step that asks it and in the order in which it is asked. */
export const wizardQuestions: { [K in WizardKind]: readonly Question<FormOf<K>, StepOf<K>>[] } = {
  new: [
    { step: 'start', asks: 'confirmed' },
    { step: 'start', asks: 'applicantType' },
    { step: 'basics', asks: 'profile' },
    // what a type of applicant may apply as is offered by the authority of that type (I-43, I-44)
    { step: 'condition', asks: 'category', hangsOn: 'applicantType', empty: { category: '' } },
    {
      ...{ step: 'condition', asks: 'founding', hangsOn: 'category', empty: { founding: '' } },
      asked: ({ category }) => category === 'G',
    },
    { step: 'condition', asks: 'remark' },
    { step: 'months', asks: 'months' },
    { step: 'children', asks: 'children' },
  ],
  'basic-info-change': [
    { step: 'start', asks: 'confirmed' },
    { step: 'basics', asks: 'profile' },
    { step: 'basics', asks: 'own-papers' },
    { step: 'reason', asks: 'reason' },
  ],
  'dependant-change': [
    { step: 'start', asks: 'confirmed' },
    { step: 'children', asks: 'children' },
    { step: 'others', asks: 'papers' },
    { step: 'others', asks: 'remark' },
  ],
  cancellation: [
    { step: 'start', asks: 'confirmed' },
    { step: 'reason', asks: 'reason' },
    { step: 'reason', asks: 'papers' },
    { step: 'reason', asks: 'note' },
  ],
}

const questionsOf = <K extends WizardKind>(kind: K): readonly Question<FormOf<K>, StepOf<K>>[] => wizardQuestions[kind]

/** The steps that these answers lead through: each that still has a question, and the one that hands in. */
export function pathOf<K extends WizardKind>(kind: K, form: FormOf<K>): StepOf<K>[] {
  const asked = new Set<string>(
    questionsOf(kind).flatMap((question) => (question.asked?.(form) === false ? [] : [question.step])),
  )
  const steps: readonly StepOf<K>[] = wizardSteps[kind]
  return steps.filter((step) => asked.has(step) || step === 'preview')
}

/** The subjects that could be meant by a finding, the closest first. */
function subjectsOf({ at, owner }: Finding): string[] {
  if (at === null) return []
  if ('slot' in at) return owner === 'person' ? ['own-papers', 'papers'] : ['papers']
  if (at.section === 'form') return [at.field?.split('.')[0] ?? '']
  if (at.section === 'children') return ['children']
  return owner === 'person' && at.section !== 'employment' ? ['profile'] : []
}

/** The step in which a finding is put right: the one that asks for it; what none asks is seen where it is handed in. */
export function stepOf<K extends WizardKind>(kind: K, finding: Finding): StepOf<K> | 'preview' {
  const subjects = subjectsOf(finding)
  return questionsOf(kind).find(({ asks }) => subjects.includes(asks))?.step ?? 'preview'
}

const given = (answer: unknown): boolean => answer !== '' && answer !== undefined

const isVoid = <F>({ asked, hangsOn }: Question<F, string>, before: F, after: F): boolean =>
  asked?.(after) === false ||
  (hangsOn !== undefined &&
    given(before[hangsOn]) &&
    JSON.stringify(before[hangsOn]) !== JSON.stringify(after[hangsOn]))

/** The form without what has become void, each question looked at with what the ones before it have left. */
const withoutVoid = <F extends object>(questions: readonly Question<F, string>[], before: F, after: F): F =>
  questions.reduce(
    (form, question) => (question.empty && isVoid(question, before, form) ? { ...form, ...question.empty } : form),
    after,
  )

function settled(before: ApplicationForm, after: ApplicationForm): object {
  return after.kind === 'new' && before.kind === 'new' ? withoutVoid(wizardQuestions.new, before, after) : {}
}

/**
 * What a change of answers leaves: every answer that was given under another one, or is no longer asked, is empty again;
 * nothing else is touched. `orphans` are the children that are no longer spoken of: their papers are void with them.
 */
export function undo<F extends ApplicationForm>(before: ApplicationForm, after: F): { form: F; orphans: string[] } {
  const children = (form: ApplicationForm) => ('children' in form ? form.children.map(({ id }) => id) : [])
  const kept = new Set(children(after))
  return { form: { ...after, ...settled(before, after) }, orphans: children(before).filter((id) => !kept.has(id)) }
}

/** The answers that would become void if this one were changed, in the order in which they are asked. */
export function hangingOn<K extends WizardKind>(kind: K, form: FormOf<K>, asks: keyof FormOf<K>): string[] {
  const hang = new Set<string>([String(asks)])
  return questionsOf(kind).flatMap((question) => {
    const { asks: name, hangsOn, empty = {} } = question
    if (hangsOn === undefined || !hang.has(hangsOn)) return []
    hang.add(name)
    const filled = Object.entries(form).some(([field, answer]) => field in empty && given(answer))
    return filled ? [name] : []
  })
}
