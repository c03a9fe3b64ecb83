'use client'

import type { ReactNode } from 'react'
import { MissingList, type MissingItem } from '@/components/application/missing-list'
import { WizardFrame } from '@/components/forms/wizard-frame'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import type { Step } from '@/components/ui/step-bar'
import { useSubmission } from '../../../_components/use-submission'
import { submitAction } from '../../actions'
import { rightStepHref } from '../../_components/steps'

type Props = {
  applicationId: string
  version: number
  steps: Step[]
  authority: string
  missing: MissingItem[]
  /** Submitted before: this is another round. */
  again: boolean
  children: ReactNode
}

/** 预览提交: the whole application, everything that is missing, and the submission (S-30, S-33). */
export function Preview({ applicationId, version, steps, authority, missing, again, children }: Props) {
  const { submit, pending, problem, attempt } = useSubmission({ applicationId, seenVersion: version }, submitAction)
  return (
    <WizardFrame
      title="申请业务办理权限"
      sub={<span>{authority}</span>}
      backHref="/employer/permits"
      steps={steps}
      current={2}
      previousHref={rightStepHref(applicationId, 'unit')}
      status={missing.length > 0 ? `还差 ${missing.length} 项` : '内容已齐全，可以提交'}
      submit={
        <Button intent="primary" pending={pending} pendingLabel="正在提交…" onClick={submit}>
          {again ? '重新提交' : '提交'}
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
