import { quarterEnd } from '@/lib/domain/demand/notice'
import { dayOf } from '@/lib/domain/dates'
import { findPolicy } from '@/lib/domain/policy/resolve'
import { dateText } from '@/lib/labels/dates'
import type { EmployerCaseView } from './employer'

/** When a 新办 had best be handed on (U-117, D-38): a wish of the district that refuses nothing. */
export function submitHintOf(
  { district, kind, status }: Pick<EmployerCaseView, 'district' | 'kind' | 'status'>,
  now: Date,
): string | null {
  const today = dayOf(now.toISOString())
  const hint = findPolicy(district, today)?.submitHint.value
  if (!hint || kind !== 'new' || status !== 'employer-review') return null
  return `${hint.text}本季度末为 ${dateText(quarterEnd(today))}，不影响现在提交。`
}
