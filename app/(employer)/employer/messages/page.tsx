import type { Metadata } from 'next'
import { MessagesPage } from '@/components/messages/messages-page'
import { SmsReminders } from '@/components/messages/switches'
import { messagesQuery } from '@/lib/schemas/messages'
import { loadMessages, loadNoticePreference } from '@/lib/views/notice/messages'
import { requireEmployer } from '@/lib/web/page-guard'
import { markReadAction, setPreferenceAction } from './actions'

export const metadata: Metadata = { title: '消息' }

/** 站内消息 of the employer and whether reminders come as short messages too. */
export default async function Messages({ searchParams }: PageProps<'/employer/messages'>) {
  const actor = await requireEmployer()
  const { after, show } = messagesQuery.parse(await searchParams)
  const [page, preference] = await Promise.all([
    loadMessages(actor, { show, ...(after ? { after } : {}) }),
    loadNoticePreference(actor),
  ])
  return (
    <MessagesPage
      {...{ page, after, show }}
      base="/employer/messages"
      back="/employer"
      markRead={markReadAction}
      empty="员工申请关联、提交业务或业务有进展时，会在这里通知您。"
      setting={{
        id: 'sms-reminders',
        title: '短信提醒',
        card: (
          <SmsReminders
            preference={preference}
            save={setPreferenceAction}
            unknownNumber="还没有经办人手机号，请在单位信息中填写后接收短信。"
          />
        ),
      }}
    />
  )
}
