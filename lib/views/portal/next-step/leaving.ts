import { to } from '@/lib/addresses'
import { daysBetween } from '@/lib/domain/dates'
import { dateText, dateWithWeekday } from '@/lib/labels/dates'
import { askedText } from '@/lib/labels/leaving'
import { askedOf } from '../../employment/applicant'
import type { PermitView } from '../../permit/applicant'
import { step, type NextStep, type Standing } from './step'

/** A holder who has left and waits for his former unit: his request, its days, what follows for his permit (pain 23). */
export function whileLeaving({ situation }: Standing, permit: PermitView): NextStep | null {
  const { active, today, deadlines } = situation
  const asked = active ? askedOf(active, situation) : null
  if (!active || !asked || situation.permit?.employerId !== active.employerId) return null
  const last = deadlines?.employerChange.mustBeApprovedBy ?? permit.validTo
  return step({
    badge: { tone: 'warn', text: asked.escalatedOn ? '已告知主管部门' : '等单位解除关联' },
    title: `${active.employerName}还没有解除关联`,
    why: `您在 ${dateText(asked.on)} 请求解除关联。${askedText(asked, active.employerName)}解除后证件挂起，须在 ${dateWithWeekday(last)} 以前由新单位办结聘用单位变更，否则失效，不能恢复。`,
    due: { date: last, label: '新单位须办结', days: daysBetween(today, last), tone: 'warn' },
    primary: { href: to.applicant.employer(), label: '查看请求' },
  })
}
