import { to } from '@/lib/addresses'
import { cache } from 'react'
import { database } from '@/lib/data/client'
import { noticesFor } from '@/lib/data/demand/declarations'
import { loadCalendar } from '@/lib/data/calendar/calendar'
import { findOpenQuotaApplication } from '@/lib/data/quota/applications'
import { quotaFacts } from '@/lib/data/quota/facts'
import { latestReport, unreportedLines } from '@/lib/data/situation-report/reports'
import { addDays, dayOf, daysBetween, type PlainDate } from '@/lib/domain/dates'
import { demandWaiting } from '@/lib/domain/demand/moves'
import { isOpenRight } from '@/lib/domain/filing-right/lifecycle'
import { findPolicy } from '@/lib/domain/policy/resolve'
import type { PolicyFile } from '@/lib/domain/policy/schema'
import { officeOfCode } from '@/lib/domain/policy/sections/township'
import { quotaWaiting } from '@/lib/domain/quota/application'
import { isAskedOn } from '@/lib/domain/waiting'
import { dateText } from '@/lib/labels/dates'
import { phaseOf } from '../demand/parts'
import { windowView } from '../quota/window'
import type { NextStep } from './employer-step'
import type { EmployerStanding, RightView } from '../filing-right/employer-standing'

/** So many days before their end units of quota stand among the next steps. */
const quotaAhead = 30
/** So many days before it opens the window of a month stands there. */
const windowAhead = 7

type Place = { employerId: string; policy: PolicyFile; right: RightView; standing: EmployerStanding }

/** A declaration that is open and not handed in, or came back. */
async function demandSteps({ employerId, policy, standing: { today } }: Place): Promise<NextStep[]> {
  if (!policy.demand) return []
  const steps: NextStep[] = []
  for (const { notice, declaration: found } of await noticesFor(database(), policy.district, employerId)) {
    const since = found?.decidedAt ? dayOf(found.decidedAt.toISOString()) : null
    const waiting = demandWaiting(found?.status ?? null, notice, since)
    if (waiting?.of !== 'employer' || !isAskedOn(waiting, today)) continue
    const open = phaseOf(notice, today) === 'open'
    const returned = found?.status === 'returned'
    const left = daysBetween(today, notice.closesOn)
    steps.push({
      id: `demand-${notice.id}`,
      date: open ? notice.closesOn : null,
      tone: returned || left <= 5 ? 'warn' : 'plain',
      title: returned ? `修改 ${notice.year} 年度需求申报` : `申报 ${notice.year} 年度新办需求`,
      text: returned ? '主管部门退回了申报' : `${dateText(notice.closesOn)}截止`,
      days: open ? `还剩 ${left} 天` : '',
      href: found ? to.employer.declaration(found.id) : to.employer.demand(),
      action: returned ? '去修改' : '去申报',
    })
  }
  return steps
}

/** What the ledger says today; both steps about quota ask it. */
const ledgerOf = cache((employerId: string, district: string, on: PlainDate) =>
  quotaFacts(database(), { employerId, district, on }),
)

/** Units of quota end on a day, used or not: a dated step while there are any (Q-07, Q-16, N-18). */
async function quotaSteps({ employerId, policy, right, standing: { today } }: Place): Promise<NextStep[]> {
  if (policy.quota.model === 'none') return []
  const { available, expiresOn } = await ledgerOf(employerId, right.district, today)
  if (available === 0 || !expiresOn || expiresOn > addDays(today, quotaAhead)) return []
  const left = daysBetween(today, expiresOn)
  return [
    {
      id: `quota-${right.district}`,
      date: expiresOn,
      losesOn: expiresOn,
      tone: left <= 15 ? 'warn' : 'plain',
      title: `使用或退回 ${available} 个${policy.quota.name}`,
      text: `最早的${dateText(expiresOn)}到期，到期未用即作废`,
      days: left === 0 ? '今天' : `还剩 ${left} 天`,
      href: to.employer.quota(),
      action: '查看',
    },
  ]
}

