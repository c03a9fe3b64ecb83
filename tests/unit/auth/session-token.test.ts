import { beforeAll, describe, expect, it } from 'vitest'
import { clockSeconds, openSession, sealSession, secondsLeft, touchedSession } from '@/lib/auth/session-token'
import { setEnvironment } from '../../support/database'

const hour = 3600
const token = (kind: 'person' | 'employer' | 'staff', lastSeen: number, signedInAt = lastSeen) => ({
  sessionId: '5f0c2f0e-5a8e-4a4e-9a39-1f8f1c1d0a01',
  accountId: '5f0c2f0e-5a8e-4a4e-9a39-1f8f1c1d0a02',
  kind,
  signedInAt,
  lastSeen,
})

beforeAll(() => setEnvironment())

describe('how long a session lasts', () => {
  const now = 1_800_000_000

  it('a reviewer may be silent for 15 minutes, others for an hour', () => {
    expect(secondsLeft(token('staff', now - 14 * 60), now)).toBe(60)
    expect(secondsLeft(token('staff', now - 15 * 60), now)).toBe(0)
    expect(secondsLeft(token('person', now - 59 * 60), now)).toBe(60)
    expect(secondsLeft(token('employer', now - hour), now)).toBe(0)
  })

  it('nobody stays longer than twelve hours, however busy', () => {
    expect(secondsLeft(token('person', now, now - 12 * hour + 5), now)).toBe(5)
    expect(secondsLeft(token('person', now, now - 12 * hour), now)).toBe(0)
  })
})

describe('the session cookie', () => {
  it('opens to what was sealed, and holds no name and no number', async () => {
    const sealed = await sealSession(token('employer', clockSeconds()))
    const opened = await openSession(sealed)
    expect(opened).toMatchObject({ kind: 'employer' })
    expect(Object.keys(opened ?? {}).sort()).toEqual(['accountId', 'kind', 'lastSeen', 'sessionId', 'signedInAt'])
  })

  it('is worth nothing once the session was silent for too long', async () => {
    const now = clockSeconds()
    expect(await openSession(await sealSession(token('staff', now - 15 * 60)))).toBeNull()
    expect(await openSession(await sealSession(token('staff', now)), now + 15 * 60)).toBeNull()
  })

  it('is worth nothing when it was altered, made up or is missing', async () => {
    const sealed = await sealSession(token('person', clockSeconds()))
    expect(await openSession(`${sealed.slice(0, -6)}AAAAAA`)).toBeNull()
    expect(await openSession('made.up')).toBeNull()
    expect(await openSession(undefined)).toBeNull()
  })

  it('is written again after a minute of use, and at once when the user asks to go on', async () => {
    const now = clockSeconds()
    expect(await touchedSession(token('person', now - 30))).toBeNull()
    const later = await touchedSession(token('person', now - 90))
    expect((await openSession(later?.value))?.lastSeen).toBeGreaterThanOrEqual(now)
    expect(await touchedSession(token('person', now), { force: true })).not.toBeNull()
  })

  it('going on does not prolong the twelve hours', async () => {
    const now = clockSeconds()
    const touched = await touchedSession(token('person', now - 90, now - 11 * hour))
    expect(touched?.options.maxAge).toBeLessThanOrEqual(hour)
    expect((await openSession(touched?.value))?.signedInAt).toBe(now - 11 * hour)
  })
})
