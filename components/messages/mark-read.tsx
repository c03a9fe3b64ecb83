'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTransition, type ReactNode } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import type { ActionState } from '@/lib/schemas/action-state'

/** 标为已读 of the portal: one message, or all of them when `messageId` is null. */
export type MarkRead = (input: { messageId: string | null }) => Promise<ActionState<{ count: number }>>

/** 全部标为已读. */
export function MarkAllRead({ markRead }: { markRead: MarkRead }) {
  const router = useRouter()
  const [pending, start] = useTransition()
  // one transition until the list reads differently
  const mark = () =>
    start(async () => {
      const reply = await markRead({ messageId: null }).catch(() => null)
      if (reply?.ok) router.refresh()
      else toast.error(reply?.message ?? '网络不通，请重试。')
    })
  return (
    <Button onClick={mark} pending={pending}>
      全部标为已读
    </Button>
  )
}

type MessageLinkProps = {
  id: string
  read: boolean
  href: Route | null
  markRead: MarkRead
  className: string
  children: ReactNode
}

/** Opening a message is reading it. One that leads nowhere and is read already is plain text. */
export function MessageLink({ id, read, href, markRead, className, children }: MessageLinkProps) {
  const router = useRouter()
  const mark = async () => {
    if (read) return
    await markRead({ messageId: id }).catch(() => null)
    router.refresh()
  }
  const link = `${className} hover:text-blue-700 hover:underline`
  if (href)
    return (
      <Link href={href} className={link} onClick={() => void mark()}>
        {children}
      </Link>
    )
  if (read) return <p className={className}>{children}</p>
  return (
    <button type="button" className={link} onClick={() => void mark()}>
      {children}
    </button>
  )
}
