import type { Metadata, Route } from 'next'
import { z } from 'zod'
import { Card } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import { stampText } from '@/components/ui/date-text'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Page, PageHead } from '@/components/ui/page-head'
import { loadMessages } from '@/lib/views/applicant/messages'
import { requirePerson } from '@/lib/web/page-guard'
import { MarkAllRead, MessageLink } from './_components/mark-read'

export const metadata: Metadata = { title: '消息' }

const query = z.object({ after: z.uuid().optional().catch(undefined) })

export default async function MessagesPage({ searchParams }: PageProps<'/applicant/messages'>) {
  const actor = await requirePerson()
  const { after } = query.parse(await searchParams)
  const { messages, unread, next } = await loadMessages(actor, after ? { after } : {})
  return (
    <Page>
      <PageHead
        title="消息"
        sub={<span>{unread > 0 ? `${unread} 条未读` : '全部已读'}</span>}
        back={'/applicant' as Route}
        action={unread > 0 ? <MarkAllRead /> : null}
      />
      <Card aria-label="消息列表">
        {messages.length === 0 ? (
          <EmptyState title="还没有消息">单位确认关联、审核有结果时，会在这里通知您。</EmptyState>
        ) : (
          <ul>
            {messages.map(({ id, text, at, read, href }) => (
              <li key={id} className="relative border-t border-line px-4 py-3 first:border-t-0 sm:px-6">
                {read ? null : (
                  <span aria-hidden className="absolute top-5.5 left-1.5 size-1.5 rounded-full bg-blue-600 sm:left-3" />
                )}
                <MessageLink
                  {...{ id, read, href }}
                  className={cn(
                    'block min-h-8 text-left text-15 hover:text-blue-700 hover:underline',
                    !read && 'font-semibold',
                  )}
                >
                  {read ? null : <span className="sr-only">未读：</span>}
                  {text}
                </MessageLink>
                <time dateTime={at} className="text-13 text-ink-3">
                  {stampText(at)}
                </time>
              </li>
            ))}
          </ul>
        )}
      </Card>
      {next || after ? (
        <nav aria-label="分页" className="mt-4 flex justify-between">
          {after ? <LinkButton href={'/applicant/messages' as Route}>回到最新</LinkButton> : <span />}
          {next ? <LinkButton href={`/applicant/messages?after=${next}` as Route}>更早的消息</LinkButton> : null}
        </nav>
      ) : null}
    </Page>
  )
}
