import Big from 'big.js'
import type { PlainMonth } from '@/lib/domain/dates'
import type { IncomeMonth } from '@/lib/domain/eligibility/months'
import { cn } from '@/components/ui/cn'
import {
  averageIncome,
  countedIncome,
  employerWords,
  insuranceWords,
  isAmount,
  moneyText,
  monthText,
  readableMonths,
} from './month-list'

/** A standard: `label` names whose it is where there is more than one. */
export type StandardLine = { label: string; amount: string }

export type MonthRange = { from: PlainMonth; to: PlainMonth }

type StripProps = {
  /** What it shows, for screen readers. */
  label: string
  /** Oldest first. */
  range: readonly PlainMonth[]
  months: readonly IncomeMonth[]
  /** What the average must reach, yuan per month, each with its name; none where no standard is known. */
  lines?: readonly StandardLine[]
  /** The months that are judged; the others are paler. All when omitted; null where that is not known yet. */
  judged?: MonthRange | null
}

/** What a cell says, in words. */
export function monthWords(month: PlainMonth, entry: IncomeMonth | undefined): string {
  if (!entry) return `${monthText(month)}，未填写`
  const income = isAmount(entry.income) ? moneyText(entry.income) : '未填写'
  return `${monthText(month)}，${employerWords[entry.employer]}收入 ${income}，社保${insuranceWords[entry.socialInsurance]}`
}

/** The average against a line, in words. */
function lineWords(average: string, { label, amount }: StandardLine): string {
  const gap = new Big(amount).minus(average)
  const verdict = gap.gt(0) ? `还差 ${moneyText(gap.toFixed(2))}` : '已达到'
  return `${label}标准 ${moneyText(amount)}，${verdict}`
}

/** What the months come to. Nobody is told how far 0.00 falls short before he has stated a month. */
function summary(
  months: readonly IncomeMonth[],
  counted: readonly PlainMonth[] | null,
  lines: readonly StandardLine[],
): { total: string; lines: string[] } {
  const stated = readableMonths(months).length
  if (stated === 0 || counted === null)
    return {
      total: stated === 0 ? '还没有填写收入' : `已填写 ${stated} 个月`,
      lines: lines.map(({ label, amount }) => `${label}标准 ${moneyText(amount)}`),
    }
  const average = averageIncome(months, counted)
  return {
    total: `${counted.length} 个月的月平均 ${moneyText(average)}`,
    lines: lines.map((line) => lineWords(average, line)),
  }
}

const marks = { paid: 'bg-ok', 'back-paid': 'hatch-warn', none: 'border border-bad bg-surface' }

type CellProps = { month: PlainMonth; entry?: IncomeMonth; top: number; dense: boolean; pale: boolean }

function Cell({ month, entry, top, dense, pale }: CellProps) {
  const amount = entry && isAmount(entry.income) ? Number(entry.income) : 0
  const height = top > 0 ? Math.min(100, (amount / top) * 100) : 0
  const number = Number(month.slice(5))
  return (
    <li className="grid min-w-0 grid-cols-[minmax(0,1fr)] grid-rows-[6rem_0.625rem_2rem] gap-y-1">
      <span className="sr-only">{monthWords(month, entry)}</span>
      <span
        aria-hidden
        className={cn(
          'flex items-end overflow-hidden rounded-t-sm',
          entry ? 'bg-surface-3' : 'border border-dashed border-line-control',
          pale && 'opacity-40',
        )}
      >
        <span
          className={cn('w-full', entry?.employer === 'other' ? 'bg-off' : 'bg-blue-600')}
          style={{ height: `${height}%` }}
        />
      </span>
      <span aria-hidden className={cn('rounded-[2px]', entry ? marks[entry.socialInsurance] : 'bg-surface-3')} />
      <span aria-hidden className="overflow-visible text-center text-12 whitespace-nowrap text-ink-3">
        {!dense || number % 6 === 1 ? number : ''}
        {number === 1 ? <span className="block">{month.slice(0, 4)}</span> : null}
      </span>
    </li>
  )
}

const signs = [
  { look: 'bg-blue-600', word: '本单位收入' },
  { look: 'bg-off', word: '其他单位收入（不计）' },
  { look: 'border border-dashed border-line-control', word: '未填写' },
  { look: marks.paid, word: '社保已缴' },
  { look: marks['back-paid'], word: '补缴' },
  { look: marks.none, word: '未缴' },
]

/**
 * 收入与社保: one cell per month, bars of income against the line, below them the social insurance. Drawn with boxes
 * alone; what is seen is also said, cell by cell.
 */
export function MonthStrip({ label, range, months, lines = [], judged }: StripProps) {
  const stated = new Map(months.map((entry) => [entry.month, entry]))
  const isJudged = (month: PlainMonth) => !judged || (judged.from <= month && month <= judged.to)
  const counted = range.filter(isJudged)
  const highest = lines.map(({ amount }) => Number(amount))
  const top = Math.max(0, ...highest, ...months.map((entry) => Number(countedIncome(entry)))) * 1.15
  const said = summary(months, judged === null ? null : counted, lines)
  return (
    <figure className="grid gap-3">
      <div className="relative">
        <ol aria-label={label} className="grid auto-cols-fr grid-flow-col gap-[3px]">
          {range.map((month) => (
            <Cell
              key={month}
              month={month}
              entry={stated.get(month)}
              top={top}
              dense={range.length > 18}
              pale={!isJudged(month)}
            />
          ))}
        </ol>
        {lines.map(({ label: whose, amount }) => (
          <span
            key={whose + amount}
            aria-hidden
            className="pointer-events-none absolute inset-x-0 border-t-2 border-dashed border-seal"
            style={{ top: `calc(6rem * ${1 - Number(amount) / top})` }}
          >
            <span className="absolute right-0 bottom-0.5 rounded-sm bg-surface px-1 text-12 text-seal-dark">
              {whose}标准
            </span>
          </span>
        ))}
      </div>
      <ul aria-hidden className="flex flex-wrap gap-x-4 gap-y-1 text-13 text-ink-2">
        {signs.map(({ look, word }) => (
          <li key={word} className="inline-flex items-center gap-1.5">
            <span className={cn('size-3 rounded-[2px]', look)} />
            {word}
          </li>
        ))}
      </ul>
      <figcaption className="text-15">
        <span className="font-semibold">{said.total}</span>
        {said.lines.map((line) => (
          <span key={line} className="block text-14 text-ink-2">
            {line}
          </span>
        ))}
      </figcaption>
    </figure>
  )
}
