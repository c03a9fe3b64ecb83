import { beforeAll, describe, expect, it } from 'vitest'
import { v7 as uuid } from 'uuid'
import { database } from '@/lib/data/client'
import { ConflictError } from '@/lib/data/conflict'
import { appendEvents, emptyHead, findBrokenLink, headOf, readStream, secretOf } from '@/lib/data/event-log'
import { seal, unseal } from '@/lib/data/sealing'
import { freshDatabase } from '../support/database'

const origin = () => ({
  actor: { kind: 'system', job: 'test' } as const,
  at: new Date('2026-10-12T02:00:00Z'),
  commandId: uuid(),
})

beforeAll(freshDatabase)

describe('the event log', () => {
  const stream = uuid()

  it('chains events and opens what is sealed', async () => {
    await appendEvents(database(), stream, 'application', emptyHead, [{ event: { type: 'a', n: 1 } }], origin())
    const head = headOf(await readStream(database(), stream))
    const words = '租赁合同第 2 页看不清'
    await appendEvents(database(), stream, 'application', head, [{ event: { type: 'b' }, secret: words }], origin())
    const events = await readStream(database(), stream)
    expect(events.map(({ seq, type }) => [seq, type])).toEqual([
      [1, 'a'],
      [2, 'b'],
    ])
    expect(findBrokenLink(events)).toBeNull()
    expect(events.map(secretOf)).toEqual([null, words])
    expect(JSON.stringify(events)).not.toContain(words)
  })

  it('takes the second writer of the same place for a conflict', async () => {
    const stale = emptyHead
    await expect(
      appendEvents(database(), stream, 'application', stale, [{ event: { type: 'c' } }], origin()),
    ).rejects.toBeInstanceOf(ConflictError)
  })

  it('cannot be changed, shortened or emptied, not even by its owner', async () => {
    await expect(database().$executeRaw`update "Event" set type = 'x' where stream = ${stream}::uuid`).rejects.toThrow(
      'append only',
    )
    await expect(database().$executeRaw`delete from "Event" where stream = ${stream}::uuid`).rejects.toThrow(
      'append only',
    )
    await expect(database().$executeRaw`truncate "Event"`).rejects.toThrow('append only')
  })

  it.each(['data', 'actorLabel', 'sealed', 'at'] as const)('names the event whose %s was altered', async (field) => {
    const events = await readStream(database(), stream)
    const altered = events.map((event) => ({ ...event }))
    const second = altered[1]
    if (!second) throw new Error('two events were written')
    Object.assign(second, { [field]: field === 'data' ? { n: 2 } : field === 'at' ? new Date(0) : 'x' })
    expect(findBrokenLink(altered)?.seq).toBe(2)
  })

  it('notices a removed event', async () => {
    const events = await readStream(database(), stream)
    expect(findBrokenLink(events.slice(1))?.seq).toBe(2)
  })
})

describe('sealed values', () => {
  it('open to what was sealed, differ each time, and name their key', () => {
    const text = '130105199203071827'
    expect(unseal(seal(text))).toBe(text)
    expect(seal(text)).not.toBe(seal(text))
    expect(seal(text)).toMatch(/^[a-z0-9]+\./)
  })

  it('refuse when a single character was changed', () => {
    const [key, iv, tag, value = ''] = seal('学院南路33号院').split('.')
    const altered = [key, iv, tag, (value.startsWith('A') ? 'B' : 'A') + value.slice(1)].join('.')
    expect(() => unseal(altered)).toThrow()
    expect(() => unseal('zz.a.b.c')).toThrow('zz')
  })
})
