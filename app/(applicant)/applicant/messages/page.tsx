import type { Metadata } from 'next'
import { MessagesPage } from '@/components/messages/messages-page'
import { SmsReminders } from '@/components/messages/switches'
import { messagesQuery } from '@/lib/schemas/messages'
import { loadMessages, loadNoticePreference } from '@/lib/views/notice/messages'
import { requirePerson } from '@/lib/web/page-guard'
import { markReadAction, setPreferenceAction } from './actions'

export const metadata: Metadata = { title: '消息' }

/** 站内消息 of the applicant and whether reminders come as short messages too. */
export default async function Messages({ searchParams }: PageProps<'/applicant/messages'>) {
  const actor = await requirePerson()
  const { after, show } = messagesQuery.parse(await searchParams)
  const [page, preference] = await Promise.all([
    loadMessages(actor, { show, ...(after ? { after } : {}) }),
    loadNoticePreference(actor),
  ])
  return (
    <MessagesPage
      {...{ page, after, show }}
      topics={['business', 'link', 'permit', 'other']}
      base="/applicant/messages"
      back="/applicant"
      markRead={markReadAction}
      empty="单位确认关联、审核有结果时，会在这里通知您。"
      setting={{
        id: 'sms-reminders',
        title: '短信提醒',
        card: (
          <SmsReminders
            preference={preference}
            save={setPreferenceAction}
            unknownNumber="还没有手机号，请在个人信息中填写后接收短信。"
          />
        ),
      }}
    />
  )
}
