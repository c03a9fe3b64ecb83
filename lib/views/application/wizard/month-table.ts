import type { NewForm } from '@/lib/domain/application/forms'
import { addMonths, type PlainMonth, isPlainMonth, monthsBetween } from '@/lib/domain/dates'
import type { Finding } from '@/lib/domain/findings'
import type { Policy } from '@/lib/domain/policy/schema'
import { monthsVerdict } from '@/lib/domain/application/months-verdict'
import { multipleFor } from '@/lib/domain/eligibility/income'
import type { MonthsVerdict } from '@/lib/domain/eligibility/judge-months'
import { monthText } from '@/lib/labels/dates'
import { findingMessage } from '@/lib/labels/findings'
import type { CaseView } from '../case'

/** 收入与社保 of the wizard: which months are offered, the line they are held against, and what was found in them. */
export type MonthTableView = {
  last: PlainMonth
  count: number
  /** Yuan per month; null where the district's conditions are not known. */
  threshold: string | null
  /** The line is not confirmed by the district. */
  provisional: boolean
  /** The months that are held against the standard; null while none is stated. */
  judged: { from: PlainMonth; to: PlainMonth } | null
  findings: { id: string; tone: 'ok' | 'bad' | 'warn' | 'info'; text: string }[]
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

/** How the table stands: the period that is held against the standard, and whether it reaches it. */
function standing({ income, socialInsurance }: MonthsVerdict): MonthTableView['findings'] {
  if (!income.met || !socialInsurance.met) return []
  const { from, to, average, threshold } = income
  const period = `${monthText(from)}至${monthText(to)}`
  const text = `${period}月平均应税收入 ${average} 元，达到 ${threshold} 元的标准；社会保险 ${socialInsurance.counted} 个月，达到 ${socialInsurance.required} 个月的要求。`
  return [{ id: 'met', tone: 'ok', text }]
}

export function monthTableView(
  { policy, today, findings, current, standards }: CaseView,
  form: NewForm,
): MonthTableView {
  const last = addMonths(`${today.slice(0, 7)}-01`, -1).slice(0, 7)
  const verdict = monthsVerdict({ dossier: current, policy, standardsOn: standards.on, wages: standards.wages })
  const employerKind = current.employer.profile.general.kind || undefined
  const multiple = policy.eligibility && multipleFor(policy.eligibility.income, employerKind)
  const about = findings.filter(isAboutMonths).map((finding, index): MonthTableView['findings'][number] => ({
    id: `${finding.code}-${index}`,
    tone: finding.code === 'months-not-stated' ? 'info' : tones[finding.kind],
    text: findingMessage(finding),
  }))
  const stated = form.months.length > 0 && verdict !== null
  return {
    last,
    count: monthsOffered(policy, form, last),
    threshold: verdict?.income.threshold ?? null,
    provisional: multiple?.provisional ?? false,
    judged: stated ? { from: verdict.income.from, to: verdict.income.to } : null,
    findings: stated ? [...standing(verdict), ...about] : about,
  }
}
