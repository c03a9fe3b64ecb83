'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useState, useTransition, type ReactNode } from 'react'
import { toast } from 'sonner'
import { MissingList, type MissingGroup } from '@/components/application/missing-list'
import { useCommandId } from '@/components/forms/use-command-id'
import { WizardFrame } from '@/components/forms/wizard-frame'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import { refusalText } from '../../../../_components/outcome'
import { submitEditorAction } from '../actions'
import type { EditorFrame } from './frame'
import { editorHref } from './steps'

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
  const router = useRouter()
  const { commandId, renew } = useCommandId()
  const [attempt, setAttempt] = useState(0)
  const [problem, setProblem] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const missing = groups.reduce((sum, { items }) => sum + items.length, 0)
  const submit = () =>
    start(async () => {
      setProblem(null)
      const reply = await submitEditorAction({ applicationId, seenVersion: version }, commandId)
      if (reply.ok) {
        toast.success('已提交，等待主管部门受理')
        return router.push(`/employer/applications/${applicationId}` as Route)
      }
      renew()
      setAttempt((before) => before + 1)
      setProblem(refusalText(reply))
      router.refresh()
    })
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
