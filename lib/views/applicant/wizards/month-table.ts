import type { NewForm } from '@/lib/domain/application/forms'
import { addMonths, type PlainMonth } from '@/lib/domain/dates'
import type { Finding } from '@/lib/domain/findings'
import { isPlainMonth, monthsBetween } from '@/lib/domain/people/months'
import type { Policy } from '@/lib/domain/policy/schema'
import { findingMessage } from '@/lib/labels/findings'
import type { Case } from '../../shared/case'

/** 收入与社保 of the wizard: which months are offered, the line they are held against, and what was found in them. */
export type MonthTableView = {
  last: PlainMonth
  count: number
  /** Yuan per month; null where the district's conditions are not known. */
  threshold: string | null
  findings: { id: string; tone: 'bad' | 'warn' | 'info'; text: string }[]
}

const tones = { blocking: 'bad', 'needs-review': 'warn', advice: 'info' } as const

const isAboutMonths = ({ at }: Finding): boolean =>
  at !== null && 'field' in at && at.section === 'form' && (at.field ?? '').startsWith('months')

/** The longest period that may be judged, from the last month back; three whole years for who is judged by years. */
function monthsOffered({ eligibility }: Policy, { category, months }: NewForm, last: PlainMonth): number {
  const rules = eligibility
  const proof = category ? rules?.categories[category]?.value : undefined
  const since = proof && 'years' in proof ? `${Number(last.slice(0, 4)) - proof.years}-01` : last
  const oldest =
    months
      .map(({ month }) => month)
      .filter(isPlainMonth)
      .sort()[0] ?? last
  const judged = rules ? Math.max(...rules.income.windows.value) + rules.income.endsWithin.value - 1 : 12
  return Math.min(120, Math.max(judged, monthsBetween(since, last) + 1, monthsBetween(oldest, last) + 1))
}

export function monthTableView({ policy, today, findings }: Case, form: NewForm): MonthTableView {
  const last = addMonths(`${today.slice(0, 7)}-01`, -1).slice(0, 7)
  const about = findings.filter(isAboutMonths)
  const line = about.find(({ params }) => params?.threshold !== undefined)
  return {
    last,
    count: monthsOffered(policy, form, last),
    threshold: typeof line?.params?.threshold === 'string' ? line.params.threshold : null,
    findings: about.map((finding, index) => ({
      id: `${finding.code}-${index}`,
      tone: tones[finding.kind],
      text: findingMessage(finding),
    })),
  }
}
