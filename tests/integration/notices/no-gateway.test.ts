import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/lib/data/client'
import { tell } from '@/lib/data/notice/tell'
import { notice, toPerson } from '@/lib/domain/notice/notice'
import { deliverOutbox, deliverSms } from '@/lib/services/notice/deliver'
import { freshDatabase } from '../../support/database'
import { openWorld, signInPerson } from '../../support/scenario'

beforeAll(async () => {
  await freshDatabase()
})

describe('a portal without an SMS gateway', () => {
  it('tells people in the portal alone; what was queued is not sent years later', async () => {
    const world = await openWorld()
    const { personId } = await signInPerson(world)
    const told = notice(toPerson(personId), 'granted', { about: { page: 'home' }, sms: true })
    await database().$transaction((tx) => tell(tx, [told], world.now))
    expect(await deliverOutbox(world.now)).toBe(1)
    expect(await deliverSms(() => world.now)).toBe(0)
    const sms = await database().outboxMessage.findFirstOrThrow({ where: { topic: 'sms' } })
    expect(sms.deliveredAt).not.toBeNull()
    expect(sms.payload).toMatchObject({ outcome: 'no-gateway' })
  })
})
