import type { Metadata, Route } from 'next'
import { Card, CardBody } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Page, PageHead } from '@/components/ui/page-head'
import { loadMessages } from '@/lib/views/employer/home'
import { requireEmployer } from '@/lib/web/page-guard'
import { MessageLine } from '../_components/home-cards'
import { ReadOnOpen } from './_components/read-on-open'

export const metadata: Metadata = { title: '消息' }

const shown = 50

/** 站内消息 of the unit, the newest first. Seen is read: the count in the header goes down. */
export default async function MessagesPage() {
  const actor = await requireEmployer()
  const messages = await loadMessages(actor, shown)
  const unread = messages.some(({ read }) => !read)
  return (
    <Page>
      <PageHead title="消息" back={'/employer' as Route} sub={<span>最近 {shown} 条</span>} />
      {unread ? <ReadOnOpen /> : null}
      <Card aria-label="消息">
        {messages.length === 0 ? (
          <EmptyState title="还没有消息">员工申请关联、提交新办或业务有进展时，会在这里通知您。</EmptyState>
        ) : (
          <CardBody className="pt-4 sm:pt-6">
            <ul className="grid gap-3">
              {messages.map((message) => (
                <MessageLine key={message.id} message={message} />
              ))}
            </ul>
          </CardBody>
        )}
      </Card>
    </Page>
  )
}
