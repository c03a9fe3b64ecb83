import { cache } from 'react'
import type { EmployerActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import { countForEmployer, type EmployerCounts } from '@/lib/data/employer/counts'
import { loadEmployerStanding, type RightView } from '../filing-right/employer-standing'
import type { PlainDate } from '@/lib/domain/dates'
import { isOpenRight } from '@/lib/domain/filing-right/lifecycle'
import { findPolicy } from '@/lib/domain/policy/resolve'

/** What the districts of an employer put around the chain; the navigation shows only what is there. */
type EmployerInstruments = { appointments: boolean; demand: boolean; quota: boolean; situationReport: boolean }

function instrumentsOf(
  rights: readonly RightView[],
  { askedQuota, today }: { askedQuota: boolean; today: PlainDate },
): EmployerInstruments {
  const policies = rights
    .filter(({ status }) => isOpenRight(status))
    .flatMap(({ district }) => findPolicy(district, today) ?? [])
  return {
    appointments: policies.some(({ appointment }) => appointment !== null),
    demand: policies.some(({ demand }) => demand !== null),
    // asked for before there is a right (U-55)
    quota: askedQuota || policies.some(({ quota }) => quota.model !== 'none'),
    situationReport: policies.some(({ situationReport }) => situationReport.value !== null),
  }
}

/** Permits that end within so many days count as 即将过期 (N-02, N-03). */
export const expiryNoticeDays = 60

export type EmployerShellView = {
  counts: EmployerCounts
  instruments: EmployerInstruments
  /** 完善单位信息 is done; otherwise the pop-up of U-01 opens. */
  profileComplete: boolean
}

/** The figures of navigation and home; layout and page of one request share them. */
export const loadCounts = cache((actor: EmployerActor): Promise<EmployerCounts> => countForEmployer(database(), actor))

/** What stands around every page of the employer: figures of the navigation and whether the profile is complete. */
export async function loadEmployerShell(actor: EmployerActor, now: Date): Promise<EmployerShellView> {
  const [counts, standing] = await Promise.all([loadCounts(actor), loadEmployerStanding(actor, now)])
  const instruments = instrumentsOf(standing.rights, { askedQuota: counts.askedQuota, today: standing.today })
  return { counts, instruments, profileComplete: standing.profileFindings.length === 0 }
}
