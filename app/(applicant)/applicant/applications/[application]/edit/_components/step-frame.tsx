'use client'

import { ArrowRight } from 'lucide-react'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useState, type ReactNode } from 'react'
import { SaveState } from '@/components/forms/save-state'
import type { Autosave } from '@/components/forms/use-autosave'
import { WizardFrame } from '@/components/forms/wizard-frame'
import { Button } from '@/components/ui/button'
import type { Step } from '@/components/ui/step-bar'

export type NewPlace = {
  title: string
  sub: string[]
  steps: Step[]
  current: number
  previousHref?: Route
  nextHref?: Route
  backHref: Route
}

/** One step of 新办: head, 当前申请进度, and a 下一步 that saves before it leaves. */
export function StepFrame({
  place,
  autosave,
  children,
}: {
  place: NewPlace
  autosave?: Autosave
  children: ReactNode
}) {
  const router = useRouter()
  const [leaving, setLeaving] = useState(false)
  const { sub, nextHref, ...frame } = place
  const next = async () => {
    if (!nextHref) return
    setLeaving(true)
    const state = autosave ? await autosave.flush() : null
    setLeaving(false)
    if (!state || state.status === 'clean') router.push(nextHref)
  }
  return (
    <WizardFrame
      {...frame}
      progressTitle="当前申请进度"
      sub={sub.map((line) => (
        <span key={line}>{line}</span>
      ))}
      status={autosave ? <SaveState autosave={autosave} signInHref="/sign-in?entrance=person" /> : null}
      submit={
        <Button intent="primary" onClick={next} pending={leaving} pendingLabel="正在保存…">
          下一步
          <ArrowRight aria-hidden />
        </Button>
      }
    >
      {children}
    </WizardFrame>
  )
}
