import { v4 as uuid } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/lib/data/client'
import { queueNotices, type NoticePayload } from '@/lib/data/outbox'
import type { Recipient } from '@/lib/domain/notice/notice'
import { markMessagesRead } from '@/lib/services/messages/mark-read'
import { deliverOutbox } from '@/lib/services/outbox/deliver'
import { loadReviewerShell } from '@/lib/views/reviewer/shell'
import { loadMessages } from '@/lib/views/shared/messages'
import { loadNoticePreference } from '@/lib/views/shared/notice-preference'
import { freshDatabase } from '../../support/database'
import { openWorld, readyEmployer, signInEmployer, signInPerson, signInStaff, type World } from '../../support/scenario'
import { asQueued } from '../../support/told'

let world: World

beforeAll(async () => {
  await freshDatabase()
  world = await openWorld()
})

async function tell(recipient: Recipient, more: Partial<NoticePayload> = {}, times = 1): Promise<void> {
  const notice = { recipient, code: 'application-overdue', params: { kind: 'new', number: 'HD1' }, href: null, ...more }
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
    const mine = await loadMessages(one)
    expect({ unread: mine.unread, read: mine.messages.map(({ read }) => read) }).toEqual({
      unread: 3,
      read: [false, false, false],
    })
    await markMessagesRead(world.as(one), { messageId: mine.messages[1]?.id ?? null })
    expect((await loadMessages(one)).messages.map(({ read }) => read)).toEqual([false, true, false])
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

  it('leads nowhere outside the reader’s own portal', async () => {
    const person = await signInPerson(world)
    for (const href of ['/employer', '/applicantx', 'https://elsewhere.example', '/applicant/permit'])
      await tell({ kind: 'person', id: person.personId }, { href })
    const hrefs = (await loadMessages(person)).messages.map(({ href }) => href)
    expect(hrefs.filter((href) => href !== null)).toEqual(['/applicant/permit'])
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
