import type { DecisionContext, FileFacts, Mover } from '@/lib/domain/application/decision-context'
import type { ApplicationEvent } from '@/lib/domain/application/events'
import { kindTraits, type ApplicationKind } from '@/lib/domain/application/kinds'
import { replay } from '@/lib/domain/application/replay'
import type { ApplicationState } from '@/lib/domain/application/state'
import type { ApplicationStatus } from '@/lib/domain/application/status'
import { policyOf } from '@/lib/domain/policy/resolve'
import { publishedCalendar } from '@/lib/data/calendar-source'

const at = '2026-10-12T02:00:00.000Z'
const due = { day: '2026-11-09', provisional: false }
const firstDesk = { step: 0, level: 'district-first', due } as const

export const created = (kind: ApplicationKind): ApplicationEvent => ({
  type: 'application.created',
  number: 'HD-XB-2026-000001',
  kind,
  district: 'haidian',
  permitType: 'beijing',
  policyVersion: 'haidian@2026-01',
  personId: kindTraits[kind].about === 'person' ? 'person-1' : null,
  employerId: 'employer-1',
  employmentId: kindTraits[kind].about === 'person' ? 'employment-1' : null,
  filingRightId: kindTraits[kind].about === 'person' ? null : 'right-1',
  permitId: kindTraits[kind].permit ? 'permit-1' : null,
})

const employerReviews = (kind: ApplicationKind): boolean => kindTraits[kind].employerReviews

const submitted = (kind: ApplicationKind): ApplicationEvent => ({
  type: 'application.submitted',
  round: 1,
  at,
  desk: employerReviews(kind) ? null : firstDesk,
})

const toDesk = (kind: ApplicationKind): ApplicationEvent[] =>
  employerReviews(kind) ? [{ type: 'application.employer-approved', at, desk: firstDesk }] : []

const items = [{ owner: 'person', at: { slot: 'residence-proof' } }] as const
const accepted: ApplicationEvent = {
  type: 'application.accepted',
  staffId: 'clerk-1',
  level: 'district-first',
  on: '2026-10-12',
  due,
  clockStarts: true,
}

/** Events that lead to each status, or null where the kind does not know it. */
export function historyTo(status: ApplicationStatus, kind: ApplicationKind): ApplicationEvent[] | null {
  const start = [created(kind)]
  const desk = [...start, submitted(kind), ...toDesk(kind)]
  switch (status) {
    case 'draft':
      return start
    case 'employer-review':
      return employerReviews(kind) ? [...start, submitted(kind)] : null
    case 'employer-returned':
      return employerReviews(kind)
        ? [...start, submitted(kind), { type: 'application.employer-returned', items: [...items], at }]
        : null
    case 'awaiting-acceptance':
      return desk
    case 'under-review':
      return [...desk, accepted]
    case 'returned':
      return [
        ...desk,
        accepted,
        { type: 'application.returned', staffId: 'clerk-1', level: 'district-first', items: [...items], at },
      ]
    case 'granted':
      return [...desk, accepted, { type: 'application.granted', at }]
    case 'withdrawn':
      return [...start, { type: 'application.withdrawn', at }]
    case 'terminated':
      return [...desk, { type: 'application.terminated', at, reason: 'permit-lapsed' }]
  }
}

export function stateIn(status: ApplicationStatus, kind: ApplicationKind): ApplicationState | null {
  const events = historyTo(status, kind)
  return events && replay(events)
}

export const noFacts: FileFacts = { findings: [], unchangedItems: [], grantObstacle: null }

export const contextFor = (mover: Mover, facts: Partial<FileFacts> = {}): DecisionContext => ({
  mover,
  now: '2026-10-12T06:03:00.000Z',
  policy: policyOf('haidian'),
  calendar: publishedCalendar(),
  facts: { ...noFacts, ...facts },
})

export const clerk = (over: Partial<Extract<Mover, { kind: 'staff' }>> = {}): Mover => ({
  kind: 'staff',
  staffId: 'clerk-1',
  name: '程以南',
  district: 'haidian',
  level: 'district-first',
  isParty: false,
  ...over,
})
