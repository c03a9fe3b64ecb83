import type { DissolveReason } from '../domain/employment/lifecycle'

/** 解除关联 的事由 (U-73), with the paper that belongs to each. */
export const dissolveReasonLabels: Record<DissolveReason, { label: string; paper: string }> = {
  left: { label: '离职', paper: '离职证明' },
  'group-transfer': { label: '集团内部调动', paper: '劳动合同主体变更协议' },
  settled: { label: '已落户', paper: '户口本首页、本人页、变更页' },
  'permit-ended': { label: '证件到期或失效', paper: '' },
  retired: { label: '退休', paper: '退休证明' },
}
