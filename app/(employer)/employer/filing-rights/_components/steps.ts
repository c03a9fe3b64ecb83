import type { Route } from 'next'
import { to } from '@/lib/addresses'
import type { Step } from '@/components/ui/step-bar'

/** 阅读申请要求 → 申报单位信息 → 预览提交 (U-43). */
export const rightSteps = ['requirements', 'unit', 'preview'] as const
export type RightStep = (typeof rightSteps)[number]

export const isRightStep = (text: string | undefined): text is RightStep => rightSteps.some((step) => step === text)

export const rightStepHref = (applicationId: string, step: RightStep): Route =>
  to.employer.filingRight(applicationId, step)

/** `filled`: what 申报单位信息 asks is there. Without an id the draft has not been opened yet. */
export const rightStepBar = (applicationId: string | null, filled: boolean, complete: boolean): Step[] => {
  const href = (step: RightStep) => (applicationId ? { href: rightStepHref(applicationId, step) } : {})
  return [
    { label: '阅读申请要求', state: applicationId ? 'done' : 'todo', ...href('requirements') },
    { label: '申报单位信息', state: filled ? 'done' : applicationId ? 'part' : 'todo', ...href('unit') },
    { label: '预览提交', state: complete ? 'done' : 'todo', ...href('preview') },
  ]
}
