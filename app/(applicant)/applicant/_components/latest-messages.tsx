import Link from 'next/link'
import { UnreadBadge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import { stampText } from '@/components/ui/date-text'
import { TextLink } from '@/components/ui/text-link'
import type { MessageView } from '@/lib/views/notice/messages'

/** The newest messages; unread ones carry a dot and a word for screen readers. */
export function LatestMessages({ messages, unread }: { messages: MessageView[]; unread: number }) {
  return (
    <Card aria-labelledby="messages-title">
      <CardHeader
        id="messages-title"
        title="消息"
        badge={unread > 0 ? <UnreadBadge count={unread} /> : null}
        more={
          <TextLink href="/applicant/messages" arrow>
            全部
          </TextLink>
        }
      />
      <CardBody>
        {messages.length === 0 ? <p className="text-15 text-ink-3">还没有消息。办理有进展时会在这里通知您。</p> : null}
        <ul>
          {messages.map(({ id, text, at, read, href }) => (
            <li key={id} className="relative border-t border-line py-2.5 first:border-t-0">
              {read ? null : (
                <span aria-hidden className="absolute top-4.5 -left-3 size-1.5 rounded-full bg-blue-600" />
              )}
              <Link
                href={href ?? '/applicant/messages'}
                className={cn('block text-15 leading-6 hover:text-blue-700 hover:underline', !read && 'font-semibold')}
              >
                {read ? null : <span className="sr-only">未读：</span>}
                {text}
              </Link>
              <time dateTime={at} className="text-13 text-ink-3">
                {stampText(at)}
              </time>
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  )
}
