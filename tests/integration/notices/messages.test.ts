import { v4 as uuid } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/lib/data/client'
import { countUnread, readerOf, unreadRows } from '@/lib/data/notice/inbox'
import { queueNotices, type NoticePayload } from '@/lib/data/notice/outbox'
import type { Recipient } from '@/lib/domain/notice/notice'
import type { Subject } from '@/lib/domain/notice/subject'
import { markMessagesRead } from '@/lib/services/notice/inbox'
import { deliverOutbox } from '@/lib/services/notice/deliver'
import { loadCounts } from '@/lib/views/portal/employer-shell'
import { loadReviewerShell } from '@/lib/views/portal/reviewer-shell'
import { loadMessages, type MessageFilter, loadNoticePreference } from '@/lib/views/notice/messages'
import { freshDatabase } from '../../support/database'
import { openWorld, readyEmployer, signInEmployer, signInPerson, signInStaff, type World } from '../../support/scenario'
import { planOf, rowsRead } from '../../support/plan'
import { asQueued } from '../../support/told'

let world: World

beforeAll(async () => {
  await freshDatabase()
  world = await openWorld()
})

async function tell(recipient: Recipient, more: Partial<NoticePayload> = {}, times = 1): Promise<void> {
  const notice = {
    recipient,
    code: 'application-overdue',
    params: { kind: 'new', number: 'HD1' },
    about: null,
    ...more,
  }
  const notices = Array.from({ length: times }, () => asQueued(notice)).flat()
  await database().$transaction((tx) => queueNotices(tx, notices, world.now))
  await deliverOutbox(world.now)
}

describe('the messages of a reviewer', () => {
  it('are counted in the frame of every page, are his alone, and can be read', async () => {
    const [mine, colleague] = [await signInStaff(world, 'district'), await signInStaff(world, 'district')]
    await tell({ kind: 'staff', id: mine.staffId }, {}, 2)
    expect((await loadReviewerShell(mine, world.now)).unread).toBe(2)
    expect((await loadReviewerShell(colleague, world.now)).unread).toBe(0)
    expect((await loadMessages(colleague)).messages).toEqual([])
    const [first] = (await loadMessages(mine)).messages
    expect(first?.text).toContain('已超过审核期限')
    expect(await markMessagesRead(world.as(colleague), { messageId: first?.id ?? null })).toMatchObject({
      value: { count: 0 },
    })
    await markMessagesRead(world.as(mine), { messageId: first?.id ?? null })
    expect((await loadMessages(mine)).unread).toBe(1)
    await markMessagesRead(world.as(mine), { messageId: null })
    expect((await loadReviewerShell(mine, world.now)).unread).toBe(0)
  })
})

describe('the messages of a unit', () => {
  it('are read by each operator for himself', async () => {
    const one = await signInEmployer(world)
    const two = { ...one, accountId: uuid(), operatorName: '何静' }
    await tell({ kind: 'employer', id: one.employerId }, {}, 3)
    await markMessagesRead(world.as(two), { messageId: null })
    expect(await loadMessages(two)).toMatchObject({ unread: 0 })
    // and so does the figure in the frame of every page
    expect([await loadCounts(one), await loadCounts(two)].map(({ unread }) => unread)).toEqual([3, 0])
    const mine = await loadMessages(one)
    expect({ unread: mine.unread, read: mine.messages.map(({ read }) => read) }).toEqual({
      unread: 3,
      read: [false, false, false],
    })
    await markMessagesRead(world.as(one), { messageId: mine.messages[1]?.id ?? null })
    expect((await loadMessages(one)).messages.map(({ read }) => read)).toEqual([false, true, false])
  })
})

