import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { database } from '@/lib/data/client'
import { tell } from '@/lib/data/notice/tell'
import type { NoticeCode } from '@/lib/domain/notice/codes'
import { notice as noticeTo, toEmployer, toPerson, toReviewer, type Notice } from '@/lib/domain/notice/notice'
import { leaseSms } from '@/lib/data/notice/outbox'
import { setNoticePreference } from '@/lib/services/notice/inbox'
import { deliverOutbox, deliverSms } from '@/lib/services/notice/deliver'
import type { PersonActor } from '@/lib/access/actor'
import { freshDatabase } from '../../support/database'
import { openWorld, readyEmployer, signInEmployer, signInPerson, signInStaff, type World } from '../../support/scenario'
import { startGateway } from '../../support/sms-gateway'

// a gateway that is down is told in the log, many times
vi.hoisted(() => {
  process.env.LOG_LEVEL = 'silent'
})

const minute = 60_000
const start = new Date('2026-10-12T02:00:00Z')
const at = (minutes: number) => () => new Date(start.getTime() + minutes * minute)

let gateway: Awaited<ReturnType<typeof startGateway>>
let world: World
let person: PersonActor

beforeAll(async () => {
  await freshDatabase()
  gateway = await startGateway()
  world = await openWorld()
  person = await signInPerson(world)
}, 60_000)

afterAll(() => gateway.stop())

beforeEach(async () => {
  gateway.store.mode = 'up'
  await database().$executeRaw`truncate "OutboxMessage", "Message", "NoticePreference"`
})

type More = { to?: Notice['to']; code?: NoticeCode; params?: Notice['params']; sms?: boolean }

const notice = (number: string, { to, code = 'returned', params, sms = true }: More = {}): Notice =>
  noticeTo(to ?? toPerson(person.personId), code, {
    ...{ about: { page: 'home' }, params: params ?? { kind: 'new', number }, sms },
  })

const queue = (...notices: Notice[]) => database().$transaction((tx) => tell(tx, notices, start))

const numbered = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, index) => notice(`${prefix}${String(index).padStart(3, '0')}`))

const waiting = () => database().outboxMessage.count({ where: { topic: 'sms', deliveredAt: null } })
const sentOf = (prefix: string) => gateway.store.sent().filter(({ text }) => text.includes(prefix))
const outcomes = async () =>
  (await database().outboxMessage.findMany({ where: { topic: 'sms' }, orderBy: { id: 'asc' } })).map(
    ({ payload }) => (payload as { outcome?: string }).outcome,
  )

describe('a notice by short message', () => {
  it('goes to the inbox and to the phone, and the queue knows no number', async () => {
    await queue(notice('AA1'))
    const rows = await database().outboxMessage.findMany()
    expect(rows.map(({ topic }) => topic).sort()).toEqual(['notice', 'sms'])
    expect(JSON.stringify(rows)).not.toMatch(/1[3-9]\d{9}/)
    expect(await deliverOutbox(start)).toBe(1)
    expect(await deliverSms(at(0))).toBe(1)
    expect(sentOf('AA1')).toMatchObject([{ text: expect.stringContaining('审批不通过') }])
    expect(await outcomes()).toEqual(['sent'])
    expect(await deliverSms(at(600))).toBe(0)
  })

  it('goes to the inbox alone unless said otherwise, and never to a reviewer', async () => {
    const { staffId } = await signInStaff(world, 'district')
    await queue(notice('AB1', { sms: false }), notice('AB2', { to: toReviewer(staffId) }))
    expect(await waiting()).toBe(0)
    expect(await deliverOutbox(start)).toBe(2)
    expect(await database().message.count({ where: { recipientKind: 'staff', recipientId: staffId } })).toBe(1)
  })

  it('reaches the operator of an employer, and is let go where no number is known', async () => {
    const known = await readyEmployer(world)
    const unknown = await signInEmployer(world)
    await queue(
      notice('AC1', { to: toEmployer(known.employerId) }),
      notice('AC2', { to: toEmployer(unknown.employerId) }),
    )
    expect(await deliverSms(at(0))).toBe(1)
    expect(await outcomes()).toEqual(['sent', 'no-number'])
  })
})

