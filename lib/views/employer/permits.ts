import type { EmployerActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import { findOpenRightApplication } from '@/lib/data/filing-rights'
import { permitTypes, type PermitType } from '@/lib/domain/codes'
import type { PlainDate } from '@/lib/domain/dates'
import { isOpenRight, mayApply } from '@/lib/domain/filing-right/lifecycle'
import type { EmployerCounts } from '@/lib/data/employer-counts'
import { districts } from '@/lib/domain/policy/resolve'
import { loadCounts } from './shell'
import { loadEmployerStanding, type RightView } from './standing'

/** 工作居住证 模块首页 of the employer (U-40…U-42). */
export type EmployerPermitsView = {
  today: PlainDate
  counts: EmployerCounts
  rights: (RightView & { open: boolean })[]
  /** An application for a right that is not over: it is gone on with instead of starting another. */
  openApplicationId: string | null
  /** Why no right can be applied for now, or null. */
  obstacle: 'profile' | 'exists' | 'under-review' | null
  district: string
  hotline: string
  guideSteps: { title: string; text: string }[]
}

/** What the wizard's first step offers (U-44, U-45). */
export type FilingRightChoices = {
  permitTypes: { value: PermitType; available: boolean }[]
  authorities: { district: string; label: string; receiveOnly: boolean }[]
  /** The authority of the place where the unit pays its taxes (U-11). */
  suggested: string
}

export async function loadEmployerPermits(actor: EmployerActor, now: Date): Promise<EmployerPermitsView> {
  const [standing, counts, open] = await Promise.all([
    loadEmployerStanding(actor, now),
    loadCounts(actor, now),
    findOpenRightApplication(database(), actor.employerId, 'beijing'),
  ])
  const { today, rights, policy, profileFindings, locked } = standing
  const right = rights.find(({ permitType }) => permitType === 'beijing')
  const exists = !mayApply(right?.status ?? null)
  const missing = profileFindings.length > 0 ? 'profile' : null
  return {
    today,
    counts,
    rights: rights.map((one) => ({ ...one, open: isOpenRight(one.status) })),
    openApplicationId: open?.id ?? null,
    obstacle: missing ?? (locked ? 'under-review' : exists && !open ? 'exists' : null),
    district: policy.name,
    hotline: policy.hotline.phone,
    guideSteps: policy.guide.steps.map(({ title, text }) => ({ title, text })),
  }
}

export async function loadFilingRightChoices(actor: EmployerActor, now: Date): Promise<FilingRightChoices> {
  const { policy } = await loadEmployerStanding(actor, now)
  return {
    permitTypes: permitTypes.map((value) => ({ value, available: value === 'beijing' })),
    authorities: districts().map(({ district, authority, receiveOnlyRight }) => ({
      district,
      label: authority,
      receiveOnly: receiveOnlyRight.value,
    })),
    suggested: policy.district,
  }
}

/** The running application for the right, so that nobody starts a second one by going back. */
export const findOpenRightDraft = async (actor: EmployerActor): Promise<string | null> =>
  (await findOpenRightApplication(database(), actor.employerId, 'beijing'))?.id ?? null
