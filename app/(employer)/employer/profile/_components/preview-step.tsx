'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useState, useTransition, type ReactNode } from 'react'
import { toast } from 'sonner'
import { MissingList, type MissingItem } from '@/components/application/missing-list'
import { WizardFrame } from '@/components/forms/wizard-frame'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import type { Step } from '@/components/ui/step-bar'
import { refusalText } from '../../_components/outcome'
import { confirmProfileAction } from '../actions'

type Props = { steps: Step[]; previousHref: Route; missing: MissingItem[]; children: ReactNode }

/** 预览提交: everything as it stands, everything that is missing, and the way to the home page (U-16). */
export function PreviewStep({ steps, previousHref, missing, children }: Props) {
  const router = useRouter()
  const [attempt, setAttempt] = useState(0)
  const [problem, setProblem] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const submit = () =>
    start(async () => {
      setProblem(null)
      const reply = await confirmProfileAction({})
      if (reply.ok) {
        toast.success('单位信息已提交')
        return router.push('/employer')
      }
      setAttempt((before) => before + 1)
      setProblem(refusalText(reply))
      router.refresh()
    })
  return (
    <WizardFrame
      title="基础信息采集"
      backHref="/employer"
      steps={steps}
      current={4}
      previousHref={previousHref}
      status={missing.length > 0 ? `还差 ${missing.length} 项` : '全部内容已填写'}
      submit={
        <Button intent="primary" pending={pending} pendingLabel="正在提交…" onClick={submit}>
          提交
        </Button>
      }
    >
      {problem ? (
        <Note tone="bad" role="alert">
          {problem}
        </Note>
      ) : null}
      <MissingList groups={[{ title: '请您补充', mine: true, items: missing }]} attempt={attempt} />
      {children}
    </WizardFrame>
  )
}
