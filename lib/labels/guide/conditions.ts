import type { AverageWage } from '../../domain/policy/average-wages'
import type { Policy } from '../../domain/policy/schema'
import { item, type GuideItem } from './item'
import { personConditionItems } from './person'

/** An authority whose conditions no source names. */
const unknown = item('申请条件', '收入、社会保险、年龄等条件请向主管部门咨询。', { rows: ['R-10'], provisional: true })

/** 申请人条件: what follows from the figures of the policy and the wage of the day (null: without amounts), then what hangs on no figure. */
export function personConditions(policy: Policy, wage: AverageWage | null): GuideItem[] {
  const { eligibility: rules, maxAge, guide } = policy
  return [
    ...(rules ? personConditionItems({ rules, maxAge, wage }) : [unknown]),
    ...guide.conditions.map(({ title, text, rows }) => item(title, text, { rows })),
  ]
}
