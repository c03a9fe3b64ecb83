import type { Route } from 'next'
import type { ReactNode } from 'react'
import { address } from '@/lib/addresses'
import { Card } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import { clockText, dayWeekText } from '@/components/ui/date-text'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { LinkTabs } from '@/components/ui/tabs'
import { noticeTopics, type NoticeTopic } from '@/lib/domain/notice/topics'
import { noticeTopicLabels } from '@/lib/labels/notices'
import type { MessageFilter, MessagesPage, MessageView } from '@/lib/views/notice/messages'
import { MessageLink, type MarkRead } from './mark-read'

type MessageListProps = {
  page: MessagesPage
  markRead: MarkRead
  /** How the first message will come. */
  empty: ReactNode
  /** The page itself, what of it is shown, and the message that this page begins after. */
  base: Route
  show: MessageFilter
  after: string | undefined
  /** What the messages of this reader can be about. */
  topics?: readonly NoticeTopic[]
}

const pageOf = (base: Route, show: MessageFilter, after?: string): Route =>
  address(base, { show: show === 'all' ? null : show, after })

/** The messages of a day stand together, the newest day first. */
function byDay(messages: MessageView[]): [string, MessageView[]][] {
  const days = new Map<string, MessageView[]>()
  for (const message of messages) days.set(message.day, [...(days.get(message.day) ?? []), message])
  return [...days]
}

/** 站内消息, newest first, by day; unread ones carry a dot and a word for screen readers. */
export function MessageList(props: MessageListProps) {
  const { page, markRead, empty, base, show, after, topics = noticeTopics } = props
  const { messages, next, unread } = page
  const words = (filter: MessageFilter) =>
    filter === 'all' ? '全部' : filter === 'unread' ? '未读' : noticeTopicLabels[filter]
  const filters: MessageFilter[] = ['all', 'unread', ...topics]
  return (
    <div>
      <LinkTabs
        label="筛选消息"
        items={filters.map((filter) => ({
          href: pageOf(base, filter),
          label: words(filter),
          active: filter === show,
          ...(filter === 'unread' && unread > 0 ? { count: unread > 99 ? '99+' : unread } : {}),
        }))}
      />
      <Card aria-label="消息列表">
        {messages.length === 0 ? (
          show === 'all' ? (
            <EmptyState title="还没有消息">{empty}</EmptyState>
          ) : (
            <EmptyState title={show === 'unread' ? '没有未读消息' : `没有“${words(show)}”消息`} />
          )
        ) : (
          byDay(messages).map(([day, ofDay]) => (
            <section key={day} aria-labelledby={`day-${day}`} className="border-t border-line first:border-t-0">
              <h2 id={`day-${day}`} className="bg-surface-2 px-4 py-1.5 text-13 font-semibold text-ink-2 sm:px-6">
                {dayWeekText(day)}
              </h2>
              <ul>
                {ofDay.map((message) => (
                  <Line key={message.id} message={message} markRead={markRead} />
                ))}
              </ul>
            </section>
          ))
        )}
      </Card>
      {next || after ? (
        <nav aria-label="分页" className="mt-4 flex justify-between">
          {after ? <LinkButton href={pageOf(base, show)}>回到最新</LinkButton> : <span />}
          {next ? <LinkButton href={pageOf(base, show, next)}>更早的消息</LinkButton> : null}
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
        {clockText(at)}
      </time>
    </li>
  )
}
