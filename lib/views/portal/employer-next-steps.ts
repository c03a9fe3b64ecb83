import type { Route } from 'next'
import { anchored, to } from '@/lib/addresses'
import type { EmployerActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import type { EmployerCounts } from '@/lib/data/employer/counts'
import { findReturnedFiles, type ReturnedFile } from '@/lib/data/application/returned'
import { kindTraits } from '@/lib/domain/application/kinds'
import { addDays, dayOf, daysBetween, type PlainDate } from '@/lib/domain/dates'
import { renewSince } from '@/lib/domain/attachment/paper-dates'
import { waitedDays } from '@/lib/domain/waiting'
import { byLoss } from '@/lib/domain/deadlines/urgency'
import { kindLabels } from '@/lib/labels/applications'
import { dateText } from '@/lib/labels/dates'
import { slotName } from '@/lib/labels/slots'
import { claimViews } from '../employer/claims'
import { loadHolderSteps } from './employer-holder-steps'
import { loadLinkDuties, lookAhead } from './employer-link-duties'
import type { HolderCounts } from '../permit/employer-holders'
import { unitSlots } from '../attachment/employer'
import { daysWord, type NextStep } from './employer-step'
import { loadInstrumentSteps } from './employer-instrument-steps'
import type { EmployerStanding } from '../filing-right/employer-standing'

const toneOf = (today: PlainDate, date: PlainDate): NextStep['tone'] => {
  const days = daysBetween(today, date)
  if (days < 0) return 'bad'
  return days <= 15 ? 'warn' : 'plain'
}

const waited = (today: PlainDate, since: Date | null): string => {
  const days = since ? waitedDays({ askedOn: dayOf(since.toISOString()), answeredOn: null }, today) : 0
  return days > 0 ? `最早一条已等 ${days} 天` : '今天收到'
}

/** What the unit itself has to put right after a return (U-93); the person's items are only named. */
function afterReturn({ id, kind, employmentId, personName, owners }: ReturnedFile): Omit<NextStep, 'date' | 'days'> {
  const label = kindLabels[kind]
  if (kindTraits[kind].starter === 'employer')
    return {
      id: `returned-${id}`,
      tone: 'warn',
      title: `修改并重新提交${personName ? `${personName}的` : ''}${label}`,
      text: `审核意见 ${owners.length} 项`,
      href: to.employer.application(id),
      action: '去修改',
    }
  const mine = owners.filter((owner) => owner !== 'person')
  const contract = mine.length > 0 && mine.every((owner) => owner === 'contract')
  const rest = owners.length - mine.length
  const text = [mine.length > 0 ? `单位 ${mine.length} 项` : '', rest > 0 ? `等本人 ${rest} 项` : '']
  return {
    id: `returned-${id}`,
    tone: mine.length > 0 ? 'warn' : 'plain',
    title: mine.length > 0 ? `为${personName}的${label}补正材料` : `${personName}的${label}已退回，请督促本人补正`,
    text: text.filter(Boolean).join('；'),
    href: contract && employmentId ? to.employer.labourContract(employmentId) : to.employer.application(id),
    action: contract ? '更新合同' : '查看',
  }
}

function fromCounts(counts: EmployerCounts, today: PlainDate): NextStep[] {
  const steps: NextStep[] = []
  if (counts.reviews > 0)
    steps.push({
      id: 'reviews',
      date: null,
      tone: 'run',
      title: `审核 ${counts.reviews} 份员工申请`,
      text: waited(today, counts.oldestReview),
      days: '',
      href: counts.reviews > counts.reviewChanges ? to.employer.reviews() : to.employer.reviews('changes'),
      action: '去审核',
    })
  if (counts.toBook > 0)
    steps.push({
      id: 'to-book',
      date: null,
      tone: 'warn',
      title: `预约 ${counts.toBook} 项业务的办理时间`,
      text: '预约后主管部门才会受理',
      days: '',
      href: to.employer.appointments(),
      action: '去预约',
    })
  if (counts.pendingLinks > 0)
    steps.push({
      id: 'links',
      date: null,
      tone: 'run',
      title: `确认 ${counts.pendingLinks} 条单位关联申请`,
      text: waited(today, counts.oldestRequest),
      days: '',
      href: to.employer.employees('pending'),
      action: '去确认',
    })
  return steps
}

/** Attachments that are missing, have ended or belong to an earlier year (U-30, U-31). */
function fromSlots(standing: EmployerStanding): NextStep[] {
  const { today, rights } = standing
  return unitSlots(standing).flatMap((slot): NextStep[] => {
    const href = to.employer.attachments(slot.slot)
    const name = slotName(slot.slot)
    const until = slot.file?.validUntil ?? null
    const base = { id: `slot-${slot.slot}`, href }
    if (!slot.file)
      return slot.need === 'required' && rights.length > 0
        ? [
            {
              ...base,
              date: null,
              tone: 'bad',
              title: `上传${name}`,
              text: '单位附件齐全后才能办理员工业务',
              days: '',
              action: '去上传',
            },
          ]
        : []
    if (until && until <= addDays(today, lookAhead))
      return [
        {
          ...base,
          date: until,
          tone: toneOf(today, until),
          title: `更换${name}`,
          text: until < today ? '材料已到期' : `材料有效期至 ${dateText(until)}`,
          days: daysWord(daysBetween(today, until)),
          action: '去更换',
        },
      ]
    return slot.outdated
      ? [
          {
            ...base,
            date: renewSince(today),
            tone: 'warn',
            title: `更新${name}`,
            text: '每年年初须更新，现有的是往年的',
            days: daysWord(daysBetween(today, renewSince(today))),
            action: '去更新',
          },
        ]
      : []
  })
}

/** What sign-ins brought otherwise than it is on file: asked of the unit until it answers (U-12, A-33). */
function fromClaims(standing: EmployerStanding): NextStep[] {
  const claims = claimViews(standing.claims)
  return claims.map(({ id, lines, renames }) => ({
    id: `claim-${id}`,
    date: null,
    tone: 'bad',
    title: renames ? '核对登录时带入的单位名称' : '核对登录时带入的单位信息',
    text: `${lines.map(({ label }) => label).join('、')}与系统登记的不一致，登记的内容没有改动`,
    days: '',
    href: anchored(to.employer.profile('general'), 'claim'),
    action: '去核对',
  }))
}

async function fromContracts(employerId: string, today: PlainDate): Promise<NextStep[]> {
  const { contracts } = await loadLinkDuties(employerId, today)
  return contracts.map(({ id, endsOn: date, name }) => ({
    id: `contract-${id}`,
    date,
    tone: toneOf(today, date),
    title: `更新${name}的劳动合同`,
    text: `合同到 ${dateText(date)} 为止`,
    days: daysWord(daysBetween(today, date)),
    href: to.employer.labourContract(id),
    action: '更新合同',
  }))
}

/** The way of a new unit: its profile, its papers, its right, one after another (U-16, U-43). */
function toBegin(standing: EmployerStanding): NextStep[] {
  const { profileFindings, rights, rightUnderWay } = standing
  const step = (id: string, title: string, text: string, href: Route, action: string): NextStep[] => [
    { id, date: null, tone: 'warn', title, text, days: '', href, action },
  ]
  if (profileFindings.length > 0) {
    const text = `还差 ${profileFindings.length} 项，完善后才能办理业务`
    return step('profile', '完善单位信息', text, to.employer.profile(), '去完善')
  }
  if (rights.length > 0 || rightUnderWay) return []
  const missing = unitSlots(standing).filter(({ need, file }) => need === 'required' && !file)
  if (missing.length > 0) {
    const text = `还差 ${missing.length} 项必传附件，齐全后才能申请业务办理权限`
    return step('attachments', '上传单位附件', text, to.employer.attachments(), '去上传')
  }
  const text = '开通后得到单位关联码，员工才能关联单位'
  return step('right', '申请业务办理权限', text, to.employer.newFilingRight(), '去申请')
}

const rank = { bad: 0, warn: 1, run: 2, plain: 3 }

/** What would be lost first, then by date; what has no date, the most urgent first. */
const order = (a: NextStep, b: NextStep): number => byLoss(a, b) || rank[a.tone] - rank[b.tone]

export async function loadNextSteps(
  actor: EmployerActor,
  standing: EmployerStanding,
  { counts, holders }: { counts: EmployerCounts; holders: HolderCounts },
  now: Date,
): Promise<NextStep[]> {
  const { today } = standing
  const [returned, contracts, fromHolders, instruments] = await Promise.all([
    findReturnedFiles(database(), actor.employerId, 6),
    fromContracts(actor.employerId, today),
    loadHolderSteps(actor, holders, now),
    loadInstrumentSteps(actor.employerId, standing),
  ])
  const back = returned.map((file): NextStep => ({ ...afterReturn(file), date: null, days: '' }))
  const begin = toBegin(standing)
  return [
    ...begin,
    ...fromClaims(standing),
    ...instruments,
    ...fromHolders,
    ...fromCounts(counts, today),
    ...back,
    ...contracts,
    ...fromSlots(standing),
  ].sort(order)
}
