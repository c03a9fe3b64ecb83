import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/lib/data/client'
import { queueNotices } from '@/lib/data/outbox'
import { deliverOutbox } from '@/lib/services/outbox/deliver'
import { deliverSms } from '@/lib/services/outbox/deliver-sms'
import { freshDatabase } from '../../support/database'
import { openWorld, signInPerson } from '../../support/scenario'

beforeAll(async () => {
  await freshDatabase()
})

describe('a portal without an SMS gateway', () => {
  it('tells people in the portal alone; what was queued is not sent years later', async () => {
    const world = await openWorld()
    const { personId } = await signInPerson(world)
    const notice = { recipient: { kind: 'person' as const, id: personId }, code: 'granted', params: {}, href: null }
    await database().$transaction((tx) => queueNotices(tx, [{ ...notice, channels: ['inbox', 'sms'] }], world.now))
    expect(await deliverOutbox(world.now)).toBe(1)
    expect(await deliverSms(() => world.now)).toBe(0)
    const sms = await database().outboxMessage.findFirstOrThrow({ where: { topic: 'sms' } })
    expect(sms.deliveredAt).not.toBeNull()
    expect(sms.payload).toMatchObject({ outcome: 'no-gateway' })
  })
})
