import type { EmployerActor, StaffActor } from '../access/actor'
import { currentAttachments } from '../data/attachment/attachments'
import { loadCalendar } from '../data/calendar/calendar'
import type { Db } from '../data/client'
import { loadPolicy } from '../data/policy/policies'
import type { LoadedQuota, QuotaScope } from '../data/quota/applications'
import { quotaFacts } from '../data/quota/facts'
import { dayOf, type PlainDate } from '../domain/dates'
import { findAuthority } from '../domain/policy/resolve'
import type { Policy } from '../domain/policy/schema'
import type { MonthlyQuota } from '../domain/policy/sections/quota'
import type { QuotaContext, QuotaMover } from '../domain/quota/application'
import { isOpenOn, nextWindow } from '../domain/quota/dates'
import { quotaFormFindings } from '../domain/quota/form'

type QuotaActor = EmployerActor | StaffActor

/** Whose applications this actor may see; a city seat has no district and sees none. */
export const quotaScope = (actor: QuotaActor): QuotaScope | null => {
  if (actor.kind === 'employer') return { kind: 'employer', employerId: actor.employerId }
  return actor.district === null ? null : { kind: 'district', district: actor.district }
}

const moverOf = (actor: QuotaActor): QuotaMover =>
  actor.kind === 'employer'
    ? { kind: 'employer', employerId: actor.employerId }
    : { kind: 'staff', district: actor.district, level: actor.level }

/** The district's monthly plan with the figures of the day; null where it has none. */
export async function monthlyQuota(
  db: Db,
  district: string,
  on: PlainDate,
): Promise<{ policy: Policy; quota: MonthlyQuota } | null> {
  if (!findAuthority(district)) return null
  const policy = await loadPolicy(db, district, on)
  return policy.quota.model === 'monthly' ? { policy, quota: policy.quota } : null
}

/** The tax papers of the employer as they are now. */
export const taxPapers = async (db: Db, employerId: string) =>
  (await currentAttachments(db, [{ kind: 'employer', id: employerId }])).filter(({ slot }) => slot === 'unit-tax')

/**
 * What a step on this application is judged on; the page that offers steps and the verb that takes them use it alike.
 * `desk` stands for the seat itself, whoever acts for it (decision 0023).
 */
export async function loadQuotaContext(
  db: Db,
  loaded: LoadedQuota,
  asking: { now: Date } & ({ actor: QuotaActor } | { mover: 'desk' }),
): Promise<QuotaContext> {
  const { now } = asking
  const { employerId, district, form } = loaded
  const on = dayOf(now.toISOString())
  const plan = await monthlyQuota(db, district, on)
  if (!plan) throw new Error(`application ${loaded.id} belongs to ${district}, which has no monthly quota`)
  const { quota } = plan
  const window = nextWindow(quota, on, await loadCalendar(db))
  const hasTaxPaper = (await taxPapers(db, employerId)).length > 0
  return {
    mover: 'actor' in asking ? moverOf(asking.actor) : { kind: 'staff', district, level: quota.desk.value },
    quota,
    window,
    isOpen: isOpenOn(window, on),
    findings: quotaFormFindings(quota, { form, hasTaxPaper, on }),
    available: (await quotaFacts(db, { employerId, district, on })).available,
  }
}
