'use client'

import type { Route } from 'next'
import { usePathname, useSearchParams } from 'next/navigation'
import { to } from '@/lib/addresses'
import { AlertDialog } from 'radix-ui'
import { Suspense, useState } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { overlayLook, panelLook } from '@/components/ui/dialog'
import { LinkButton } from '@/components/ui/link-button'
import { remainingText, useSessionClock } from './use-session-clock'
import { SignOutForm } from '@/components/kept/sign-out-form'
import { openSignIn } from '@/components/kept/sign-in-beside'

type SessionGuardProps = {
  /** Seconds that the session still lasts when the page is made. */
  secondsLeft: number
  entrance: 'person' | 'employer' | 'staff'
}

/** Warns 150 seconds before the session ends by silence and lets the user go on (WCAG 2.2.1). One per portal layout. */
export function SessionGuard(props: SessionGuardProps) {
  return (
    <Suspense>
      <Guard {...props} />
    </Suspense>
  )
}

function Guard({ secondsLeft, entrance }: SessionGuardProps) {
  const { phase, times, renew } = useSessionClock(secondsLeft)
  const path = usePathname()
  const search = useSearchParams().toString()
  const here = search ? `${path}?${search}` : path
  const signIn = to.guest.signIn(entrance, here)
  return (
    <AlertDialog.Root open={phase !== 'calm'}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className={overlayLook} />
        <AlertDialog.Content className={cn(panelLook, 'gap-4 p-4 sm:max-w-md sm:p-6')}>
          {phase === 'ended' ? (
            <Ended signIn={signIn} />
          ) : (
            <Warning remaining={times ? remainingText(times.now, times.deadline) : ''} onUse={() => renew('POST')} />
          )}
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}

type WarningProps = { remaining: string; onUse: () => Promise<'alive' | 'over' | 'unreachable'> }

function Warning({ remaining, onUse }: WarningProps) {
  const [state, setState] = useState<'idle' | 'asking' | 'unreachable'>('idle')
  const use = async () => {
    setState('asking')
    const answer = await onUse()
    setState(answer === 'unreachable' ? 'unreachable' : 'idle')
  }
  return (
    <>
      <AlertDialog.Title className="text-20 font-semibold">登录即将自动退出</AlertDialog.Title>
      <AlertDialog.Description className="text-15 text-ink-2">
        您有一段时间没有操作。为保护个人信息，系统将自动退出；已保存的内容不会丢失。
      </AlertDialog.Description>
      {/* The dialog announces itself; a countdown read aloud every second would drown everything else. */}
      <p className="text-15" role="timer" aria-live="off">
        剩余时间 <span className="font-semibold">{remaining}</span>
      </p>
      {state === 'unreachable' ? (
        <p role="alert" className="text-14 text-bad-ink">
          网络不通，未能延长登录，请重试。
        </p>
      ) : null}
      <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
        <SignOutForm>
          <Button type="submit" block>
            退出登录
          </Button>
        </SignOutForm>
        <AlertDialog.Cancel asChild>
          <Button intent="primary" pending={state === 'asking'} onClick={use}>
            继续使用
          </Button>
        </AlertDialog.Cancel>
      </div>
    </>
  )
}

function Ended({ signIn }: { signIn: Route }) {
  return (
    <>
      <AlertDialog.Title className="text-20 font-semibold">登录已自动退出</AlertDialog.Title>
      <AlertDialog.Description className="text-15 text-ink-2" role="alert">
        已保存的内容不会丢失。重新登录后回到此页面继续办理。
      </AlertDialog.Description>
      <p className="text-14 text-ink-2">本页还有没上传完的文件时，请在新窗口登录，登录后回到本页继续。</p>
      <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
        <Button onClick={openSignIn}>在新窗口登录</Button>
        <AlertDialog.Cancel asChild>
          <LinkButton href={signIn} intent="primary" block="phone">
            重新登录
          </LinkButton>
        </AlertDialog.Cancel>
      </div>
    </>
  )
}
