'use client'

import { CloudAlert, CloudCheck, CloudUpload, LoaderCircle } from '@/components/ui/icons'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { to } from '@/lib/addresses'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { clockText } from '@/components/ui/date-text'
import type { SaveState as State } from './autosave-state'
import type { Autosave } from './use-autosave'

type Entrance = 'person' | 'employer'

type SaveStateProps = {
  autosave: Autosave
  /** The door to sign in again at; the way back is added. */
  entrance: Entrance
  /** Before the first save. */
  idleText?: string
}

type Look = { icon: ReactNode; text: string; ink: string }

function look(state: State, idleText: string): Look {
  const stamp = state.savedAt ? `已保存 ${clockText(state.savedAt)}` : idleText
  switch (state.status) {
    case 'clean':
      return { icon: <CloudCheck aria-hidden />, text: stamp, ink: state.savedAt ? 'text-ok-ink' : 'text-ink-3' }
    case 'dirty':
      return { icon: <CloudUpload aria-hidden />, text: '有未保存的修改', ink: 'text-ink-2' }
    case 'saving':
      return { icon: <LoaderCircle aria-hidden className="animate-spin" />, text: '正在保存…', ink: 'text-ink-2' }
    case 'failed':
      return { icon: <CloudAlert aria-hidden />, text: '保存失败', ink: 'text-bad-ink' }
    case 'conflict':
      return { icon: <CloudAlert aria-hidden />, text: '别处已修改', ink: 'text-bad-ink' }
    case 'signed-out':
      return { icon: <CloudAlert aria-hidden />, text: '登录已过期', ink: 'text-bad-ink' }
  }
}

/** 正在保存 / 已保存 14:03 / 保存失败 / 别处已修改 / 登录已过期, and what to do about it. */
export function SaveState({ autosave, entrance, idleText = '填写内容会自动保存' }: SaveStateProps) {
  const { state, flush } = autosave
  const { icon, text, ink } = look(state, idleText)
  // `dirty` and `saving` come and go with every word typed: only results are announced
  const announced = state.status === 'dirty' || state.status === 'saving' ? '' : text
  return (
    <div className={cn('flex min-w-0 flex-wrap items-center gap-x-2.5 gap-y-1 text-14', ink)}>
      <span aria-hidden className="inline-flex items-center gap-2 font-semibold [&_svg]:size-5">
        {icon}
        {text}
      </span>
      <span role="status" aria-live="polite" className="sr-only">
        {announced}
        {state.message}
      </span>
      {state.status === 'failed' ? (
        <>
          <span className="text-ink-2">{state.message}</span>
          <Button size="sm" onClick={() => void flush()}>
            重试
          </Button>
        </>
      ) : null}
      {state.status === 'conflict' ? (
        <>
          <span className="text-ink-2">这份内容已在别的窗口改过，为免互相覆盖，本页不再保存。</span>
          <Button size="sm" onClick={() => window.location.reload()}>
            载入最新内容
          </Button>
        </>
      ) : null}
      {state.status === 'signed-out' ? <SignInAgain entrance={entrance} /> : null}
    </div>
  )
}

function SignInAgain({ entrance }: { entrance: Entrance }) {
  const router = useRouter()
  const go = () => {
    const back = window.location.pathname + window.location.search + window.location.hash
    router.push(to.guest.signIn(entrance, back))
  }
  return (
    <>
      <span className="text-ink-2">未保存的内容已留在本机，登录后自动填回。</span>
      <Button size="sm" onClick={go}>
        重新登录
      </Button>
    </>
  )
}
