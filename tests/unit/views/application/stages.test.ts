import { describe, expect, it } from 'vitest'
import { publishedCalendar } from '@/lib/data/calendar/calendar'
import type { StoredEvent } from '@/lib/data/event-log'
import type { EmployerApplicationRow } from '@/lib/data/application/of-employer'
import { applicationKinds, type ApplicationKind, type ReviewLevelCode } from '@/lib/domain/codes'
import type { ApplicationEvent } from '@/lib/domain/application/events'
import { kindTraits } from '@/lib/domain/application/kinds'
import { replay } from '@/lib/domain/application/replay'
import { applicationStatuses, statusRows, type Standing } from '@/lib/domain/application/status'
import { authorities as known, levelLabel, versionsOf } from '@/lib/domain/policy/resolve'
import type { Policy } from '@/lib/domain/policy/schema'
import { toRow } from '@/lib/views/application/employer-list'
import { deskStages, stagesOf } from '@/lib/views/application/stages'
import { created } from '@/tests/support/application-states'
import { asPolicy } from '@/tests/support/policies'

// The road of every kind of business in every version of every district, walked stop by stop: everybody who looks at a
// file sees the same stops and the same standing, and these are what has happened (I-47, U-92, A-03).

const at = '2026-10-12T02:00:00.000Z'
const due = { day: '2026-11-09', provisional: false }
const slot = { slotId: 'slot-1', startsAt: '2026-10-15T01:00:00.000Z', endsAt: '2026-10-15T01:30:00.000Z' }
const policies = known().flatMap(({ district }) => versionsOf(district).map((file) => asPolicy(file)))

/** A point of the road: what has happened, how many stops are behind the file, how it stands at the next. */
type Point = { story: string; events: ApplicationEvent[]; behind: number; here: Standing }

function walk(kind: ApplicationKind, policy: Policy): { labels: string[]; points: Point[] } {
  const chain = policy.chains[kind]
  const { employerReviews, starter } = kindTraits[kind]
  const booked = policy.appointment?.kinds.value.includes(kind) ?? false
  const desk = (step: number) => ({ step, level: chain[step] ?? 'city', due })
  const first = booked ? ('appointment' as const) : desk(0)
  const points: Point[] = []
  let events: ApplicationEvent[] = [created(kind)]
  let behind = 0
  const stand = (story: string, returns?: ApplicationEvent) => {
    const point = (word: string, event: ApplicationEvent | null, here: Standing) =>
      points.push({ story: `${story}${word}`, events: event ? [...events, event] : events, behind, here })
    point('', null, 'current')
    const back: ApplicationEvent =
      returns?.type === 'application.returned'
        ? { type: 'application.recalled', at, requestId: 'request-1' }
        : { type: 'application.withdrawn', at }
    point(', taken back', back, 'failed')
    point(', terminated', { type: 'application.terminated', at, reason: 'permit-lapsed' }, 'failed')
    if (!returns) return
    point(', returned', returns, 'back')
    const [was, stood] = [events, behind]
    events = [...events, returns]
    point(', returned and withdrawn', { type: 'application.withdrawn', at }, 'failed')
    events = was
    behind = stood
  }
  const go = (event: ApplicationEvent, stops = 1) => {
    events = [...events, event]
    behind += stops
  }
  const items = [{ owner: 'person', at: { slot: 'residence-proof' } }] as const
  const level = (code: ReviewLevelCode): ApplicationEvent => ({
    ...{ type: 'application.returned', staffId: 'clerk-1', level: code, items: [...items], at },
  })

  stand('draft')
  go({ type: 'application.submitted', round: 1, at, desk: employerReviews ? null : first })
  if (employerReviews) {
    stand('at the employer', { type: 'application.employer-returned', items: [...items], at })
    go({ type: 'application.employer-approved', at, desk: first })
  }
  if (booked) {
    stand('to be booked')
    go({ type: 'application.booked', appointment: slot, desk: desk(0), at })
  }
  chain.forEach((code, step) => {
    if (step === 0) {
      stand('to be accepted', level(code))
      go({ type: 'application.accepted', staffId: 'clerk-1', level: code, on: '2026-10-12', due, clockStarts: true }, 0)
    }
    stand(`under review by ${code}`, level(code))
    points.push({
      ...{ story: `sent back from ${code}`, behind, here: 'back' },
      events: [...events, { type: 'application.sent-back', at, requestId: 'request-1' }],
    })
    const next = step + 1 < chain.length ? { step: step + 1, level: desk(step + 1).level } : null
    go({ type: 'application.passed', staffId: 'c', level: code, on: '2026-10-12', next, due: null, clockStarts: false })
  })
  points.push({ story: 'granted', events: [...events, { type: 'application.granted', at }], behind, here: 'done' })
  const labels = [
    starter === 'employer' ? '单位提交' : '提交申请',
    ...(employerReviews ? ['单位审核'] : []),
    ...(booked ? ['预约'] : []),
    ...chain.map((code) => `${levelLabel(policy, code)}审核`),
    '办结',
  ]
  return { labels, points }
}

