import type { Route } from 'next'
import { cache } from 'react'
import type { SignedInActor, EmployerActor, PersonActor, StaffActor } from '@/lib/access/actor'
import { addressOf } from '@/lib/addresses'
import { database } from '@/lib/data/client'
import { countUnread as unreadOf, messagesOf, readerOf, type InboxMessage, recipientOf } from '@/lib/data/notice/inbox'
import { dayOf, type InstantText, type PlainDate } from '@/lib/domain/dates'
import { codesOfTopic, type NoticeTopic } from '@/lib/domain/notice/topics'
import { noticeText } from '@/lib/labels/notices'
import { findMobile } from '@/lib/data/person/mobiles'
import { wantsDailySummary, wantsSmsReminders } from '@/lib/data/notice/preferences'
import { maskMobile } from '@/lib/domain/person/mask'

export type NoticePreferenceView = {
  smsReminders: boolean
  /** 138****0003, or null when no phone is known (N-02). */
  mobile: string | null
}

/** What the reader has chosen about short messages, and where they go. */
export async function loadNoticePreference(actor: PersonActor | EmployerActor): Promise<NoticePreferenceView> {
  const recipient = recipientOf(actor)
  const db = database()
  const [smsReminders, mobile] = await Promise.all([wantsSmsReminders(db, recipient), findMobile(db, recipient)])
  return { smsReminders, mobile: mobile === null ? null : maskMobile(mobile) }
}

/** Whether the reviewer has his work in one message a working day. */
export const loadDailySummary = (actor: StaffActor): Promise<boolean> => wantsDailySummary(database(), actor.staffId)

export type MessageView = {
  id: string
  text: string
  at: InstantText
  /** The day in Beijing under which it stands. */
  day: PlainDate
  read: boolean
  href: Route | null
}
export type MessagesPage = { messages: MessageView[]; unread: number; next: string | null }

/** The reader's own portal says where it shows what a message is about. */
const viewFor =
  (reader: SignedInActor['kind']) =>
  ({ id, code, params, createdAt, read, about }: InboxMessage): MessageView => ({
    id,
    text: noticeText(code, params),
    at: createdAt.toISOString(),
    day: dayOf(createdAt.toISOString()),
    read,
    href: about && addressOf(reader, about),
  })

/** 全部, 未读, or what a message is about. */
export type MessageFilter = 'all' | 'unread' | NoticeTopic

const filterOf = (show: MessageFilter) => {
  if (show === 'all') return {}
  return show === 'unread' ? { unreadOnly: true } : { codes: codesOfTopic(show) }
}

/** How many he has not read, no further than 100; layout and page of one request share it. */
export const countUnread = cache((actor: SignedInActor): Promise<number> => unreadOf(database(), readerOf(actor)))

type Asked = { size?: number; after?: string; show?: MessageFilter }
type Messages = Omit<MessagesPage, 'unread'>

/** Messages of whoever reads, newest first, from the beginning or after one. */
export async function latestMessages(
  actor: SignedInActor,
  { size = 20, after, show = 'all' }: Asked = {},
): Promise<Messages> {
  const asked = { size, ...(after ? { after } : {}), ...filterOf(show) }
  const { messages, next } = await messagesOf(database(), readerOf(actor), asked)
  return { messages: messages.map(viewFor(actor.kind)), next }
}

/** One page of 消息 of whoever reads, newest first; `after` is the last message of the page before. */
export async function loadMessages(actor: SignedInActor, asked: Asked = {}): Promise<MessagesPage> {
  const [page, unread] = await Promise.all([latestMessages(actor, asked), countUnread(actor)])
  return { ...page, unread }
}
