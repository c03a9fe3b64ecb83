import type { Route } from 'next'
import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import { stampText } from '@/components/ui/date-text'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import type { MessagesPage, MessageView } from '@/lib/views/shared/messages'
import { MessageLink, type MarkRead } from './mark-read'

type MessageListProps = {
  page: MessagesPage
  markRead: MarkRead
  /** How the first message will come. */
  empty: ReactNode
  /** The page itself, and the message that this page begins after. */
  base: Route
  after: string | undefined
}

/** 站内消息, newest first; unread ones carry a dot and a word for screen readers. */
export function MessageList({ page: { messages, next }, markRead, empty, base, after }: MessageListProps) {
  return (
    <div>
      <Card aria-label="消息列表">
        {messages.length === 0 ? (
          <EmptyState title="还没有消息">{empty}</EmptyState>
        ) : (
          <ul>
            {messages.map((message) => (
              <Line key={message.id} message={message} markRead={markRead} />
            ))}
          </ul>
        )}
      </Card>
      {next || after ? (
        <nav aria-label="分页" className="mt-4 flex justify-between">
          {after ? <LinkButton href={base}>回到最新</LinkButton> : <span />}
          {next ? <LinkButton href={`${base}?after=${next}` as Route}>更早的消息</LinkButton> : null}
        </nav>
      ) : null}
    </div>
  )
}

function Line({ message: { id, text, at, read, href }, markRead }: { message: MessageView; markRead: MarkRead }) {
  return (
    <li className="relative border-t border-line px-4 py-3 first:border-t-0 sm:px-6">
      {read ? null : (
        <span aria-hidden className="absolute top-5.5 left-1.5 size-1.5 rounded-full bg-blue-600 sm:left-3" />
      )}
      <MessageLink
        {...{ id, read, href, markRead }}
        className={cn('block min-h-8 text-left text-15', !read && 'font-semibold')}
      >
        {read ? null : <span className="sr-only">未读：</span>}
        {text}
      </MessageLink>
      <time dateTime={at} className="text-13 text-ink-3">
        {stampText(at)}
      </time>
    </li>
  )
}
