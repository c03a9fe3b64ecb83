import { to } from '@/lib/addresses'
import type { EditorView } from '@/lib/views/application/employer-editor'
import { editorStepBar } from './steps'

const statedIn = (at: string): boolean => at.includes('step=form')

/** What the frame of each step shows alike. */
export function frameOf(view: EditorView) {
  const filled = view.findings.every(({ kind, link }) => kind !== 'blocking' || !statedIn(link?.href ?? ''))
  const complete = view.findings.every(({ kind }) => kind !== 'blocking') && view.unchanged === 0
  return {
    title: view.person ? `${view.person.name} · ${view.kindLabel}` : view.kindLabel,
    backHref: to.employer.application(view.id),
    guideHref: to.guest.guide(view.district, 'materials'),
    steps: editorStepBar(view.id, view.kind, filled, complete),
  }
}

/** The same as plain data for the client side of the wizard. */
export type EditorFrame = ReturnType<typeof frameOf>
