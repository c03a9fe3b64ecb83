import type { EmployerActor } from '@/lib/access/actor'
import type { Db } from '@/lib/data/client'
import { openRights } from '@/lib/data/filing-right/filing-rights'
import type { Office } from '@/lib/data/situation-report/reports'
import { dayOf } from '@/lib/domain/dates'
import { findPolicy } from '@/lib/domain/policy/resolve'
import type { PolicyFile } from '@/lib/domain/policy/schema'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { officeOfCode } from '@/lib/domain/policy/sections/township'
import type { CommandContext } from '../context'

export type OfficeOfEmployer = Office & { policy: PolicyFile; title: string; officeName: string }

/**
 * The office to which an employer hands in its tables. Refuses with `situation.not-asked` where its district wants none
 * and `situation.no-office` while none is chosen.
 */
export async function officeOfEmployer(
  db: Db,
  { actor: { employerId }, now }: Pick<CommandContext<EmployerActor>, 'actor' | 'now'>,
): Promise<Result<OfficeOfEmployer>> {
  for (const { district, township } of await openRights(db, employerId)) {
    const policy = findPolicy(district, dayOf(now.toISOString()))
    const report = policy?.situationReport.value
    if (!policy || !report) continue
    const office = officeOfCode(policy, township)
    if (!office) return refuse('situation.no-office')
    return ok({ employerId, district, township: office.code, policy, title: report.title, officeName: office.name })
  }
  return refuse('situation.not-asked')
}