describe('while the gateway is down', () => {
  it('nothing is lost for a day, and afterwards everything is sent exactly once', async () => {
    gateway.store.mode = 'down'
    await queue(...numbered(25, 'BA'))
    for (let minutes = 0; minutes < 24 * 60; minutes += 30) expect(await deliverSms(at(minutes))).toBe(0)
    expect(await waiting()).toBe(25)
    gateway.store.mode = 'up'
    await deliverSms(at(24 * 60))
    await deliverSms(at(25 * 60))
    expect(await waiting()).toBe(0)
    expect(new Set(sentOf('BA').map(({ text }) => text)).size).toBe(25)
    expect(sentOf('BA')).toHaveLength(25)
  })

  it('it is asked less and less often, but every hour at least', async () => {
    gateway.store.mode = 'down'
    await queue(notice('BB1'))
    const waits: number[] = []
    let minutes = 0
    for (let tries = 0; tries < 8; tries += 1) {
      await deliverSms(at(minutes))
      const { nextTryAt } = await database().outboxMessage.findFirstOrThrow({ where: { topic: 'sms' } })
      const next = ((nextTryAt?.getTime() ?? 0) - start.getTime()) / minute
      waits.push(next - minutes)
      minutes = next
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60])
  })

  it('an answer that is lost on the way does not send twice', async () => {
    gateway.store.mode = 'mute'
    await queue(notice('BC1'))
    expect(await deliverSms(at(0))).toBe(0)
    gateway.store.mode = 'up'
    expect(await deliverSms(at(5))).toBe(1)
    expect(sentOf('BC1')).toMatchObject([{ times: 2 }])
  })

  it('a worker that dies with messages in hand leaves them to the next', async () => {
    await queue(notice('BD1'))
    await leaseSms(start, at(3)(), 10) // and is never heard of again
    expect(await deliverSms(at(2))).toBe(0)
    expect(await deliverSms(at(3))).toBe(1)
  })
})

describe('several workers at once', () => {
  it('never hand in a message twice', async () => {
    await queue(...numbered(60, 'CA'))
    const counts = await Promise.all([deliverSms(at(0)), deliverSms(at(0)), deliverSms(at(0))])
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(60)
    expect(sentOf('CA')).toHaveLength(60)
    expect(sentOf('CA').every(({ times }) => times === 1)).toBe(true)
  })
})

describe('somebody who wants no reminders by short message', () => {
  const prefer = (smsReminders: boolean) => setNoticePreference(world.as(person), { smsReminders })

  it('gets none, but still the message in the portal and every decision', async () => {
    expect(await prefer(false)).toEqual({ ok: true, value: { smsReminders: false } })
    await queue(
      notice('DA1', { code: 'permit-end-30', params: { number: 'DA1', date: '2027-03-04' } }),
      notice('DA2'),
      notice('DA3', { code: 'permit-lapsed', params: { number: 'DA3', date: '2027-03-04' } }),
    )
    expect(await deliverSms(at(0))).toBe(2)
    expect(await deliverOutbox(start)).toBe(3)
    expect(await outcomes()).toEqual(['declined', 'sent', 'sent'])
    expect(sentOf('DA1')).toEqual([])
  })

  it('can change his mind, and nobody else is asked', async () => {
    const other = await signInPerson(world)
    await prefer(false)
    await prefer(true)
    await setNoticePreference(world.as(other), { smsReminders: false })
    await queue(notice('DB1', { code: 'permit-end-30', params: { number: 'DB1', date: '2027-03-04' } }))
    expect(await deliverSms(at(0))).toBe(1)
  })
})
