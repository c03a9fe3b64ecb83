import { currentAttachments } from '@/lib/data/attachment/attachments'
import type { Db } from '@/lib/data/client'
import { loadEmployerProfile } from '@/lib/data/application/dossiers'
import { openRights } from '@/lib/data/filing-right/filing-rights'
import { dayOf } from '@/lib/domain/dates'
import { inOwnSlots } from '@/lib/domain/employer/classifications'
import { employerProfileFindings } from '@/lib/domain/employer/employer-findings'
import { missingSlotFindings } from '@/lib/domain/employer/readiness'
import { findPolicy } from '@/lib/domain/policy/resolve'
import { ok, refuse, type Result } from '@/lib/domain/result'

type Question = { employerId: string; now: Date }

/** 完善前不得办理 (U-02): refuses with `employer.profile-incomplete` and everything that is missing. */
export async function requireCompleteProfile(db: Db, { employerId, now }: Question): Promise<Result<true>> {
  const files = await currentAttachments(db, [{ kind: 'employer', id: employerId }])
  const { profile } = await loadEmployerProfile(
    db,
    employerId,
    files.some(({ slot }) => slot === 'unit-licence'),
  )
  const blocking = employerProfileFindings(profile, dayOf(now.toISOString())).filter(({ kind }) => kind === 'blocking')
  return blocking.length === 0 ? ok(true) : refuse('employer.profile-incomplete', { findings: blocking })
}

/**
 * Before a business with employees: the profile complete and every mandatory unit attachment there (U-02, U-30, U-71).
 * Refuses with `employer.profile-incomplete` or `employer.attachments-incomplete`.
 */
export async function requireReadyEmployer(db: Db, question: Question): Promise<Result<true>> {
  const complete = await requireCompleteProfile(db, question)
  if (!complete.ok) return complete
  const { employerId } = question
  const [right] = await openRights(db, employerId)
  const policy = right ? findPolicy(right.district, dayOf(question.now.toISOString())) : null
  if (!policy) return ok(true)
  const stored = await currentAttachments(db, [{ kind: 'employer', id: employerId }])
  const { profile, sections } = await loadEmployerProfile(db, employerId, true)
  const present = inOwnSlots(stored, sections.qualification?.data).map(({ slot }) => slot)
  const findings = missingSlotFindings(policy, profile.qualification, present)
  return findings.length === 0 ? ok(true) : refuse('employer.attachments-incomplete', { findings })
}
