import { findChecks, fingerprintOf, type StoredCheck } from '@/lib/data/check/results'
import type { Db } from '@/lib/data/client'
import type { Dossier } from '@/lib/domain/application/dossier'
import { checkFindings, type CheckResult, besideForm } from '@/lib/domain/check/findings'
import { type CheckSubject, type PlannedCheck, plannedChecks } from '@/lib/domain/check/plan'
import { registerOf } from '@/lib/domain/check/registers'
import type { InstantText, PlainDate } from '@/lib/domain/dates'
import { checkLabels, checkStatusText, registerLabels } from '@/lib/labels/checks'
import { monthText } from '@/lib/labels/dates'
import { findingText } from '@/lib/labels/findings'

const plain = { codes: [], figures: {}, months: [], askedAt: null, answeredAt: null, retrying: false }

function resultOf({ check, question, settled }: PlannedCheck, stored: readonly StoredCheck[]): CheckResult {
  if (!question) return { ...plain, check, ...settled }
  const fingerprint = fingerprintOf(question)
  const found = stored.find((row) => row.check === check && row.fingerprint === fingerprint)
  if (!found) return { ...plain, check, status: 'not-asked' }
  const { status, codes, figures, months, askedAt, answeredAt, retrying } = found
  return {
    ...{ check, status, codes, figures, months, retrying },
    askedAt: askedAt.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
  }
}

const same = (one: CheckSubject) => (other: CheckSubject) => one.kind === other.kind && one.id === other.id

/** What registers have said about exactly these data, and what needs no register to be said. */
export async function checkResultsOf(db: Db, planned: readonly PlannedCheck[]): Promise<CheckResult[]> {
  const subjects = planned.map(({ subject }) => subject)
  const distinct = subjects.filter((subject, index) => subjects.findIndex(same(subject)) === index)
  const stored = await findChecks(db, distinct)
  return planned.map((plan) => resultOf(plan, stored))
}

/** 自动比对 of a file; `on` is the day on which it was handed in. */
export async function fileChecks(db: Db, dossier: Dossier, on: PlainDate): Promise<CheckResult[]> {
  const results = await checkResultsOf(db, plannedChecks(dossier, on))
  return results.map((result) => besideForm(result, dossier.form))
}

/** One line of the panel 自动比对. */
export type CheckView = {
  id: string
  title: string
  source: string
  word: string
  tone: 'ok' | 'warn' | 'run' | 'off'
  /** What was found and what to do about it; empty for a plain 一致. */
  sentences: { what: string; cure: string }[]
  /** Figures of social insurance, in words. */
  figures: string
  /** When the register has answered, or was last tried; null while nobody knows. */
  at: InstantText | null
  retrying: boolean
}

const monthWords = { here: '本单位缴费', elsewhere: '其他单位缴费', backPaid: '其中补缴', gaps: '断缴' }

function figuresText({ check, figures }: CheckResult): string {
  const { from, to } = figures
  if (check !== 'social-insurance' || !from || !to) return ''
  const counted = Object.entries(monthWords).flatMap(([name, word]) =>
    figures[name] ? [`${word} ${figures[name]} 个月`] : [],
  )
  return `${monthText(String(from))}至${monthText(String(to))}：${counted.join('，') || '没有缴费记录'}。`
}

function checkView(result: CheckResult): CheckView {
  const { check, answeredAt, retrying } = result
  const { word, tone, text } = checkStatusText(result)
  const found = checkFindings([result]).map(findingText)
  return {
    id: check,
    title: checkLabels[check],
    source: registerLabels[registerOf[check]],
    ...{ word, tone, retrying },
    sentences: found.length > 0 ? found : text ? [{ what: text, cure: '' }] : [],
    figures: figuresText(result),
    at: answeredAt,
  }
}

export const checkViews = (results: readonly CheckResult[]): CheckView[] => results.map(checkView)
