import { isOpen } from '@/lib/domain/application/status'
import { statusOn } from '@/lib/domain/permit/lifecycle'
import { dateText } from '@/lib/labels/dates'
import type { Situation } from '../portal/applicant-situation'
import type { StageView } from './stages'

/** 挂起 → 有效 (I-52): from the end of the old link to the approval, with where the person stands; null otherwise. */
export function changePath({ permit, pending, active, open, today }: Situation, gaps: number): StageView[] | null {
  if (!permit || statusOn(permit, today) !== 'suspended') return null
  const change = open?.kind === 'employer-change' && isOpen(open.status) ? open : null
  const started = change !== null && change.round > 0
  const steps: [label: string, done: boolean, note: string][] = [
    ['原单位解除关联', true, permit.suspendedOn ? dateText(permit.suspendedOn) : ''],
    ['填写新单位关联码', pending !== null || active !== null, '由您填写'],
    ['新单位确认', active !== null, (pending ?? active)?.employerName ?? '由新单位确认'],
    ['准备附件', started || (active !== null && gaps === 0), gaps > 0 ? `还差 ${gaps} 项` : '由您上传'],
    ['新单位提交变更', started, '由新单位发起'],
    ['主管部门审核、办结', false, ''],
  ]
  const current = steps.findIndex(([, done]) => !done)
  return steps.map(([label, , note], index) => ({
    label,
    state: index < current ? 'done' : index === current ? 'current' : 'todo',
    note: index <= current ? note : '',
  }))
}
