import type { Route } from 'next'
import type { ReactNode } from 'react'
import { MainAside, Page, PageHead } from '@/components/ui/page-head'
import { TextLink } from '@/components/ui/text-link'
import type { NoticeTopic } from '@/lib/domain/notice/topics'
import type { MessageFilter, MessagesPage as Messages } from '@/lib/views/notice/messages'
import { MarkAllRead, type MarkRead } from './mark-read'
import { MessageList } from './message-list'

type MessagesPageProps = {
  page: Messages
  after: string | undefined
  show: MessageFilter
  /** What the messages of this reader can be about; every topic when left out. */
  topics?: readonly NoticeTopic[]
  /** The page itself, and the home that it leads back to. */
  base: Route
  back: Route
  /** How the first message will come. */
  empty: string
  markRead: MarkRead
  /** How one is told, with the id of its heading: beside the list, on narrow screens below it and linked at the top. */
  setting: { id: string; title: string; card: ReactNode }
}

/** 消息 of every portal: the newest first, and how they come. */
export function MessagesPage({ back, setting, ...list }: MessagesPageProps) {
  const { page, markRead } = list
  return (
    <Page>
      <PageHead
        title="消息"
        sub={
          <>
            <span>{page.unread > 0 ? `${page.unread} 条未读` : '全部已读'}</span>
            <TextLink href={`#${setting.id}`} className="min-h-6 lg:hidden pointer-coarse:min-h-11">
              {setting.title}
            </TextLink>
          </>
        }
        back={back}
        action={page.unread > 0 ? <MarkAllRead markRead={markRead} /> : null}
      />
      <MainAside main={<MessageList {...list} />} aside={setting.card} />
    </Page>
  )
}