const stored = (event: ApplicationEvent): StoredEvent => {
  const { type, ...data } = event
  return { type, data, at: new Date(at) } as unknown as StoredEvent
}

describe.each(policies.map((policy) => [policy.version, policy] as const))('the road of a file in %s', (_, policy) => {
  it.each(applicationKinds)('%s: every portal shows where it stands', (kind) => {
    const { labels, points } = walk(kind, policy)
    for (const { story, events, behind, here } of points) {
      const state = replay(events)
      if (!state) throw new Error('no state')
      const file = { policy, loaded: { state, events: events.map(stored) } }
      const seen = stagesOf(file)
      expect(seen.map(({ label }) => label)).toEqual(labels)
      const standings = seen.map((stage) => stage.state)
      const wanted = labels.map((__, index) => (index < behind ? 'done' : index === behind ? here : 'todo'))
      expect(standings, `${kind}: ${story}`).toEqual(wanted)
      expect(deskStages(file, '2026-10-16', publishedCalendar()).map((stage) => stage.state)).toEqual(wanted)
      const row = { ...state, appliedAt: new Date(at), dueOn: null } as unknown as EmployerApplicationRow
      expect(toRow({ ...row, policyVersion: policy.version }).stages, story).toEqual(wanted)
      // a day at each stop that was passed in this round, none at those that are still to come
      expect(
        seen.every(({ state: standing, note }) => (standing === 'todo') === (note === '')),
        story,
      ).toBe(true)
    }
    expect(new Set(points.map(({ events }) => replay(events)?.status)).size).toBeGreaterThan(5)
  })
})

describe('a status', () => {
  it('is walked through by some business', () => {
    const walked = policies.flatMap((policy) =>
      applicationKinds.flatMap((kind) => walk(kind, policy).points.map(({ events }) => replay(events)?.status)),
    )
    expect(new Set(walked)).toEqual(new Set(applicationStatuses))
  })

  it('that is over without a permit, or only waits, is not drawn as an alarm', () => {
    expect(statusRows.terminated.look).toBe('ended')
    expect(statusRows['awaiting-appointment'].look).toBe('waiting')
  })
})

describe('a file that came back from a level and moved to an authority without it', () => {
  it('stands before the first level there', () => {
    const policy = policies.find(({ chains }) => chains.new.length > 1 && chains.new[0] !== 'township')
    if (!policy) throw new Error('no such policy')
    const state = replay([created('new')])
    if (!state) throw new Error('no state')
    const moved = { ...state, status: 'returned' as const, stop: 'township' as const }
    const [label] = stagesOf({ policy, loaded: { state: moved, events: [] } }).filter(({ state: s }) => s === 'back')
    expect(label?.label).toBe(`${levelLabel(policy, policy.chains.new[0] ?? '')}审核`)
  })
})
