'use client'

import { Eye, EyeOff } from 'lucide-react'
import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { kindTraits } from '@/lib/domain/application/kinds'
import type { DeskView } from '@/lib/views/reviewer/desk'
import { revealAction } from '../actions'
import { DataDialog } from './data-dialog'
import { PanelSection } from './panel-section'

type Shown = { idNumber: string; mobile: string; children: { name: string; idNumber: string }[] }

/** 要点, and the way to everything that was submitted. */
export function Facts({ view }: { view: DeskView }) {
  return (
    <PanelSection id="facts" title="要点" more={<DataDialog view={view} />}>
      <dl className="grid grid-cols-2 gap-x-4 gap-y-2 sm:grid-cols-3">
        {view.facts.map(({ label, value, note }) => (
          <div key={label} className="min-w-0">
            <dt className="text-12 text-ink-3">{label}</dt>
            <dd className="text-14 font-semibold break-words">{value || '—'}</dd>
            {note ? <dd className="text-12 text-ink-2">{note}</dd> : null}
          </div>
        ))}
      </dl>
      <Identifiers view={view} />
    </PanelSection>
  )
}

/** Numbers are masked until 显示 is pressed, and every 显示 is recorded (look.md: a logged 显示). */
function Identifiers({ view }: { view: DeskView }) {
  const [shown, setShown] = useState<Shown | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const lines = view.data.flatMap(({ lines: all }) => all)
  const masked = lines.find(({ label }) => label === '证件号码' || label === '身份证号码')?.value ?? ''
  const phone = lines.find(({ label }) => label === '联系电话')?.value ?? ''
  const show = () =>
    start(async () => {
      setProblem(null)
      try {
        const answer = await revealAction({ applicationId: view.id })
        if (answer.ok) setShown(answer.data)
        else setProblem(answer.message)
      } catch {
        setProblem('网络不通，请重试。')
      }
    })
  return (
    <div className="mt-2 border-t border-line pt-1.5 text-13">
      <div className="flex flex-wrap items-center gap-x-3">
        <span className="text-ink-3">{kindTraits[view.kind].about === 'person' ? '证件号码' : '经办人身份证'}</span>
        <span aria-live="polite" className="font-semibold">
          {shown?.idNumber ?? masked}
        </span>
        <span>{shown?.mobile ?? phone}</span>
        <Button
          size="sm"
          intent="text"
          pending={pending}
          onClick={shown ? () => setShown(null) : show}
          className="ml-auto font-normal"
        >
          {shown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
          {shown ? '隐藏号码' : '显示号码'}
        </Button>
      </div>
      {shown?.children.map((child) => (
        <p key={child.name}>
          子女 {child.name} <b>{child.idNumber}</b>
        </p>
      ))}
      {shown ? <p className="text-12 text-ink-3">本次查看已记录。</p> : null}
      {problem ? (
        <p role="alert" className="text-bad-ink">
          {problem}
        </p>
      ) : null}
    </div>
  )
}
