import { publishedCalendar } from '@/lib/data/calendar/calendar'
import { database } from '@/lib/data/client'
import type { NoticePayload } from '@/lib/data/notice/outbox'
import type { PlainDate } from '@/lib/domain/dates'
import { isWorkingDay } from '@/lib/domain/deadlines/calendar'
import { deliverOutbox } from '@/lib/services/notice/deliver'
import { expectedLines } from '../../telling'
import type { Troupe } from '../troupe'
import { toldOfUnits, toldByClock, type Said } from './due'
import { newIn, readLog, toldOf } from './happened'
import { deskAt, inWords, theStaff, toldBy, type Told } from './lines'

const topics = ['notice', 'sms', 'summary'] as const
type Waiting = { id: string; topic: Told['topic']; payload: NoticePayload }

/** What the watch remembers from one step to the next. */
export type Watch = {
  troupe: Troupe
  seen: Map<string, number>
  lastId: string
  said: Said
  /** Work that waits for a reviewer's daily message, with the number of its file, if it is about one. */
  held: { staffId: string; number: string | null }[]
  /** Messages of the portal that have not been delivered yet. */
  undelivered: { id: string; told: Told }[]
  /** How many messages were compared. */
  compared: number
}

async function lastOfOutbox(): Promise<string> {
  const last = await database().outboxMessage.findFirst({ orderBy: { id: 'desc' }, select: { id: true } })
  return last?.id ?? '00000000-0000-0000-0000-000000000000'
}

/** Begins to listen; what the cast has brought with it is told to nobody. */
export async function listen(troupe: Troupe): Promise<Watch> {
  const watch: Watch = {
    ...{ troupe, seen: new Map(), lastId: await lastOfOutbox(), said: new Set(), held: [], undelivered: [] },
    compared: 0,
  }
  for (const { stream, seq } of await readLog(troupe)) watch.seen.set(stream, seq)
  return watch
}

/** What was written for somebody since the last step, whoever he is. */
async function hear(watch: Watch): Promise<Told[]> {
  const rows = (await database().outboxMessage.findMany({
    where: { id: { gt: watch.lastId }, topic: { in: [...topics] } },
    orderBy: { id: 'asc' },
    select: { id: true, topic: true, payload: true },
  })) as Waiting[]
  watch.lastId = rows.at(-1)?.id ?? watch.lastId
  return rows.map(({ id, topic, payload: { recipient: to, code, params } }) => {
    const told = { topic, to, code }
    if (topic === 'notice') watch.undelivered.push({ id, told })
    if (topic === 'summary')
      watch.held.push({ staffId: to.id, number: params.kind === undefined ? null : String(params.number) })
    return told
  })
}

/** On a working day a reviewer who wants it so reads in one message what still lies on his desk. */
async function daySummaries(watch: Watch, day: PlainDate): Promise<Told[]> {
  if (!isWorkingDay(day, publishedCalendar()).working) return []
  const { troupe, held } = watch
  watch.held = []
  const numbers = held.flatMap(({ number }) => number ?? [])
  const files = await database().application.findMany({ where: { number: { in: numbers } } })
  const liesWith = (staffId: string, number: string): boolean =>
    files.some((file) => file.number === number && deskAt(troupe, file).some(({ id }) => id === staffId))
  const waits = ({ staffId, number }: (typeof held)[number]): boolean => number === null || liesWith(staffId, number)
  const readers = new Set(held.filter(waits).map(({ staffId }) => staffId))
  return toldBy(troupe, expectedLines('work summed up', new Set()), { 'one reviewer': theStaff([...readers]) })
}

function compare({ troupe }: Watch, told: readonly Told[], expected: readonly Told[]): void {
  const [found, wanted] = [told, expected].map((all) => all.map((one) => inWords(troupe, one)).sort())
  if (JSON.stringify(found) === JSON.stringify(wanted)) return
  const rest = (of: string[] = [], without: string[] = []): string[] => {
    const left = [...without]
    return of.filter((one) => !left.includes(one) || left.splice(left.indexOf(one), 1).length === 0)
  }
  throw new Error(
    `telling differs from the table\n  not told: ${rest(wanted, found).join('; ') || '-'}` +
      `\n  told to nobody's wish: ${rest(found, wanted).join('; ') || '-'}`,
  )
}

/** Every message of the portal arrives once, as it was written. */
async function checkDelivered(watch: Watch): Promise<void> {
  await deliverOutbox(watch.troupe.world.now)
  const written = watch.undelivered
  watch.undelivered = []
  const rows = await database().message.findMany({ where: { id: { in: written.map(({ id }) => id) } } })
  const arrived = rows.map(({ recipientKind, recipientId, code }): Told => {
    return { topic: 'notice', to: { kind: recipientKind as Told['to']['kind'], id: recipientId }, code }
  })
  compare(
    watch,
    arrived,
    written.map(({ told }) => told),
  )
}

/**
 * After a step: whoever the table wants told of it has been told, by the right channel, once, and nobody else. `swept`
 * is the day up to which the clock has worked, and the day of all yearly papers; null where only people have acted.
 */
export async function checkTold(watch: Watch, swept: { day: PlainDate; papersOf: PlainDate } | null): Promise<void> {
  const { troupe, seen, said } = watch
  const log = await readLog(troupe)
  const expected = await toldOf(troupe, newIn(log, seen))
  for (const { stream, seq } of log) seen.set(stream, seq)
  expected.push(...(await toldOfUnits(troupe, said)))
  if (swept) expected.push(...(await toldByClock(troupe, swept.day, swept.papersOf, said)))
  const told = await hear(watch)
  if (swept) expected.push(...(await daySummaries(watch, swept.day)))
  watch.compared += told.length
  compare(watch, told, expected)
  if (swept) await checkDelivered(watch)
}
