import type { DistrictCode, PermitType } from '../codes'
import { dayOf, type InstantText, type PlainDate } from '../dates'
import {
  isOpenRight,
  type FilingRightEvent,
  type FilingRightMode,
  type FilingRightStatus,
} from '../filing-right/lifecycle'
import type { PermitContent } from '../permit/content'
import { renewedEnd, type PermitEvent } from '../permit/lifecycle'
import type { Policy } from '../policy/schema'
import type { Dossier } from './dossier'
import type { ApplicationEvent } from './events'
import type { ApplicationState } from './state'

/** What 办结 does to a permit that exists: the step, and the permit's new copy of data when it gets one (G-34). */
export type PermitOutcome = { event: PermitEvent; content: PermitContent | null }

type Granting = {
  applicationId: string
  state: ApplicationState
  /** The snapshot of the round that was granted: what was judged is what takes effect. */
  judged: Dossier
  /** The permit's own copy as it stands. */
  content: PermitContent
  /** The permit's printed end as it stands. */
  validTo: string
  policy: Policy
  at: InstantText
}

/** The photo that was judged: the sheet prints it, whatever is uploaded later (G-34). */
export const judgedPhoto = ({ files }: Dossier): string | null => files.find(({ slot }) => slot === 'photo')?.id ?? null

/**
 * The effect of a granted business on the permit it is about (S-02, S-04, S-08, S-11), or null for a business that is
 * about none. Granting a first permit is not here: it has no permit to change yet.
 */
export function permitOutcome(granting: Granting): PermitOutcome | null {
  const { applicationId, state, judged, content, policy, at } = granting
  const { form, person } = judged
  const by = { applicationId, at }
  const photo = judgedPhoto(judged)
  const approved = person
    ? { general: person.profile.general, education: person.profile.education, ...(photo ? { photo } : {}) }
    : {}
  switch (form.kind) {
    case 'renewal': {
      const validTo = renewedEnd(granting.validTo, policy)
      return {
        event: { type: 'permit.renewed', ...by, validTo, district: state.district },
        content: { ...content, ...approved },
      }
    }
    case 'employer-change': {
      const { employerId, district } = state
      return { event: { type: 'permit.transferred', ...by, employerId, district }, content: null }
    }
    case 'basic-info-change':
      return {
        event: { type: 'permit.changed', ...by, what: 'basic-info' },
        content: { ...content, ...approved },
      }
    case 'dependant-change':
      return {
        event: { type: 'permit.changed', ...by, what: 'dependants' },
        content: { ...content, children: form.children },
      }
    case 'cancellation':
      if (!form.reason) throw new Error(`cancellation ${applicationId} was granted without a reason`)
      return { event: { type: 'permit.cancelled', ...by, on: dayOf(at), reason: form.reason }, content: null }
    case 'new':
    case 'filing-right':
    case 'authority-transfer':
    case 'service-request':
      return null
  }
}

/**
 * What a step of its application means for the right, if anything. A restricted right stays what it is while its
 * upgrade is under review, whatever comes of it (S-34); a right that never was has nothing to lose.
 */
export function followApplication(
  event: ApplicationEvent,
  current: FilingRightStatus | null,
  facts: {
    employerId: string
    permitType: PermitType
    district: DistrictCode
    mode: FilingRightMode
    township?: string | null
    day: PlainDate
  },
): FilingRightEvent | null {
  const office = facts.township ? { township: facts.township } : {}
  if (event.type === 'application.granted')
    return { type: 'filing-right.opened', mode: facts.mode, on: facts.day, ...office }
  if (current !== null && isOpenRight(current)) return null
  switch (event.type) {
    case 'application.submitted':
      return {
        type: 'filing-right.requested',
        employerId: facts.employerId,
        permitType: facts.permitType,
        district: facts.district,
        at: event.at,
      }
    case 'application.returned':
    case 'application.sent-back':
      return current === null ? null : { type: 'filing-right.returned', at: event.at }
    case 'application.withdrawn':
    case 'application.recalled':
    case 'application.terminated':
      return current === null ? null : { type: 'filing-right.cancelled', at: event.at }
    default:
      return null
  }
}

/** The effect of a granted 单位主管部门变更 on the right (S-37). */
export const transferOutcome = (judged: Dossier): FilingRightEvent | null =>
  judged.form.kind === 'authority-transfer'
    ? {
        type: 'filing-right.transferred',
        district: judged.form.district,
        ...(judged.form.township ? { township: judged.form.township } : {}),
      }
    : null
