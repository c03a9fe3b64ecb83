'use client'

import { ArrowRight } from '@/components/ui/icons'
import { useRouter } from 'next/navigation'
import { useState, type ReactNode } from 'react'
import { SaveState } from '@/components/forms/save-state'
import type { Autosave } from '@/components/forms/use-autosave'
import { WizardFrame } from '@/components/forms/wizard-frame'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import { TextLink } from '@/components/ui/text-link'
import type { WizardPlace } from './place'

/** After a return the opinion stays in sight at every step (I-49). */
export function ReturnedNote({ returned, detailHref }: Pick<WizardPlace, 'returned' | 'detailHref'>) {
  if (!returned || returned.items.length === 0) return null
  const { items, open } = returned
  return (
    <Note
      tone={open > 0 ? 'warn' : 'info'}
      title={`审核意见 ${items.length} 项${open > 0 ? `，还有 ${open} 项没有修改` : ''}`}
      action={
        <TextLink href={detailHref} arrow>
          查看审核意见
        </TextLink>
      }
    >
      {items.map(({ subject }) => subject).join('、')}
    </Note>
  )
}

/** One step of a wizard: head, 当前申请进度, and a 下一步 that saves before it leaves. */
export function StepFrame({
  place,
  autosave,
  children,
}: {
  place: WizardPlace
  autosave?: Autosave
  children: ReactNode
}) {
  const router = useRouter()
  const [leaving, setLeaving] = useState(false)
  const { sub, nextHref, returned, detailHref, ...frame } = place
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
      status={autosave ? <SaveState autosave={autosave} entrance="person" /> : null}
      submit={
        <Button intent="primary" onClick={next} pending={leaving} pendingLabel="正在保存…">
          下一步
          <ArrowRight aria-hidden />
        </Button>
      }
    >
      <ReturnedNote returned={returned} detailHref={detailHref} />
      {children}
    </WizardFrame>
  )
}
