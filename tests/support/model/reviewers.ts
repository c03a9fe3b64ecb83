import { v4 as uuid } from 'uuid'
import type { StaffActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import type { ReviewLevelCode } from '@/lib/domain/codes'
import { findPolicy } from '@/lib/domain/policy/resolve'
import { policyOf } from '../policies'

/**
 * A reviewer of a run. Two of every desk act, so that nobody has to decide twice; the others are there to hear, or not
 * to: somebody who has left, somebody of another office, and one whose own file the holder's is.
 */
export type Reviewer = StaffActor & { acts: boolean; active: boolean; dailySummary: boolean }

/** Offices are the same on every day of a run. */
const someday = '2026-11-20'

type Seat = { district: string | null; level: ReviewLevelCode; township: string | null }

function reviewerAt(seat: Seat, name: string, more: Partial<Reviewer> = {}): Reviewer {
  return {
    kind: 'staff',
    ...{ accountId: uuid(), staffId: uuid(), name, authorityName: '主管部门', administrator: false, personIndex: null },
    ...{ acts: false, active: true, dailySummary: false },
    ...seat,
    ...more,
  }
}

function officeOf(seat: Seat, holderIndex: string): Reviewer[] {
  return [
    reviewerAt(seat, '程以一', { acts: true }),
    reviewerAt(seat, '程以二', { acts: true, dailySummary: true }),
    reviewerAt(seat, '程已离', { active: false }),
    reviewerAt(seat, '程本人', { personIndex: holderIndex }),
  ]
}

/** Everybody of a run belongs to the first office of his district, but for one of the second who must hear nothing. */
function seatsOf(district: string): { own: Seat[]; other: Seat[] } {
  const [first, second] = findPolicy(district, someday)?.townshipOffices ?? []
  const levels = policyOf(district).levels.filter(({ code }) => code !== 'city')
  const seat = (level: ReviewLevelCode, township: string | null): Seat => ({ district, level, township })
  return {
    own: levels.map(({ code }) => seat(code, code === 'township' ? (first?.code ?? null) : null)),
    other: second ? [seat('township', second.code)] : [],
  }
}

/** The reviewers of every level of these districts and of the city; `holderIndex` is the blind index of the holder. */
export async function castReviewers(districts: readonly string[], holderIndex: string): Promise<Reviewer[]> {
  const seats = districts.map(seatsOf)
  const reviewers = [
    ...seats.flatMap(({ own }) => own.flatMap((seat) => officeOf(seat, holderIndex))),
    ...seats.flatMap(({ other }) => other.map((seat) => reviewerAt(seat, '程邻街'))),
    ...officeOf({ district: null, level: 'city', township: null }, holderIndex),
  ]
  await database().staff.createMany({
    data: reviewers.map(({ staffId: id, name, authorityName, district, level, township, personIndex, active }) => ({
      ...{ id, subject: id, name, authorityName, district, level, township, personIndex, active },
    })),
  })
  const changedAt = new Date('2025-01-01T00:00:00Z')
  await database().noticePreference.createMany({
    data: reviewers
      .filter(({ dailySummary }) => dailySummary)
      .map(({ staffId: recipientId }) => ({
        ...{ recipientKind: 'staff', recipientId, dailySummary: true, smsReminders: true, changedAt },
      })),
  })
  return reviewers
}
