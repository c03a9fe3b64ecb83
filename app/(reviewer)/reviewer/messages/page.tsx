import type { Metadata, Route } from 'next'
import { DailySummary } from '@/components/messages/daily-summary'
import { MarkAllRead } from '@/components/messages/mark-read'
import { MessageList } from '@/components/messages/message-list'
import { Page, PageHead, Stack } from '@/components/ui/page-head'
import { messagesQuery } from '@/lib/schemas/messages'
import { loadMessages } from '@/lib/views/shared/messages'
import { loadDailySummary } from '@/lib/views/shared/notice-preference'
import { requireStaff } from '@/lib/web/page-guard'
import { chooseSummaryAction, markReadAction } from './actions'

export const metadata: Metadata = { title: '消息' }

/** 站内消息 of the reviewer. */
export default async function MessagesPage({ searchParams }: PageProps<'/reviewer/messages'>) {
  const actor = await requireStaff()
  const { after } = messagesQuery.parse(await searchParams)
  const [page, dailySummary] = await Promise.all([loadMessages(actor, after ? { after } : {}), loadDailySummary(actor)])
  return (
    <Page>
      <PageHead
        title="消息"
        sub={<span>{page.unread > 0 ? `${page.unread} 条未读` : '全部已读'}</span>}
        back={'/reviewer' as Route}
        action={page.unread > 0 ? <MarkAllRead markRead={markReadAction} /> : null}
      />
      <Stack>
        <MessageList
          {...{ page, after }}
          base={'/reviewer/messages' as Route}
          markRead={markReadAction}
          empty="有业务报到、转来、超过审核期限，或者您认领的业务被撤回、终止时，会在这里通知您。"
        />
        <DailySummary dailySummary={dailySummary} save={chooseSummaryAction} />
      </Stack>
    </Page>
  )
}
