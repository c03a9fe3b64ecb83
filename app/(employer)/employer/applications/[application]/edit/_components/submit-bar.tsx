'use client'

import type { ReactNode } from 'react'
import { MissingList, type MissingGroup } from '@/components/application/missing-list'
import { WizardFrame } from '@/components/forms/wizard-frame'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import { useSubmission } from '../../../../_components/use-submission'
import { submitEditorAction } from '../actions'
import { type EditorFrame, editorHref } from './steps'

type Props = {
  applicationId: string
  version: number
  frame: EditorFrame
  authority: string
  groups: MissingGroup[]
  unchanged: number
  /** Submitted before: this is another round. */
  again: boolean
  children: ReactNode
}

/** The list of what is missing takes the focus after a refused submission; the button always works. */
export function SubmitBar({ applicationId, version, frame, authority, groups, unchanged, again, children }: Props) {
  const { submit, pending, problem, attempt } = useSubmission(
    { applicationId, seenVersion: version },
    submitEditorAction,
  )
  const missing = groups.reduce((sum, { items }) => sum + items.length, 0)
  const status =
    missing > 0 ? `还差 ${missing} 项` : unchanged > 0 ? `还有 ${unchanged} 项尚未修改` : '内容已齐全，可以提交'
  return (
    <WizardFrame
      {...frame}
      sub={<span>{authority}</span>}
      current={2}
      previousHref={editorHref(applicationId, 'form')}
      status={status}
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
      <MissingList groups={groups} attempt={attempt} />
      {children}
    </WizardFrame>
  )
}
