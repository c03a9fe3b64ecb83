import type { QuotaApplicationStatus } from '../domain/quota/application'
import type { UnitMovement, UnitState } from '../domain/quota/units'
import type { TaxYearVariant } from '../domain/policy/sections/quota'

export const taxYearLabels: Record<TaxYearVariant, string> = {
  'last-year': '上年度',
  'this-year': '本年度',
  'three-years': '近三年度',
}

/** 指标申报, as its own list and the district's say it (S-80). */
export const quotaStatusLabels: Record<QuotaApplicationStatus, string> = {
  draft: '草稿',
  submitted: '已上报',
  granted: '已下达',
  returned: '问题反馈（退回）',
  withdrawn: '已作废',
}

/** A unit of quota (S-81). */
export const unitStateLabels: Record<UnitState, string> = {
  available: '可用',
  reserved: '预占',
  used: '已用',
  returned: '已退回',
  expired: '已到期',
  voided: '转出作废',
}

export const unitMovementLabels: Record<UnitMovement, string> = {
  granted: '下达',
  reserved: '预占',
  released: '释放',
  used: '使用',
  returned: '退回',
  expired: '到期',
  voided: '转出作废',
}

/** 首次申报, or 二次申报 whatever the number of times. */
export const quotaTurnLabel = (turn: number): string => (turn > 1 ? '二次申报' : '首次申报')

export const quotaTones = {
  draft: 'off',
  submitted: 'run',
  granted: 'ok',
  returned: 'warn',
  withdrawn: 'off',
} as const satisfies Record<QuotaApplicationStatus, string>
