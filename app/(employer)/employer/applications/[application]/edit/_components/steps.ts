import type { Route } from 'next'
import { to } from '@/lib/addresses'
import type { Step } from '@/components/ui/step-bar'
import type { EditorKind, EditorView } from '@/lib/views/application/employer-editor'

/** 核对信息 → 填写 → 预览提交: one order for everything that the unit starts. */
export const editorSteps = ['check', 'form', 'preview'] as const
export type EditorStep = (typeof editorSteps)[number]

export const isEditorStep = (text: string | undefined): text is EditorStep => editorSteps.some((step) => step === text)

export const editorHref = (applicationId: string, step: EditorStep): Route => to.employer.edit(applicationId, step)

const first: Record<EditorKind, string> = {
  renewal: '核对信息',
  'employer-change': '核对信息',
  'authority-transfer': '核对信息',
  'service-request': '请求事项',
}

/** `filled`: the form itself lacks nothing. Without an id the draft has not been opened yet. */
export function editorStepBar(
  applicationId: string | null,
  kind: EditorKind,
  filled: boolean,
  complete: boolean,
): Step[] {
  const href = (step: EditorStep) => (applicationId ? { href: editorHref(applicationId, step) } : {})
  return [
    { label: first[kind], state: applicationId ? 'done' : 'todo', ...href('check') },
    { label: '填写', state: filled ? 'done' : applicationId ? 'part' : 'todo', ...href('form') },
    { label: '预览提交', state: complete ? 'done' : 'todo', ...href('preview') },
  ]
}

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
