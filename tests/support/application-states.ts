import type { ApplicationKind } from '@/lib/domain/codes'
import type { DecisionContext, FileFacts, Mover } from '@/lib/domain/application/decision-context'
import { needsAppointment } from '@/lib/domain/appointment/slots'
import type { Policy } from '@/lib/domain/policy/schema'
import type { ApplicationEvent } from '@/lib/domain/application/events'
import { kindTraits } from '@/lib/domain/application/kinds'
import { replay } from '@/lib/domain/application/replay'
import type { ApplicationState } from '@/lib/domain/application/state'
import type { ApplicationStatus } from '@/lib/domain/application/status'
import { policyOf } from './policies'
import { publishedCalendar } from '@/lib/data/calendar/calendar'

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

/** The rules of 海淀 without appointments, and the same with those of 朝阳 (P-01). */
export const plainPolicy = (): Policy => policyOf('haidian')
export const bookingPolicy = (): Policy => ({ ...plainPolicy(), appointment: policyOf('chaoyang').appointment })

/** A Thursday, three working days after the submission; and the Friday after it. */
export const bookedSlot = { slotId: 'slot-1', startsAt: '2026-10-15T01:00:00.000Z', endsAt: '2026-10-15T01:30:00.000Z' }
export const otherSlot = { slotId: 'slot-2', startsAt: '2026-10-16T01:00:00.000Z', endsAt: '2026-10-16T01:30:00.000Z' }

const submitted = (kind: ApplicationKind, booked = false): ApplicationEvent => ({
  type: 'application.submitted',
  round: 1,
  at,
  desk: employerReviews(kind) ? null : booked ? 'appointment' : firstDesk,
})

const approved = (kind: ApplicationKind, booked: boolean): ApplicationEvent[] =>
  employerReviews(kind) ? [{ type: 'application.employer-approved', at, desk: booked ? 'appointment' : firstDesk }] : []

const items = [{ owner: 'person', at: { slot: 'residence-proof' } }] as const
const accepted: ApplicationEvent = {
  type: 'application.accepted',
  staffId: 'clerk-1',
  level: 'district-first',
  on: '2026-10-12',
  due,
  clockStarts: true,
}

/** Events that lead to each status, or null where the kind does not know it under this policy. */
export function historyTo(
  status: ApplicationStatus,
  kind: ApplicationKind,
  policy: Policy = plainPolicy(),
): ApplicationEvent[] | null {
  const booked = needsAppointment(policy, kind)
  const start = [created(kind)]
  const handedOn = [...start, submitted(kind, booked), ...approved(kind, booked)]
  const booking: ApplicationEvent = { type: 'application.booked', appointment: bookedSlot, desk: firstDesk, at }
  const desk = booked ? [...handedOn, booking] : handedOn
  switch (status) {
    case 'draft':
      return start
    case 'employer-review':
      return employerReviews(kind) ? [...start, submitted(kind)] : null
    case 'employer-returned':
      return employerReviews(kind)
        ? [...start, submitted(kind), { type: 'application.employer-returned', items: [...items], at }]
        : null
    case 'awaiting-appointment':
      return booked ? handedOn : null
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

export function stateIn(
  status: ApplicationStatus,
  kind: ApplicationKind,
  policy: Policy = plainPolicy(),
): ApplicationState | null {
  const events = historyTo(status, kind, policy)
  return events && replay(events)
}

export const noFacts: FileFacts = {
  findings: [],
  unchangedItems: [],
  grantObstacle: null,
  rightHere: true,
  unitFindings: [],
  remarkAsked: false,
}

/** Read once: the tables ask for it a hundred thousand times. */
const calendar = publishedCalendar()

export const contextFor = (mover: Mover, facts: Partial<FileFacts> = {}): DecisionContext => ({
  mover,
  now: '2026-10-12T06:03:00.000Z',
  policy: plainPolicy(),
  calendar,
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
