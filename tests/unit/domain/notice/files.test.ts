import { describe, expect, it } from 'vitest'
import { needsAppointment } from '@/lib/domain/appointment/slots'
import { decide } from '@/lib/domain/application/decide'
import type { ApplicationEvent } from '@/lib/domain/application/events'
import { applicationKinds, type ApplicationKind, applicationActions } from '@/lib/domain/codes'
import { applicationNotices, deskOf } from '@/lib/domain/application/notices'
import type { FlaggedItem } from '@/lib/domain/application/opinion'
import type { ApplicationState } from '@/lib/domain/application/state'
import { applicationStatuses } from '@/lib/domain/application/status'
import type { Notice } from '@/lib/domain/notice/notice'
import type { Policy } from '@/lib/domain/policy/schema'
import { bookingPolicy, clerk, contextFor, otherSlot, plainPolicy, stateIn } from '../../../support/application-states'
import { applicationFacts, expectedLines, type Line } from '../../../support/telling'

const opinion = { items: [{ owner: 'person' as const, at: { slot: 'residence-proof' }, text: '看不清楚' }], hint: '' }
const movers = [
  { kind: 'person' as const, personId: 'person-1' },
  { kind: 'employer' as const, employerId: 'employer-1' },
  { kind: 'system' as const },
  clerk(),
  clerk({ staffId: 'city-1', level: 'city', district: null }),
]

const silent = (policy: Policy): Policy => ({ ...policy, approvalSms: { ...policy.approvalSms, value: false } })
const policies: [string, Policy][] = [
  ['a district', plainPolicy()],
  ['by appointment', bookingPolicy()],
  ['without short messages at 办结', silent(plainPolicy())],
]

type Step = { before: ApplicationState; next: ApplicationState; event: ApplicationEvent; policy: Policy }

/** Every state of a kind: as it comes, claimed, with more rounds, and at the last level. */
function statesOf(kind: ApplicationKind, policy: Policy): ApplicationState[] {
  const last = policy.chains[kind].at(-1) ?? null
  return applicationStatuses.flatMap((status) => {
    const state = stateIn(status, kind, policy)
    if (!state) return []
    const claimed = { ...state, claim: { staffId: 'clerk-1', name: '程以南' } }
    const atLast = { ...state, level: last, step: policy.chains[kind].length - 1, overdueOn: null }
    return [state, ...(state.level ? [claimed, atLast] : []), ...(state.round > 0 ? [{ ...state, round: 2 }] : [])]
  })
}

/** Every step that anybody can take, with what happens by it. */
const steps: Step[] = policies.flatMap(([, policy]) =>
  applicationKinds.flatMap((kind) =>
    statesOf(kind, policy).flatMap((before) =>
      applicationActions.flatMap((action) =>
        movers.flatMap((mover) => {
          // a file is overdue only after its day, which only the clock can tell
          const now = action === 'mark-overdue' ? '2026-12-01T02:00:00.000Z' : contextFor(mover).now
          const context = { ...contextFor(mover), policy, now }
          const authority = { district: 'chaoyang', policyVersion: 'chaoyang@2026-01', transferId: 't' }
          const command = { action, opinion, reason: 'x', requestId: 'r', slot: otherSlot, authority }
          const outcome = decide(before, command, context)
          if (!outcome.ok) return []
          const { events, next } = outcome.value
          return events.map((event) => ({ before, next, event, policy }))
        }),
      ),
    ),
  ),
)

/** The audience of a notice in the words of the table. */
function lineOf({ to, code, sms }: Notice, { before, next, event }: Step): Line | string {
  const hands = ['application.overdue', 'application.rebooked'].includes(event.type)
  const who = {
    person: () => to.kind === 'person' && to.id === next.personId && 'person',
    employer: () => to.kind === 'employer' && to.id === next.employerId && 'employer',
    staff: () => to.kind === 'staff' && to.id === before.claim?.staffId && (hands ? 'hands' : 'claimer'),
    desk: () =>
      to.kind === 'desk' &&
      to.level === next.level &&
      to.district === next.district &&
      (hands && !next.claim ? 'hands' : 'desk'),
    seconds: () => false,
    'people-of': () => false,
    planners: () => false,
  }[to.kind]()
  return `${who || 'somebody else'}: ${code}${sms ? ' + sms' : ''}`
}

