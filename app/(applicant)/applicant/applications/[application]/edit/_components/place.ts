import type { Route } from 'next'
import { to, anchored } from '@/lib/addresses'
import type { Step } from '@/components/ui/step-bar'
import type { ReturnView } from '@/lib/views/application/applicant'
import type { WizardView } from '@/lib/views/application/wizard'

/** Where one is in a wizard. */
export type WizardPlace = {
  title: string
  sub: string[]
  steps: Step[]
  current: number
  previousHref?: Route
  nextHref?: Route
  backHref: Route
  detailHref: Route
  guideHref: Route
  returned: ReturnView | null
}

/** What a step bar needs of a wizard whose steps are S. */
type Way<S extends string> = Pick<
  WizardView,
  'id' | 'authority' | 'employerName' | 'number' | 'returned' | 'guide' | 'missingCount' | 'untouched'
> & { path: readonly S[]; gaps: Partial<Record<S, number>> }

/** Labels and hints of one kind of wizard; `preview` is the last step of each. */
type StepTexts<S extends string> = {
  title: string
  labels: Record<S, string>
  hint?: (step: S) => string | undefined
  /** Nothing is stated in a step that may stay empty: whoever has not been there has not done it. */
  empty?: (step: S) => boolean
}

function stateOf<S extends string>(view: Way<S>, step: S, { empty }: StepTexts<S>): Step['state'] {
  if (step === 'preview') return 'todo'
  const gaps = view.gaps[step] ?? 0
  if (gaps === 0) return empty?.(step) ? 'todo' : 'done'
  return view.untouched ? 'todo' : 'part'
}

function hintOf<S extends string>(view: Way<S>, step: S, texts: StepTexts<S>): string | undefined {
  if (step === 'preview') return view.missingCount > 0 ? `还差 ${view.missingCount} 项` : undefined
  const gaps = view.gaps[step] ?? 0
  return gaps > 0 ? `${gaps} 项待补` : texts.hint?.(step)
}

/** Which section of the guide governs a step; what is not here is about papers. */
const guideSections: Record<string, string> = {
  start: 'steps',
  basics: 'conditions',
  condition: 'categories',
  months: 'conditions',
  children: 'notes',
}

/** Head, steps and ways of a wizard at one of its steps. */
export function placeOf<S extends string>(view: Way<S>, step: S, texts: StepTexts<S>): WizardPlace {
  const { id, authority, employerName, number, returned, guide, path } = view
  const href = (name: S): Route => to.applicant.edit(id, name)
  const current = path.indexOf(step)
  const [previous, next] = [path[current - 1], path[current + 1]]
  const detail = to.applicant.application(id)
  return {
    title: texts.title,
    sub: [authority, employerName, `申请编号 ${number}`],
    steps: path.map((name: S): Step => {
      const hint = hintOf(view, name, texts)
      return {
        label: texts.labels[name],
        state: stateOf(view, name, texts),
        href: href(name),
        ...(hint ? { hint } : {}),
      }
    }),
    current,
    ...(previous ? { previousHref: href(previous) } : {}),
    ...(next ? { nextHref: href(next) } : {}),
    backHref: detail,
    detailHref: detail,
    guideHref: anchored(guide, guideSections[step] ?? 'materials'),
    returned,
  }
}
