import type { EmployerActor, StaffActor } from '@/lib/access/actor'
import { publishedCalendar } from '@/lib/data/calendar/calendar'
import { database } from '@/lib/data/client'
import { noticesOf } from '@/lib/data/demand/declarations'
import { quotaFacts } from '@/lib/data/quota/facts'
import { addDays, dayOf, yearOf, type PlainDate } from '@/lib/domain/dates'
import { demandCriteria } from '@/lib/domain/policy/sections/demand'
import type { PolicyFile } from '@/lib/domain/policy/schema'
import { emptyQuotaForm } from '@/lib/domain/quota/form'
import { nextWindow, taxYearsOf, expiryOf } from '@/lib/domain/quota/dates'
import { evaluateDemand } from '@/lib/services/demand/evaluate'
import { proposeYearTotal, proposeNumber, proposeDemandNotice } from '@/lib/services/demand/propose'
import { startDeclaration, saveDeclaration, submitDeclaration } from '@/lib/services/demand/declaration'
import { proposeQuotaGrant } from '@/lib/services/quota/desk'
import { startQuotaApplication, saveQuotaForm, submitQuotaApplication } from '@/lib/services/quota/application'
import { value, type World } from './world'
import type { Result } from '@/lib/domain/result'
import { releaseProposal } from '@/lib/services/proposal/decide'
import { signInStaff } from './actors'
import { v7 as uuid } from 'uuid'
import { grantUnits } from '@/lib/data/quota/ledger'
import { policyOn } from '@/lib/domain/policy/resolve'

/**
 * Units of quota out of nothing, for whoever is not about how they are asked for; 0 gives the mere proof. Does nothing
 * in a district without quota. Answers the grant, if there is one.
 */
export async function giveQuota(
  world: World,
  { employerId, district }: { employerId: string; district: string },
  count = 20,
): Promise<string | null> {
  const grantedOn = dayOf(world.now.toISOString())
  const { quota, authority } = policyOn(district, grantedOn)
  if (quota.model === 'none') return null
  const year = yearOf(grantedOn)
  const source = quota.model === 'annual' ? 'demand' : 'application'
  const expiresOn = expiryOf(quota, { grantedOn, year })
  const origin = { actor: { kind: 'system', job: authority }, at: world.now, commandId: uuid() } as const
  const grant = { employerId, district, source, sourceId: uuid(), year, count, grantedOn, expiresOn } as const
  const { grantId } = await database().$transaction((tx) => grantUnits(tx, grant, origin))
  return grantId
}

/** Somebody who sits where this officer sits. */
export const colleagueOf = (
  world: World,
  { level, district, authorityName, administrator }: StaffActor,
): Promise<StaffActor> => signInStaff(world, level, { district, authorityName, administrator })

/** A figure that one officer has proposed, released by another (decision 0023); answers the first refusal there is. */
export async function byTwo(
  world: World,
  second: StaffActor,
  proposed: Promise<Result<{ proposalId: string }>>,
): Promise<Result<{ id: string }>> {
  const result = await proposed
  return result.ok ? releaseProposal(world.as(second), { id: result.value.proposalId, seenVersion: 1 }) : result
}

const morning = (day: PlainDate): string => `${day}T02:00:00.000Z`

/**
 * 指标 of a district that grants it in monthly windows: applied for in the window that is open or comes next, answered
 * on the day after it closes. Nothing happens in other districts.
 */
export async function grantMonthly(world: World, { employer, desk, second, policy, count }: Granting): Promise<void> {
  const { quota, district } = policy
  if (quota.model !== 'monthly') return
  const today = dayOf(world.now.toISOString())
  const { opensOn, closesOn } = nextWindow(quota, today, publishedCalendar())
  if (opensOn > today) world.travelTo(morning(opensOn))
  const { quotaId } = await value(startQuotaApplication(world.as(employer), { district }))
  const amounts = Object.fromEntries(
    taxYearsOf('last-year', dayOf(world.now.toISOString())).map((year) => [year, '168.5']),
  )
  const form = { ...emptyQuotaForm(), taxYears: 'last-year', amounts, requested: String(count) } as const
  const saved = await value(saveQuotaForm(world.as(employer), { quotaId, version: 1, form }))
  await value(submitQuotaApplication(world.as(employer), { quotaId, seenVersion: saved.version }))
  world.travelTo(morning(addDays(closesOn, 1)))
  const basis = '本月指标分配会议纪要'
  const grant = { quotaId, seenVersion: saved.version + 1, count, basis }
  await value(byTwo(world, second, proposeQuotaGrant(world.as(desk), grant)))
}

/** `desk` proposes, `second` releases. */
type Granting = {
  employer: EmployerActor
  desk: StaffActor
  second: StaffActor
  policy: PolicyFile
  count: number
}

/** The number of the year in a district of yearly demand: notice, declaration, score and fixing, within two weeks. */
export async function fixYearly(world: World, { employer, desk, second, policy, count }: Granting): Promise<void> {
  if (!policy.demand) return
  const opensOn = dayOf(world.now.toISOString())
  const closesOn = addDays(opensOn, 9)
  const year = yearOf(closesOn)
  const words = { title: `${year}年度需求申报通知`, text: '请各用人单位在规定时间内申报本年度新办需求。' }
  const basis = `${year}年度总量分配方案`
  const notice = { year, ...words, opensOn, closesOn, total: 200, basis }
  await value(byTwo(world, second, proposeDemandNotice(world.as(desk), notice)))
  const [published] = await noticesOf(database(), policy.district)
  if (!published) throw new Error('the notice is not there')
  const noticeId = published.id
  const { declarationId } = await value(startDeclaration(world.as(employer), { noticeId }))
  const form = {
    counts: { A: String(count) },
    figures: Object.fromEntries(demandCriteria.map((code) => [code, '120'])),
    reason: '研发团队扩充，需引进软件和算法人才。',
  }
  const saved = await value(saveDeclaration(world.as(employer), { declarationId, seenVersion: 1, form }))
  const sent = await value(submitDeclaration(world.as(employer), { declarationId, seenVersion: saved.version }))
  world.travelTo(morning(addDays(closesOn, 1)))
  await value(evaluateDemand(world.as(desk), { noticeId }))
  const numbered = { declarationId, seenVersion: sent.version + 1, approved: count, agreed: true, basis }
  await value(byTwo(world, second, proposeNumber(world.as(desk), numbered)))
}

/** A higher 总量 of the year that waits for its second officer: what the demo shows of two persons (decision 0023). */
export async function proposeMore(world: World, { desk, policy }: Granting): Promise<void> {
  const [notice] = policy.demand ? await noticesOf(database(), policy.district) : []
  if (!notice) return
  const more = { noticeId: notice.id, total: (notice.total ?? 0) + 40, basis: `${notice.year}年度总量调整会议纪要` }
  await value(proposeYearTotal(world.as(desk), more))
}

/** What was granted may have ended with the year or its days: whoever opens the demo finds some all the same. */
export async function topUp(world: World, { employer: { employerId }, policy: { district }, count }: Granting) {
  const on = dayOf(world.now.toISOString())
  const { available } = await quotaFacts(database(), { employerId, district, on })
  if (available === 0) await giveQuota(world, { employerId, district }, count)
}
