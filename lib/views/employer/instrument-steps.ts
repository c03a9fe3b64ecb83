import { database } from '@/lib/data/client'
import { findDeclarationOf, noticesOf } from '@/lib/data/demand'
import { quotaFacts } from '@/lib/data/quota-facts'
import { unreportedLines } from '@/lib/data/situation-reports'
import { addDays, daysBetween } from '@/lib/domain/dates'
import { isOpenRight } from '@/lib/domain/filing-right/lifecycle'
import { findPolicy } from '@/lib/domain/policy/resolve'
import type { PolicyFile } from '@/lib/domain/policy/schema'
import { officeOfCode } from '@/lib/domain/township/office'
import { dateText } from '@/lib/labels/dates'
import { phaseOf } from '../shared/demand'
import type { NextStep } from './next-steps'
import type { EmployerStanding, RightView } from './standing'

/** So many days before their end units of quota stand among the next steps. */
const quotaAhead = 30

type Place = { employerId: string; policy: PolicyFile; right: RightView; standing: EmployerStanding }

/** A declaration that is open and not handed in, or came back. */
async function demandSteps({ employerId, policy, standing: { today } }: Place): Promise<NextStep[]> {
  if (!policy.demand) return []
  const steps: NextStep[] = []
  for (const notice of await noticesOf(database(), policy.district)) {
    const found = await findDeclarationOf(database(), notice.id, employerId)
    const open = phaseOf(notice, today) === 'open'
    const returned = found?.status === 'returned'
    if (!returned && !(open && (found === null || found.status === 'draft'))) continue
    const left = daysBetween(today, notice.closesOn)
    steps.push({
      id: `demand-${notice.id}`,
      date: open ? notice.closesOn : null,
      tone: returned || left <= 5 ? 'warn' : 'plain',
      title: returned ? `修改 ${notice.year} 年度需求申报` : `申报 ${notice.year} 年度新办需求`,
      text: returned ? '主管部门退回了申报' : `${dateText(notice.closesOn)}截止`,
      days: open ? `还剩 ${left} 天` : '',
      href: found ? `/employer/demand/${found.id}` : '/employer/demand',
      action: returned ? '去修改' : '去申报',
    })
  }
  return steps
}

/** Units of quota end on a day, used or not: a dated step while there are any (Q-07, Q-16, N-18). */
async function quotaSteps({ employerId, policy, right, standing: { today } }: Place): Promise<NextStep[]> {
  if (policy.quota.model === 'none') return []
  const { available, expiresOn } = await quotaFacts(database(), { employerId, district: right.district, on: today })
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
      href: '/employer/quota',
      action: '查看',
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
        ...{ href: '/employer#township', action: '去选择' },
      },
    ]
  if (!policy.situationReport.value) return []
  const { district } = right
  const lines = await unreportedLines(database(), { employerId, district, township: office.code })
  return lines.length === 0
    ? []
    : [
        {
          ...{ ...undated, id: 'situation', title: `报送 ${lines.length} 项业务的情况表` },
          ...{ text: `报送至${office.name}`, href: '/employer/situation-reports', action: '去报送' },
        },
      ]
}

/** What the instruments of the unit's districts ask of it now. */
export async function loadInstrumentSteps(employerId: string, standing: EmployerStanding): Promise<NextStep[]> {
  const places = standing.rights.flatMap((right): Place[] => {
    const policy = isOpenRight(right.status) ? findPolicy(right.district, standing.today) : null
    return policy ? [{ employerId, policy, right, standing }] : []
  })
  const steps = await Promise.all(
    places.flatMap((place) => [demandSteps(place), officeSteps(place), quotaSteps(place)]),
  )
  return steps.flat()
}
