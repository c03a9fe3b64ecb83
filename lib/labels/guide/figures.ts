import { deadlineReasons } from '../../domain/deadlines/permit-deadlines'
import type { Policy } from '../../domain/policy/schema'
import { deadlineFieldLabels, deadlineRuleText } from '../deadlines'
import { item, type GuideItem } from './item'

/** 期限: the days and years of a district at a glance. */
export function guideFigures(policy: Policy): GuideItem[] {
  const { permitYears, acceptanceWorkingDays, reviewWorkingDays } = policy
  return [
    item('证件有效期', `${permitYears.value} 年`, permitYears),
    item('受理期限', `提交后 ${acceptanceWorkingDays.value} 个工作日内`, acceptanceWorkingDays),
    item('审核期限', `${reviewWorkingDays.value} 个工作日`, reviewWorkingDays),
    ...deadlineReasons(policy)
      .filter(({ field }) => field.startsWith('renewal.'))
      .map((reason) => ({
        title: deadlineFieldLabels[reason.field],
        text: deadlineRuleText({ ...reason, provisional: false }),
        rows: reason.rows,
        provisional: reason.provisional,
      })),
  ]
}
