import type { AverageWage } from '../../domain/policy/average-wages'
import type { Policy } from '../../domain/policy/schema'
import { item, type GuideItem } from './item'
import { personConditionItems } from './person'

/** 申请人条件: what follows from the figures of the policy and the wage of the day (null: without amounts), then what hangs on no figure. */
export function personConditions(policy: Policy, wage: AverageWage | null): GuideItem[] {
  const { eligibility: rules, maxAge, guide } = policy
  return [
    ...(rules ? personConditionItems({ rules, maxAge, wage }) : []),
    ...guide.conditions.map(({ title, text, rows }) => item(title, text, { rows })),
  ]
}
