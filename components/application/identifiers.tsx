'use client'

import { Eye, EyeOff } from '@/components/ui/icons'
import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import type { ActionState } from '@/lib/schemas/action-state'
import { Verbatim } from '@/components/ui/verbatim'

export type ShownNumbers = { idNumber: string; mobile: string; children: { name: string; idNumber: string }[] }

type IdentifiersProps = {
  /** Whose number it is: 证件号码, 经办人身份证. */
  label: string
  /** As everybody reads them. */
  masked: { idNumber: string; mobile: string }
  reveal: () => Promise<ActionState<ShownNumbers>>
}

/** Numbers are masked until 显示号码 is pressed, and every look is recorded (house law 12). */
export function Identifiers({ label, masked, reveal }: IdentifiersProps) {
  const [shown, setShown] = useState<ShownNumbers | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const show = () =>
    start(async () => {
      setProblem(null)
      const answer = await reveal().catch(() => null)
      if (answer?.ok) setShown(answer.data)
      else setProblem(answer?.message ?? '网络不通，请重试。')
    })
  return (
    <div className="border-t border-line pt-1.5 text-13">
      <div className="flex flex-wrap items-center gap-x-3">
        <span className="text-ink-3">{label}</span>
        <span aria-live="polite" className="font-semibold">
          <Verbatim>{shown?.idNumber ?? masked.idNumber}</Verbatim>
        </span>
        <span>
          <Verbatim>{shown?.mobile ?? masked.mobile}</Verbatim>
        </span>
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
          子女 <Verbatim>{child.name}</Verbatim>{' '}
          <b>
            <Verbatim>{child.idNumber}</Verbatim>
          </b>
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
