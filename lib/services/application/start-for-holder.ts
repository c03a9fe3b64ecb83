import type { EmployerActor } from '@/lib/access/actor'
import type { Tx } from '@/lib/data/client'
import { loadCalendar } from '@/lib/data/calendar/calendar'
import { findHolderOfEmployer, type HolderFacts } from '@/lib/data/permit/holder'
import { loadPolicy } from '@/lib/data/policy/policies'
import { tell } from '@/lib/data/notice/tell'
import { emptyEmployerChangeForm, emptyRenewalForm, type ApplicationForm } from '@/lib/domain/application/forms'
import { startedForHolder } from '@/lib/domain/application/notices'
import { dayOf } from '@/lib/domain/dates'
import { permitDeadlines, renewalStanding } from '@/lib/domain/deadlines/permit-deadlines'
import { isOpenRight } from '@/lib/domain/filing-right/lifecycle'
import { isLive } from '@/lib/domain/permit/lifecycle'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { runCommand, type CommandContext } from '../context'
import { requireReadyEmployer } from '../employer/readiness'
import { openApplication } from './open-application'

export type HolderInput = { employmentId: string }
export type Started = Result<{ applicationId: string }>

/** Both businesses start alike: ready employer, open right, active link with a holder; then what the kind asks. */
async function startForHolder(
  tx: Tx,
  context: CommandContext<EmployerActor>,
  { employmentId }: HolderInput,
  form: ApplicationForm,
  judge: (holder: HolderFacts, district: string) => Promise<Result<true>>,
): Promise<Started> {
  const { employerId } = context.actor
  const ready = await requireReadyEmployer(tx, { employerId, now: context.now })
  if (!ready.ok) return ready
  const holder = await findHolderOfEmployer(tx, employmentId, employerId, dayOf(context.now.toISOString()))
  if (!holder) return refuse('not-found')
  if (holder.linkStatus !== 'active') return refuse('application.link-ended')
  if (!holder.right || !isOpenRight(holder.right.status)) return refuse('application.right-ended')
  if (!isLive(holder.permit.status)) return refuse('permit.lapsed')
  const { district } = holder.right
  const verdict = await judge(holder, district)
  if (!verdict.ok) return verdict
  const { permitType, id: permitId } = holder.permit
  const { personId } = holder
  const opened = await openApplication(
    tx,
    context,
    { district, permitType, employerId, personId, employmentId, permitId },
    form,
  )
  await tell(tx, startedForHolder({ personId, employerId, kind: form.kind }), context.now)
  return ok(opened)
}

/**
 * 办理员工证件续签 (U-85, S-71). Refuses with `permit.other-employer` (the change comes first, U-90),
 * `permit.not-valid`, `renewal.too-early` with the day on which the window opens (S-90), `permit.deadline-passed`
 * (S-91) or `application.another-open` (U-95), besides what the link and the right object.
 */
export const startRenewal = (context: CommandContext<EmployerActor>, input: HolderInput): Promise<Started> =>
  runCommand(context, 'applications/start-renewal', (tx) =>
    startForHolder(tx, context, input, emptyRenewalForm(), async ({ permit }, district) => {
      if (permit.employerId !== context.actor.employerId) return refuse('permit.other-employer')
      if (permit.status !== 'valid') return refuse('permit.not-valid')
      const today = dayOf(context.now.toISOString())
      const policy = await loadPolicy(tx, district, today)
      const deadlines = permitDeadlines(policy, permit.validTo, await loadCalendar(tx))
      const standing = renewalStanding(deadlines, today)
      if (standing === 'early') return refuse('renewal.too-early', { params: { opensOn: deadlines.renewal.opensOn } })
      return standing === 'over' ? refuse('permit.deadline-passed') : ok(true)
    }),
  )

/**
 * 聘用单位变更 by the new employer (U-88, S-72). Refuses with `permit.not-suspended` while the former employer has not
 * ended its link (U-70) or `permit.deadline-passed` (S-91), besides what the link and the right object.
 */
export const startEmployerChange = (context: CommandContext<EmployerActor>, input: HolderInput): Promise<Started> =>
  runCommand(context, 'applications/start-employer-change', (tx) =>
    startForHolder(tx, context, input, emptyEmployerChangeForm(), async ({ permit }, district) => {
      if (permit.status !== 'suspended') return refuse('permit.not-suspended')
      const today = dayOf(context.now.toISOString())
      const policy = await loadPolicy(tx, district, today)
      const deadlines = permitDeadlines(policy, permit.validTo, await loadCalendar(tx))
      const late = today > deadlines.employerChange.mustBeApprovedBy
      return late ? refuse('permit.deadline-passed') : ok(true)
    }),
  )
