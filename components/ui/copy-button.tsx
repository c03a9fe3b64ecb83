'use client'

import { Check, Copy } from './icons'
import { useState } from 'react'
import { toast } from 'sonner'
import { Button } from './button'
import type { ButtonLook } from './button-style'

type CopyButtonProps = ButtonLook & {
  text: string
  label?: string
  /** What was copied, for the notice. */ what: string
}

export function CopyButton({ text, label = '复制', what, size = 'sm', ...look }: CopyButtonProps) {
  const [done, setDone] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setDone(true)
      toast.success(`已复制${what}`)
      setTimeout(() => setDone(false), 2000)
    } catch {
      toast.error('浏览器不允许复制，请选中文字后手动复制。')
    }
  }
  return (
    <Button size={size} {...look} onClick={copy} aria-label={`${label}${what}`}>
      {done ? <Check aria-hidden /> : <Copy aria-hidden />}
      {label}
    </Button>
  )
}