describe.each(policies)('whoever has to hear of a step of a file hears of it, and nobody else: %s', (_name, policy) => {
  const own = steps.filter((step) => step.policy === policy)

  it.each(applicationKinds)('%s', (kind) => {
    const ofKind = own.filter(({ next }) => next.kind === kind)
    expect(ofKind.length).toBeGreaterThan(20)
    for (const step of ofKind) {
      const { event, next, before } = step
      const told = applicationNotices({ id: 'file-1', state: next, before }, event, policy)
      const expected = expectedLines(event.type, applicationFacts(event, next, policy.approvalSms.value))
      const present = expected.filter((line) => !line.startsWith('claimer') || before.claim)
      const where = `${kind} ${before.status} ${JSON.stringify(event)}`
      expect({ where, told: told.map((notice) => lineOf(notice, step)).sort() }).toEqual({
        where,
        told: present.toSorted(),
      })
    }
  })

  it('has seen every event that a step brings', () => {
    const seen = new Set(own.map(({ event }) => event.type))
    const booked = applicationKinds.some((kind) => needsAppointment(policy, kind))
    expect(seen.has('application.booked')).toBe(booked)
    for (const type of ['submitted', 'passed', 'returned', 'granted', 'withdrawn', 'recalled', 'sent-back', 'overdue'])
      expect(seen).toContain(`application.${type}`)
  })
})

describe('a desk is told by name and by separation', () => {
  const at = (over: Partial<ApplicationState>) => {
    const state = stateIn('under-review', 'new')
    if (!state) throw new Error('no state')
    return { ...state, ...over }
  }
  const passedUp = (next: ApplicationState) => {
    const event = { type: 'application.passed', staffId: 'clerk-1', level: 'district-first', on: '2026-10-12' } as const
    const more = { next: { step: 1, level: 'district' as const }, due: null, clockStarts: false }
    const told = applicationNotices({ id: 'file-1', state: next, before: next }, { ...event, ...more }, plainPolicy())
    return told.find(({ to }) => to.kind === 'desk')
  }

  it('never to whoever has decided at another level, nor to whose own file it is (A-01)', () => {
    const deciders = [
      { staffId: 'clerk-1', level: 'district-first' as const },
      { staffId: 'chief-1', level: 'district' as const },
    ]
    expect(passedUp(at({ level: 'district', step: 1, deciders }))).toMatchObject({
      to: { kind: 'desk', level: 'district', except: ['clerk-1'], party: 'person-1' },
      naming: { person: 'person-1', employer: 'employer-1' },
      about: { page: 'application', id: 'file-1' },
    })
  })

  it('in the office of the file, where there are offices (A-14)', () => {
    expect(passedUp(at({ level: 'township', township: 'office-1' }))).toMatchObject({
      to: { level: 'township', township: 'office-1' },
    })
  })
})

describe('what a return says beside who is told', () => {
  const returned = (items: FlaggedItem[]) => {
    const state = stateIn('returned', 'new')
    if (!state) throw new Error('no state')
    const event = { type: 'application.employer-returned', items, at: '2026-10-14T02:00:00.000Z' } as const
    return applicationNotices({ id: 'file-1', state, before: state }, event, plainPolicy())[0]?.params
  }

  it('how many things, and where each lies that has a place; never the words', () => {
    const owner = 'person' as const
    const items = [
      { owner, at: { slot: 'residence-proof' } },
      { owner, at: null },
      { owner, at: { section: 'works' } },
    ]
    expect(returned(items)).toMatchObject({ count: 3, places: 'residence-proof works' })
    expect(returned([])).toMatchObject({ count: 0, places: '' })
  })

  it('a file that no authority holds lies on no desk', () => {
    const draft = stateIn('draft', 'new')
    const reviewed = stateIn('under-review', 'new')
    expect(draft && deskOf(draft)).toBeNull()
    expect(reviewed && deskOf(reviewed)).toMatchObject({ kind: 'desk', level: 'district-first', district: 'haidian' })
  })
})
