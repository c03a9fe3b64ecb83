'use client'

import { ListTodo, X } from '@/components/ui/icons'
import { Dialog } from 'radix-ui'
import { Button } from '@/components/ui/button'
import { overlayLook } from '@/components/ui/dialog'
import type { Queue } from '@/lib/views/application/reviewer-queue'
import { useCurrentInView } from './use-current-in-view'
import Link from 'next/link'
import { cn } from '@/components/ui/cn'
import { shortKindLabels } from '@/lib/labels/applications'
import type { WorklistItem } from '@/lib/views/application/worklist'
import { DueText, groupItems } from '@/app/(reviewer)/reviewer/_components/due-text'
import { hrefOf } from './use-decision'
import { Verbatim } from '@/components/ui/verbatim'

/** The level's files by due day, the open one marked. */
function QueueList({ queue, currentId, level = 3 }: { queue: Queue; currentId: string; level?: 2 | 3 }) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return groupItems(queue.items).map(({ group, label, items }) => (
    <section key={group} aria-label={label}>
      <Heading
        className={cn(
          'flex items-baseline gap-1.5 px-4 pt-3 pb-1.5 text-13 font-semibold',
          group === 'overdue' ? 'text-bad-ink' : 'text-ink-2',
        )}
      >
        {label}
        <span className="font-normal text-ink-3">{items.length}</span>
      </Heading>
      <ul>
        {items.map((item) => (
          <QueueItem key={item.id} item={item} current={item.id === currentId} />
        ))}
      </ul>
    </section>
  ))
}

function QueueItem({ item, current }: { item: WorklistItem; current: boolean }) {
  const claimed = item.claim ? (item.claim.mine ? '我已认领' : `${item.claim.name}认领`) : null
  const note = claimed ?? (item.status === 'awaiting-acceptance' ? item.statusText : null)
  return (
    <li className="border-b border-line">
      <Link
        href={hrefOf(item.id)}
        prefetch={false}
        aria-current={current ? 'page' : undefined}
        className="grid gap-0.5 border-l-3 border-transparent py-2 pr-3 pl-3.25 text-13 text-ink-2 hover:bg-surface-3 focus-visible:-outline-offset-3 aria-[current]:border-blue-600 aria-[current]:bg-surface"
      >
        <span className="flex items-baseline gap-2">
          <b className="truncate text-15 text-ink">
            <Verbatim>{item.title}</Verbatim>
          </b>
          <span className="flex-none">{shortKindLabels[item.kind]}</span>
          {item.roundText ? <span className="ml-auto flex-none text-12 text-blue-700">{item.roundText}</span> : null}
        </span>
        {item.title === item.employerName ? null : (
          <span className="truncate">
            <Verbatim>{item.employerName}</Verbatim>
          </span>
        )}
        <span className="flex items-center gap-2">
          {item.due ? <DueText due={item.due} className="text-12" /> : null}
          {note ? (
            <span className={cn('ml-auto truncate text-12', item.claim?.mine ? 'text-blue-700' : 'text-ink-3')}>
              {note}
            </span>
          ) : null}
        </span>
      </Link>
    </li>
  )
}

type QueueProps = { queue: Queue; currentId: string }

const orderNote = '按办理期限和证件到期日，由近到远'

/** The queue as the first column of a wide screen. */
export function QueuePane({ queue, currentId }: QueueProps) {
  const list = useCurrentInView<HTMLDivElement>(currentId)
  return (
    <nav
      aria-label="待办队列"
      className="row-span-2 hidden min-h-0 flex-col border-r border-line bg-surface-2 2xl:flex large:2xl:hidden"
    >
      <div className="border-b border-line px-4 py-2.5">
        <h2 className="text-16 font-semibold">
          待处理 <span className="font-normal text-ink-3">{queue.total}</span>
        </h2>
        <p className="text-12 text-ink-3">{orderNote}</p>
      </div>
      <div
        ref={list}
        className="min-h-0 flex-1 overflow-y-auto pb-4"
        tabIndex={0}
        role="group"
        aria-label="待办队列内容"
      >
        {queue.items.length > 0 ? <QueueList queue={queue} currentId={currentId} /> : <NoQueue />}
      </div>
    </nav>
  )
}

/** The same as a drawer where there is no room for a column. */
export function QueueDrawer({ queue, currentId }: QueueProps) {
  return (
    <Dialog.Root>
      <Dialog.Trigger asChild>
        <Button size="sm" className="2xl:hidden large:2xl:inline-flex">
          <ListTodo aria-hidden />
          待办队列 {queue.total}
        </Button>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className={overlayLook} />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-y-0 left-0 z-50 flex w-80 max-w-[85vw] flex-col bg-surface-2 shadow-float"
        >
          <div className="flex items-center border-b border-line py-2 pr-2 pl-4">
            <div className="flex-1">
              <Dialog.Title className="text-16 font-semibold">待处理 {queue.total}</Dialog.Title>
              <p className="text-12 text-ink-3">{orderNote}</p>
            </div>
            <Dialog.Close asChild>
              <Button intent="text" size="sm" iconOnly aria-label="关闭">
                <X aria-hidden />
              </Button>
            </Dialog.Close>
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto pb-4">
            {queue.items.length > 0 ? <QueueList queue={queue} currentId={currentId} /> : <NoQueue />}
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

const NoQueue = () => <p className="px-4 py-6 text-14 text-ink-3">本级没有待处理的业务。</p>
