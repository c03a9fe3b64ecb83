import { type PlainMonth, isPlainMonth } from '@/lib/domain/dates'
import type { IncomeMonth, InsuranceMark } from '@/lib/domain/eligibility/months'
import { readAmount } from '@/lib/domain/text/amount'
import { normalizeMonth } from '@/lib/domain/text/days'
import { normalizeLine } from '@/lib/domain/text/free-text'
import { employerWords, insuranceWords, isAmount, monthText } from './month-list'

export type PasteProblem = {
  /** Counted from 1, as in the text. */
  line: number
  /** The line as it was pasted: nothing is lost. */
  text: string
  problem: string
}

export type PasteReport = { months: IncomeMonth[]; problems: PasteProblem[] }

type Read = { entry: IncomeMonth } | { problem: string } | 'skip'

const employers: Record<string, IncomeMonth['employer']> = {
  本单位: 'this',
  本公司: 'this',
  是: 'this',
  其他单位: 'other',
  其它单位: 'other',
  外单位: 'other',
  否: 'other',
}
const insurance: Record<string, InsuranceMark> = {
  已缴: 'paid',
  已缴费: 'paid',
  正常: 'paid',
  正常缴费: 'paid',
  缴费: 'paid',
  补缴: 'back-paid',
  未缴: 'none',
  未缴费: 'none',
  无: 'none',
  断缴: 'none',
}

/** 2026-09, 2026/9, 2026.09, 2026年9月, 202609, with or without a day. */
export function readMonth(typed: string): PlainMonth | null {
  const month = normalizeMonth(typed)
  return isPlainMonth(month) ? month : null
}

/** "2026-09,18,500.00,本单位": the commas inside the amount are put together again. */
function commaColumns(line: string): string[] {
  const [month = '', ...rest] = line.split(/[,，]/).map((part) => part.trim())
  const firstMark = rest.findIndex((part) => part in employers || part in insurance)
  const amount = rest.slice(0, firstMark < 0 ? rest.length : firstMark)
  return [month, amount.join(','), ...(firstMark < 0 ? [] : rest.slice(firstMark))]
}

/** Columns are parted by tabs, semicolons or bars, else by blanks; commas part them only where nothing else does. */
function columnsOf(line: string): string[] {
  const parts = /[\t；;|]/.test(line) ? line.split(/[\t；;|]/) : line.trim().split(/\s+/)
  const columns = parts.map(normalizeLine)
  while (columns.length > 0 && columns.at(-1) === '') columns.pop()
  const [only = ''] = columns
  return columns.length === 1 && /[,，]/.test(only) ? commaColumns(only) : columns
}

const isHeading = (columns: string[]) => columns.some((column) => /月份|所属期|收入|社保|单位名称/.test(column))

function readLine(line: string, isFirst: boolean): Read {
  const columns = columnsOf(line)
  if (columns.length === 0) return 'skip'
  if (isFirst && readMonth(columns[0] ?? '') === null && isHeading(columns)) return 'skip'
  const [monthCell = '', incomeCell = '', ...marks] = columns
  const month = readMonth(monthCell)
  if (!month) return { problem: `第一列“${monthCell}”不是月份，例如 2026-09 或 2026年9月` }
  const amount = readAmount(incomeCell)
  if (!amount.ok && amount.refusal.code === 'amount-separators')
    return { problem: `第二列“${incomeCell}”的逗号、小数点位置不对，请改成 18500.00 这样的写法` }
  const income = amount.ok ? amount.value : ''
  if (!isAmount(income)) return { problem: incomeCell ? `第二列“${incomeCell}”不是金额` : '缺少第二列的收入' }
  if (marks.length > 2) return { problem: '多于四列，请只保留月份、收入、单位、社保' }
  return readMarks({ month, income, employer: 'this', socialInsurance: 'paid' }, marks)
}

/** The third and fourth column in either order; where one is missing 本单位 and 已缴 are taken. */
function readMarks(entry: IncomeMonth, marks: string[]): Read {
  for (const mark of marks.filter(Boolean)) {
    const employer = employers[mark]
    const paid = insurance[mark]
    if (employer) entry = { ...entry, employer }
    else if (paid) entry = { ...entry, socialInsurance: paid }
    else return { problem: `“${mark}”看不懂：单位填本单位或其他单位，社保填已缴、补缴或未缴` }
  }
  return { entry }
}

/**
 * Two to four columns out of a spreadsheet: month, income, 本单位/其他单位, 已缴/补缴/未缴. A first line of headings is
 * passed over. What was not understood is told line by line and kept; a month that stands twice is taken once, one
 * outside `range` (oldest first; any month when omitted) not at all.
 */
export function readPaste(text: string, range?: readonly PlainMonth[]): PasteReport {
  const found = new Map<PlainMonth, { entry: IncomeMonth; line: number }>()
  const problems: PasteProblem[] = []
  let isFirst = true
  text.split(/\r\n|\r|\n/).forEach((raw, index) => {
    if (raw.trim() === '') return
    const read = readLine(raw, isFirst)
    isFirst = false
    if (read === 'skip') return
    const tell = (problem: string) => problems.push({ line: index + 1, text: raw, problem })
    if ('problem' in read) return tell(read.problem)
    const { month } = read.entry
    if (range && !range.includes(month)) return tell(`${monthText(month)}不在${rangeText(range)}之间`)
    const earlier = found.get(month)
    if (earlier) return tell(`${monthText(month)}在第 ${earlier.line} 行已有，请合并后保留一行`)
    found.set(month, { entry: read.entry, line: index + 1 })
  })
  return { months: [...found.values()].map(({ entry }) => entry), problems }
}

const rangeText = (range: readonly PlainMonth[]) => `${monthText(range.at(0) ?? '')}至${monthText(range.at(-1) ?? '')}`

/** The months as they would be pasted again. */
export const pasteText = (months: readonly IncomeMonth[]): string =>
  months
    .map(({ month, income, employer, socialInsurance }) =>
      [month, income, employerWords[employer], insuranceWords[socialInsurance]].join('\t'),
    )
    .join('\n')