/**
 * The days on which units of quota are asked for (Q-05, N-18): until when while they run, from when shortly before. Not for a
 * unit that has usable ones or has handed in: there is nothing to ask for then.
 */
async function windowSteps({ employerId, policy, right, standing: { today } }: Place): Promise<NextStep[]> {
  const { quota } = policy
  if (quota.model !== 'monthly') return []
  const [{ available }, open, calendar] = await Promise.all([
    ledgerOf(employerId, right.district, today),
    findOpenQuotaApplication(database(), employerId, right.district),
    loadCalendar(database()),
  ])
  const { opensOn, closesOn } = windowView(quota, today, calendar)
  const waiting = quotaWaiting(open?.status ?? null, { opensOn, closesOn })
  if (available > 0 || waiting.of !== 'employer') return []
  const isOpen = isAskedOn(waiting, today)
  if (!isOpen && opensOn > addDays(today, windowAhead)) return []
  const left = daysBetween(today, isOpen ? closesOn : opensOn)
  const begun = open === null ? '申报' : open.status === 'returned' ? '修改并重新上报' : '继续申报'
  const days = isOpen ? (left === 0 ? '今天截止' : `还剩 ${left} 天`) : `${left} 天后开始`
  return [
    {
      id: `quota-window-${right.district}`,
      date: isOpen ? closesOn : opensOn,
      tone: isOpen && (open !== null || left <= 2) ? 'warn' : 'plain',
      title: `${begun}${quota.name}`,
      text: isOpen
        ? `申报窗口 ${dateText(closesOn)}截止，需要新办的单位请在截止前上报`
        : `申报窗口 ${dateText(opensOn)}开放，${dateText(closesOn)}截止`,
      days,
      href: open ? to.employer.quotaApplication(open.id) : to.employer.quota(),
      action: isOpen ? '去申报' : '查看',
    },
  ]
}

/** The office that is not chosen, and what it has not been told of (A-14, U-115). */
async function officeSteps({ employerId, policy, right }: Place): Promise<NextStep[]> {
  if (!policy.townshipOffices) return []
  const office = officeOfCode(policy, right.township)
  const undated = { date: null, tone: 'warn', days: '' } as const
  if (!office)
    return [
      {
        ...{ ...undated, id: 'township', title: '选择属地部门', text: '选择后才能提交员工业务' },
        ...{ href: to.employer.township(), action: '去选择' },
      },
    ]
  if (!policy.situationReport.value) return []
  const { district } = right
  const of = { employerId, district, township: office.code }
  const lines = await unreportedLines(database(), of)
  if (lines.length === 0) return []
  // a table that came back is no new one: the office has said what is wrong with it
  const back = await latestReport(database(), of)
  const words =
    back?.status === 'returned'
      ? {
          title: `情况表被退回，修改后重新报送 ${lines.length} 项业务`,
          text: back.answer ? `${office.name}退回：${back.answer}` : `${office.name}退回了${back.number}`,
          action: '去修改',
        }
      : { title: `报送 ${lines.length} 项业务的情况表`, text: `报送至${office.name}`, action: '去报送' }
  return [{ ...undated, id: 'situation', href: to.employer.situationReports(), ...words }]
}

/** What the instruments of the unit's districts ask of it now. */
export async function loadInstrumentSteps(employerId: string, standing: EmployerStanding): Promise<NextStep[]> {
  const places = standing.rights.flatMap((right): Place[] => {
    const policy = isOpenRight(right.status) ? findPolicy(right.district, standing.today) : null
    return policy ? [{ employerId, policy, right, standing }] : []
  })
  const steps = await Promise.all(
    places.flatMap((place) => [demandSteps(place), officeSteps(place), quotaSteps(place), windowSteps(place)]),
  )
  return steps.flat()
}
