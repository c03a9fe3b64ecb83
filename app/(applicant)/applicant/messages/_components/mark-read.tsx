'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState, type ReactNode } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { markRead } from '../actions'

/** 全部标为已读. */
export function MarkAllRead() {
  const router = useRouter()
  const [pending, setPending] = useState(false)
  const mark = async () => {
    setPending(true)
    const reply = await markRead({ messageId: null }).catch(() => null)
    setPending(false)
    if (!reply?.ok) return toast.error(reply?.message ?? '网络不通，请重试。')
    router.refresh()
  }
  return (
    <Button onClick={mark} pending={pending}>
      全部标为已读
    </Button>
  )
}

type MessageLinkProps = { id: string; read: boolean; href: string | null; className: string; children: ReactNode }

/** Opening a message is reading it. */
export function MessageLink({ id, read, href, className, children }: MessageLinkProps) {
  const router = useRouter()
  const mark = async () => {
    if (read) return
    await markRead({ messageId: id }).catch(() => null)
    router.refresh()
  }
  if (href)
    return (
      <Link href={href as Route} className={className} onClick={() => void mark()}>
        {children}
      </Link>
    )
  return (
    <button type="button" className={className} onClick={() => void mark()}>
      {children}
    </button>
  )
}
