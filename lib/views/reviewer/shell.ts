import type { StaffActor } from '@/lib/access/actor'
import { levelScope } from '@/lib/access/scope'
import { database } from '@/lib/data/client'
import { countDecisions } from '@/lib/data/decisions'
import { countUnread, readerOf } from '@/lib/data/inbox'
import { countWorklist } from '@/lib/data/worklist'
import { startOfDay, dayOf, type PlainDate } from '@/lib/domain/dates'
import { findPolicy, levelLabel, policiesOn } from '@/lib/domain/policy/resolve'
import { officeOfCode } from '@/lib/domain/township/office'
import { boundedTotal } from '../shared/paging'
import { countRetirements } from './retirements'
import { reviewerInstruments, type ReviewerInstruments } from './instruments'
import { countParameterProposals } from './parameters'
import { worklistLimit } from './worklist'

export type ReviewerShellView = {
  /** Bounded: 83 or 1,000+. */
  waiting: string
  decidedToday: number
  unread: number
  /** 海淀区 区级一级; the city level has no district. */
  office: string
  /** The city level keeps the working-day calendar. */
  keepsCalendar: boolean
  instruments: ReviewerInstruments
  /** Proposals that wait, for an administrator; null for everybody else. */
  parameterProposals: number | null
  /** Holders whose retirement waits for a decision; null where this reviewer decides none. */
  retirements: number | null
}

/** District and level as people say them. */
export function officeOf({ district, level, township }: StaffActor, on: PlainDate): string {
  const policy = district === null ? policiesOn(on)[0] : findPolicy(district, on)
  const office = policy ? officeOfCode(policy, township) : null
  if (office) return office.name
  const label = policy ? levelLabel(policy, level) : level
  return district === null ? label : `${policy?.name ?? district} ${label}`
}

/** What stands around every page of the reviewers. */
export async function loadReviewerShell(actor: StaffActor, now: Date): Promise<ReviewerShellView> {
  const db = database()
  const on = dayOf(now.toISOString())
  const midnight = new Date(startOfDay(on))
  const [waiting, decidedToday, unread, parameterProposals, retirements] = await Promise.all([
    countWorklist(db, levelScope(actor), {}, worklistLimit),
    countDecisions(db, actor.staffId, midnight),
    countUnread(db, readerOf(actor)),
    countParameterProposals(actor),
    countRetirements(actor, on),
  ])
  const keepsCalendar = actor.level === 'city'
  return {
    ...{
      waiting: boundedTotal(waiting, worklistLimit),
      decidedToday,
      unread,
      office: officeOf(actor, on),
      keepsCalendar,
    },
    instruments: reviewerInstruments(actor, on),
    parameterProposals,
    retirements,
  }
}
