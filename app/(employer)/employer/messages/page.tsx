import type { Metadata, Route } from 'next'
import { MarkAllRead } from '@/components/messages/mark-read'
import { MessageList } from '@/components/messages/message-list'
import { SmsReminders } from '@/components/messages/sms-reminders'
import { Page, PageHead, Stack } from '@/components/ui/page-head'
import { messagesQuery } from '@/lib/schemas/messages'
import { loadMessages } from '@/lib/views/shared/messages'
import { loadNoticePreference } from '@/lib/views/shared/notice-preference'
import { requireEmployer } from '@/lib/web/page-guard'
import { markReadAction, setPreferenceAction } from './actions'

export const metadata: Metadata = { title: '消息' }

/** 站内消息 of the employer and whether reminders come as short messages too. */
export default async function MessagesPage({ searchParams }: PageProps<'/employer/messages'>) {
  const actor = await requireEmployer()
  const { after } = messagesQuery.parse(await searchParams)
  const [page, preference] = await Promise.all([
    loadMessages(actor, after ? { after } : {}),
    loadNoticePreference(actor),
  ])
  return (
    <Page>
      <PageHead
        title="消息"
        sub={<span>{page.unread > 0 ? `${page.unread} 条未读` : '全部已读'}</span>}
        back={'/employer' as Route}
        action={page.unread > 0 ? <MarkAllRead markRead={markReadAction} /> : null}
      />
      <Stack>
        <MessageList
          {...{ page, after }}
          base={'/employer/messages' as Route}
          markRead={markReadAction}
          empty="员工申请关联、提交业务或业务有进展时，会在这里通知您。"
        />
        <SmsReminders
          preference={preference}
          save={setPreferenceAction}
          unknownNumber="还没有经办人手机号，请在单位信息中填写后接收短信。"
        />
      </Stack>
    </Page>
  )
}
