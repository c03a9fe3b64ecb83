'use client'

import { ListTodo, X } from '@/components/ui/icons'
import { Dialog } from 'radix-ui'
import { Button } from '@/components/ui/button'
import { overlayLook } from '@/components/ui/dialog'
import type { Queue } from '@/lib/views/application/reviewer-queue'
import { QueueList } from './queue-list'
import { useCurrentInView } from './use-current-in-view'

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
