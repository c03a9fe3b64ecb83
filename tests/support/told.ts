import { database } from '@/lib/data/client'
import type { NoticePayload, Queued } from '@/lib/data/notice/outbox'

export type Told = { to: string; id: string; by: 'inbox' | 'sms'; code: string; params: Record<string, unknown> }

type Payload = { recipient: { kind: string; id: string }; code: string; params: Record<string, unknown> }

/** Everything that anybody was told or is about to be, oldest first. */
export async function told(): Promise<Told[]> {
  const rows = await database().outboxMessage.findMany({ orderBy: { id: 'asc' } })
  return rows.map(({ topic, payload }) => {
    const { recipient, code, params } = payload as Payload
    return { to: recipient.kind, id: recipient.id, by: topic === 'sms' ? 'sms' : 'inbox', code, params }
  })
}

type Fixture = NoticePayload & { channels?: readonly ('inbox' | 'sms')[] }

/** Rows of the outbox that no event has made, for tests of what delivers them. */
export const asQueued = ({ channels = ['inbox'], about, ...sms }: Fixture): Queued[] => [
  ...(channels.includes('inbox') ? [{ topic: 'notice' as const, payload: { ...sms, about } }] : []),
  ...(channels.includes('sms') ? [{ topic: 'sms' as const, payload: sms }] : []),
]

/** The same as short lines, "person sms permit-lapsed", in the order of the alphabet. */
export const toldLines = async (): Promise<string[]> =>
  (await told()).map(({ to, by, code }) => `${to} ${by} ${code}`).sort()

export const forgetTold = () => database().$executeRaw`truncate "OutboxMessage", "Message"`
