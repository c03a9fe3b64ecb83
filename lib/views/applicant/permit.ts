import type { PermitRecord } from '@/lib/data/person-permits'
import { daysBetween, type PlainDate } from '@/lib/domain/dates'
import { statusOn, type PermitStatus } from '@/lib/domain/permit/lifecycle'
import { mayFileNew } from '@/lib/domain/filing-right/lifecycle'
import { permitTypeLabels } from '@/lib/labels/applications'
import { isProfileReady, type Situation } from './situation'

export type PermitView = {
  id: string
  name: string
  number: string
  state: PermitStatus
  validFrom: PlainDate
  validTo: PlainDate
  today: PlainDate
  /** Days to the printed end; negative after it. */
  daysLeft: number
  employerName: string
  children: number
  checkCode: string
  printable: boolean
}

/** The permit as its holder sees it on a day, or null without one. */
export function permitViewOf(permit: PermitRecord | null, today: PlainDate): PermitView | null {
  if (!permit) return null
  const state = statusOn(permit, today)
  return {
    id: permit.id,
    name: permitTypeLabels[permit.permitType],
    number: permit.number,
    state,
    validFrom: permit.validFrom,
    validTo: permit.validTo,
    today,
    daysLeft: daysBetween(today, permit.validTo),
    employerName: permit.employerName,
    children: permit.content.children.length,
    checkCode: permit.checkCode,
    printable: state === 'valid' || state === 'suspended',
  }
}

/** Why 新办 cannot be started now, one sentence and the way on; null when it can. */
export type Obstacle = { text: string; cure?: { href: string; label: string } }

export function newObstacle(situation: Situation): Obstacle | null {
  const { active, pending, open, permit, today } = situation
  if (open) {
    const cure = { href: `/applicant/applications/${open.id}`, label: '查看进度' }
    return { text: '您有一项业务正在办理，一人一次只办一项。', cure }
  }
  const state = permit ? statusOn(permit, today) : null
  if (state === 'valid') return { text: '您已持有有效的工作居住证，不需要再次新办。' }
  if (state === 'suspended') return { text: '您的证件已挂起，须由新单位办理聘用单位变更，不能新办。' }
  if (!isProfileReady(situation))
    return { text: '请先完善个人信息。', cure: { href: '/applicant/profile', label: '去完善' } }
  if (!active) {
    const text = pending ? '等待单位确认关联申请，通过后即可申请。' : '请先关联单位。'
    return { text, cure: { href: '/applicant/employer', label: pending ? '查看' : '去关联' } }
  }
  const right = active.rights.find(({ permitType }) => permitType === 'beijing')
  if (!right || !mayFileNew(right.status))
    return { text: `${active.employerName}尚未取得业务办理权限，请联系单位经办人。` }
  return null
}
