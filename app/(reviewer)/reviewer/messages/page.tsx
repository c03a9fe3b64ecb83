import type { Metadata } from 'next'
import { DailySummary } from '@/components/messages/switches'
import { MessagesPage } from '@/components/messages/messages-page'
import { messagesQuery } from '@/lib/schemas/messages'
import { loadMessages, loadDailySummary } from '@/lib/views/notice/messages'
import { requireStaff } from '@/lib/web/page-guard'
import { chooseSummaryAction, markReadAction } from './actions'

export const metadata: Metadata = { title: '消息' }

/** 站内消息 of the reviewer. */
export default async function Messages({ searchParams }: PageProps<'/reviewer/messages'>) {
  const actor = await requireStaff()
  const { after, show } = messagesQuery.parse(await searchParams)
  const [page, dailySummary] = await Promise.all([
    loadMessages(actor, { show, ...(after ? { after } : {}) }),
    loadDailySummary(actor),
  ])
  return (
    <MessagesPage
      {...{ page, after, show }}
      base="/reviewer/messages"
      back="/reviewer"
      markRead={markReadAction}
      empty="有业务报到、转来、超过审核期限，或者您认领的业务被撤回、终止时，会在这里通知您。"
      setting={{
        id: 'daily-summary',
        title: '通知方式',
        card: <DailySummary dailySummary={dailySummary} save={chooseSummaryAction} />,
      }}
    />
  )
}
