'use client'

import { ChevronRight, CircleCheck, TriangleAlert } from '@/components/ui/icons'
import type { Route } from 'next'
import Link from 'next/link'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { cn } from '@/components/ui/cn'

export type MissingItem = {
  id: string
  title: ReactNode
  /** What is wrong, with the figures. */
  text?: ReactNode
  cure?: { href: Route; label: string }
  /** Something already done about it: 已于 10月11日 16:20 提醒单位. */
  done?: ReactNode
}

export type MissingGroup = { title: string; /** To be cured by the reader. */ mine: boolean; items: MissingItem[] }

type MissingListProps = {
  groups: MissingGroup[]
  /** Default: 还差 n 项才能提交. */
  title?: string
  text?: string
  /** Changes when the list should take the focus: on arrival at the preview, after a refused submit. 0 = never. */
  attempt?: number
}

/** Everything that blocks, numbered, grouped by who can cure it, each with the way to its cure (look.md §1.3). */
export function MissingList({ groups, title, text = '这是全部问题，改好一项少一项。', attempt = 0 }: MissingListProps) {
  const box = useRef<HTMLElement>(null)
  const id = useId()
  const filled = groups.filter((group) => group.items.length > 0)
  const total = filled.reduce((sum, group) => sum + group.items.length, 0)
  useEffect(() => {
    if (attempt > 0 && total > 0) box.current?.focus()
  }, [attempt, total])
  if (total === 0) return null
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-labelledby={id}
      className="overflow-hidden rounded-xl border border-bad-line bg-surface shadow-card focus-visible:rounded-xl"
    >
      <div className="flex gap-3 border-b border-bad-line bg-bad-wash px-4 py-3 sm:px-6">
        <TriangleAlert aria-hidden className="mt-[5px] size-5 text-bad" />
        <div>
          <h2 id={id} className="text-20 font-semibold">
            {title ?? `还差 ${total} 项才能提交`}
          </h2>
          <p className="text-14 text-ink-2">{text}</p>
        </div>
      </div>
      {filled.map((group, index) => (
        <Group key={group.title} group={group} start={1 + countBefore(filled, index)} />
      ))}
    </section>
  )
}

const countBefore = (groups: MissingGroup[], index: number): number =>
  groups.slice(0, index).reduce((sum, group) => sum + group.items.length, 0)

function Group({ group, start }: { group: MissingGroup; start: number }) {
  return (
    <>
      <h3 className="flex gap-2 px-4 pt-3 text-14 text-ink-3 sm:px-6">
        {group.title}
        <span className="ml-auto">{group.items.length} 项</span>
      </h3>
      <ol start={start} className="px-4 pb-2 sm:px-6">
        {group.items.map((item, index) => (
          <li
            key={item.id}
            className="relative flex items-center gap-3 border-t border-line py-2 pl-9 first:border-t-0"
          >
            <span
              aria-hidden
              className={cn(
                'absolute top-2.5 left-0 grid size-[1.375rem] place-items-center rounded-full text-13 leading-none font-semibold',
                group.mine ? 'bg-bad-bg text-bad-ink' : 'bg-warn-bg text-warn-ink',
              )}
            >
              {start + index}
            </span>
            <div className="min-w-0 flex-1">
              <b className="block text-15">{item.title}</b>
              {item.text ? <p className="text-14 leading-5 text-ink-3">{item.text}</p> : null}
              {item.done ? (
                <p className="flex items-center gap-1 text-14 leading-5 text-ok-ink">
                  <CircleCheck aria-hidden className="size-4" />
                  {item.done}
                </p>
              ) : null}
            </div>
            {item.cure ? (
              <Link
                href={item.cure.href}
                className="inline-flex min-h-11 items-center gap-0.5 pl-2 text-15 font-semibold whitespace-nowrap text-blue-600 hover:text-blue-700 hover:underline"
              >
                {item.cure.label}
                <span className="sr-only">：{item.title}</span>
                <ChevronRight aria-hidden className="size-4" />
              </Link>
            ) : null}
          </li>
        ))}
      </ol>
    </>
  )
}
