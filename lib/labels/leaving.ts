import type { PlainDate } from '../domain/dates'
import { dateText } from './dates'
import type { DissolveReason } from '@/lib/domain/employment/lifecycle'

type AskedText = { termEndsOn: PlainDate | null; authorityToldOn: PlainDate; escalatedOn: PlainDate | null }

/** What becomes of 请求解除关联, for who has asked (U-72, U-74, pain 23). */
export function askedText({ termEndsOn, authorityToldOn, escalatedOn }: AskedText, employer: string): string {
  if (escalatedOn)
    return `${employer}逾期没有办理，${dateText(escalatedOn)}已告知主管部门。关联仍须由单位解除，也可以拨打所在区咨询电话。`
  const term = termEndsOn ? `应在 ${dateText(termEndsOn)} 以前解除，` : ''
  return `${employer}已收到消息和短信，${term}没有办理的会再次提醒；${dateText(authorityToldOn)}还没有办理的，告知主管部门。`
}

/** 解除关联 的事由 (U-73), with the paper that belongs to each. */
export const dissolveReasonLabels: Record<DissolveReason, { label: string; paper: string }> = {
  left: { label: '离职', paper: '离职证明' },
  'group-transfer': { label: '集团内部调动', paper: '劳动合同主体变更协议' },
  settled: { label: '已落户', paper: '户口本首页、本人页、变更页' },
  'permit-ended': { label: '证件到期或失效', paper: '' },
  retired: { label: '退休', paper: '退休证明' },
}
