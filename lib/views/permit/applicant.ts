import type { PermitRecord } from '@/lib/data/permit/of-person'
import { daysBetween, type PlainDate } from '@/lib/domain/dates'
import {
  employerChangeStanding,
  renewalStanding,
  type PermitDates,
  type RenewalStanding,
} from '@/lib/domain/deadlines/permit-deadlines'
import { statusOn, type PermitStatus } from '@/lib/domain/permit/lifecycle'
import type { Policy } from '@/lib/domain/policy/schema'
import { permitTypeLabels } from '@/lib/labels/applications'
import { endReasonLabel } from '@/lib/labels/businesses'
import type { Situation } from '../portal/applicant-situation'

export type PermitDatesView = PermitDates['renewal'] & {
  /** 预估: a year without published calendar was counted. */
  provisional: boolean
  renewal: RenewalStanding
  change: Exclude<RenewalStanding, 'early'>
  /** 最后 60 天, as the district counts. */
  windowTitle: string
}

export type PermitView = {
  id: string
  name: string
  number: string
  state: PermitStatus
  validFrom: PlainDate
  validTo: PlainDate
  today: PlainDate
  /** Days to the printed end; negative after it. */
  daysLeft: number
  suspendedOn: PlainDate | null
  /** How it ended, with the last day on which it held. */
  ended: { on: PlainDate; reason: string } | null
  employerName: string
  children: number
  /** The first day on which a child is too old to accompany. */
  childAgesOn: PlainDate | null
  checkCode: string
  printable: boolean
  /** Null once it has ended. */
  dates: PermitDatesView | null
}

const windowTitle = ({ renewalWindow }: Policy): string => {
  const { count, unit } = renewalWindow.value
  return `续签期 · 最后 ${count} ${unit === 'days' ? '天' : '个工作日'}`
}

function datesOf({ deadlines, policies, today }: Situation, { district }: PermitRecord): PermitDatesView | null {
  if (!deadlines) return null
  return {
    ...deadlines.renewal,
    provisional: deadlines.provisional,
    renewal: renewalStanding(deadlines, today),
    change: employerChangeStanding(deadlines, today),
    windowTitle: windowTitle(policies.of(district)),
  }
}

function endOf({ ended, validTo }: PermitRecord, state: PermitStatus): PermitView['ended'] {
  if (ended) return { on: ended.on, reason: endReasonLabel(ended.reason) }
  // the timer has not said it yet, but the printed end has passed (T-01)
  return state === 'lapsed' ? { on: validTo, reason: endReasonLabel('expired') } : null
}

/** The permit as its holder sees it today, or null without one. */
export function permitViewOf(situation: Situation): PermitView | null {
  const { permit, today } = situation
  if (!permit) return null
  const state = statusOn(permit, today)
  const live = state === 'valid' || state === 'suspended'
  return {
    id: permit.id,
    name: permitTypeLabels[permit.permitType],
    number: permit.number,
    state,
    validFrom: permit.validFrom,
    validTo: permit.validTo,
    today,
    daysLeft: daysBetween(today, permit.validTo),
    suspendedOn: permit.suspendedOn,
    ended: endOf(permit, state),
    employerName: permit.employerName,
    children: permit.content.children.length,
    childAgesOn: live ? permit.dependantAgeOn : null,
    checkCode: permit.checkCode,
    printable: live,
    dates: datesOf(situation, permit),
  }
}
