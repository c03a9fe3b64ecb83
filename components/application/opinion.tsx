'use client'

import { CircleCheck, Lightbulb } from '@/components/ui/icons'
import type { Route } from 'next'
import type { ReactNode } from 'react'
import { OwnerTag } from '@/components/ui/badge'
import { TextLink } from '@/components/ui/text-link'

export type OpinionItemView = {
  /** 事项: 在京合法稳定住所证明. */
  subject: string
  /** 责任方: 个人 · 单位 · 合同. */
  owner: string
  /** The owner is the reader. */
  mine?: boolean
  text: ReactNode
  /** Where it is cured. */
  cure?: { href: Route; label: string }
  /** Already put right: 单位已于 10月10日 更新. */
  done?: ReactNode
}

/** 审核意见, item by item; each says who has to act. */
export function OpinionList({ items }: { items: OpinionItemView[] }) {
  return (
    <ol className="grid gap-2">
      {items.map((item, index) => (
        <li key={index} className="rounded-lg border border-line bg-surface px-4 py-3">
          <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
            <span className="text-13 text-ink-3">{index + 1}</span>
            <b className="text-15">{item.subject}</b>
            <OwnerTag mine={item.mine}>{item.owner}</OwnerTag>
            {item.cure ? (
              <TextLink href={item.cure.href} arrow className="ml-auto text-15 font-semibold">
                {item.cure.label}
              </TextLink>
            ) : null}
          </div>
          <p className="mt-1 text-14 whitespace-pre-line text-ink-2">{item.text}</p>
          {item.done ? (
            <p className="mt-1 flex items-center gap-1 text-14 text-ok-ink">
              <CircleCheck aria-hidden className="size-4" />
              {item.done}
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  )
}

export const hintDisclaimer = '此部分内容仅供参考，不作为审核意见'

/** 温馨提示: visibly apart from the opinion, never blocks anything. */
export function FriendlyHint({ children }: { children: ReactNode }) {
  return (
    <div className="flex gap-2.5 rounded-lg border border-dashed border-line-2 bg-surface-2 px-4 py-3 text-14 text-ink-2">
      <Lightbulb aria-hidden className="mt-px size-5 text-blue-600" />
      <div className="min-w-0">
        <p className="font-semibold text-ink">
          温馨提示 <span className="font-normal text-ink-3">（{hintDisclaimer}）</span>
        </p>
        <div className="whitespace-pre-line">{children}</div>
      </div>
    </div>
  )
}