describe('the count of unread messages', () => {
  /** Messages and read marks of so many strangers, thirty to each. */
  async function strangers(count: number): Promise<void> {
    await database().$executeRaw`
      insert into "Message" (id, "recipientKind", "recipientId", code, params, "createdAt")
      select gen_random_uuid(), 'person', md5('stranger' || n % ${count}::int)::uuid, 'accepted', '{}', now()
      from generate_series(1, 30 * ${count}::int) n`
    await database().$executeRaw`
      insert into "MessageRead" ("accountId", "messageId", "readAt")
      select m."recipientId", m.id, now() from "Message" m where m."recipientKind" = 'person' on conflict do nothing`
    await database().$executeRaw`analyze "Message", "MessageRead"`
  }

  it('reads by its index what is the reader’s own, however full the table is', async () => {
    const actor = await signInStaff(world, 'district')
    await tell({ kind: 'staff', id: actor.staffId }, {}, 150)
    await markMessagesRead(world.as(actor), { messageId: null })
    await tell({ kind: 'staff', id: actor.staffId }, {}, 50)
    await strangers(1_500)
    const plan = await planOf(unreadRows(readerOf(actor)))
    expect(plan.map((node) => node['Node Type'])).not.toContain('Seq Scan')
    expect(plan.map((node) => node['Index Name'])).toContain('Message_recipientKind_recipientId_createdAt_id_idx')
    // his two hundred messages and his marks on them, of forty-five thousand
    expect(rowsRead(plan)).toBeLessThanOrEqual(2 * 200)
    expect(await countUnread(database(), readerOf(actor))).toBe(50)
  })
})

describe('a page of messages', () => {
  it('goes on after the last one, and does not open on a message of somebody else', async () => {
    const [person, other] = [await signInPerson(world), await signInPerson(world)]
    await tell({ kind: 'person', id: person.personId }, {}, 5)
    await tell({ kind: 'person', id: other.personId })
    const first = await loadMessages(person, { size: 3 })
    const second = await loadMessages(person, { size: 3, after: first.next ?? '' })
    expect(second.next).toBeNull()
    expect(new Set([...first.messages, ...second.messages].map(({ id }) => id)).size).toBe(5)
    const [foreign] = (await loadMessages(other)).messages
    expect(await loadMessages(person, { size: 3, after: foreign?.id })).toEqual(first)
  })

  it('is looked through by topic and by what is unread, page after page (m11)', async () => {
    const unit = await signInEmployer(world)
    const to = { kind: 'employer', id: unit.employerId } as const
    await tell(to, { code: 'link-requested', params: { name: '周予安' } }, 4)
    await tell(to, { code: 'quota-granted', params: { count: 2, date: '2026-12-14' } }, 2)
    const show = async (filter: MessageFilter, after?: string) =>
      loadMessages(unit, { size: 3, show: filter, ...(after ? { after } : {}) })
    const links = await show('link')
    const more = await show('link', links.next ?? '')
    expect([links.messages.length, more.messages.length, more.next]).toEqual([3, 1, null])
    expect([...links.messages, ...more.messages].every(({ text }) => text.includes('周予安'))).toBe(true)
    expect((await show('quota')).messages).toHaveLength(2)
    expect((await show('permit')).messages).toEqual([])
    for (const { id } of links.messages) await markMessagesRead(world.as(unit), { messageId: id })
    const unread = await show('unread')
    expect({ unread: unread.unread, shown: unread.messages.length, next: unread.next }).toEqual({
      ...{ unread: 3, shown: 3, next: null },
    })
    expect(unread.messages.every(({ read }) => !read)).toBe(true)
    // a colleague has read nothing
    expect((await loadMessages({ ...unit, accountId: uuid() }, { show: 'unread' })).messages).toHaveLength(6)
  })

  it('leads nowhere outside the reader’s own portal', async () => {
    const person = await signInPerson(world)
    const id = uuid()
    const abouts: Subject[] = [{ page: 'proposals' }, { page: 'quota-application', id }, { page: 'application', id }]
    for (const about of [null, ...abouts]) await tell({ kind: 'person', id: person.personId }, { about })
    const hrefs = (await loadMessages(person)).messages.map(({ href }) => href)
    expect(hrefs.filter((href) => href !== null)).toEqual([`/applicant/applications/${id}`])
  })

  it('says what it is about also when that page is known no more, without a link', async () => {
    const person = await signInPerson(world)
    await tell({ kind: 'person', id: person.personId }, { about: { page: 'permit' } })
    await database().$executeRaw`
      update "Message" set about = '{"page":"fax-machine"}' where "recipientId" = ${person.personId}::uuid`
    const [message] = (await loadMessages(person)).messages
    expect(message?.href).toBeNull()
    expect(message?.text).toContain('已超过审核期限')
  })
})

describe('where short messages go', () => {
  it('is shown masked, and said when no phone is known', async () => {
    const [known, unknown] = [await readyEmployer(world), await signInEmployer(world)]
    expect(await loadNoticePreference(known)).toEqual({
      smsReminders: true,
      mobile: expect.stringMatching(/^1\d\d\*{4}\d{4}$/),
    })
    expect((await loadNoticePreference(unknown)).mobile).toBeNull()
  })
})
