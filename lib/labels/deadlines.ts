import type { DeadlineField, DeadlineReason, DeadlineRule } from '../domain/deadlines/permit-deadlines'
import type { PlanStepKind, PlanWish } from '../domain/deadlines/planner'

export const deadlineFieldLabels: Record<DeadlineField, string> = {
  'renewal.opensOn': '可提交续签',
  'renewal.safeSubmitBy': '续签最迟提交',
  'renewal.mustBeApprovedBy': '续签须办结',
  'employerChange.safeSubmitBy': '聘用单位变更最迟提交',
  'employerChange.mustBeApprovedBy': '聘用单位变更须办结',
  lapsesAfter: '证件有效期至',
}

const rules: Record<DeadlineRule, (count: string) => string> = {
  'days-before-approval-deadline': (count) => `自最后办结日往前 ${count} 天起可以提交`,
  'days-before-printed-end': (count) => `自证件有效期截止日往前 ${count} 天起可以提交`,
  'working-days-before-approval-deadline': (count) => `最后办结日之前的第 ${count} 个工作日，当日不计`,
  'working-days-before-printed-end': (count) => `自证件有效期截止日往前 ${count} 个工作日起可以提交`,
  'day-before-end': () => '须在证件有效期截止日的前一日（含）以前审批通过',
  'printed-end': () => '须在证件有效期截止日（含）以前审批通过',
  'lapses-after-printed-end': () => '有效期截止日当天证件仍然有效，次日起失效，不能恢复',
}

/** The rule behind a date in one sentence; 暂定 while the district has not confirmed its value. */
export const deadlineRuleText = ({ rule, count, provisional }: DeadlineReason): string =>
  `${rules[rule](String(count ?? ''))}${provisional ? '（暂定）' : ''}`

export const planStepLabels: Record<PlanStepKind, string> = { renewal: '续签', 'employer-change': '聘用单位变更' }

export const planWishLabels: Record<PlanWish, string> = {
  renewal: '续签',
  'employer-change': '聘用单位变更',
  'employer-change-then-renewal': '先聘用单位变更，再续签',
}
