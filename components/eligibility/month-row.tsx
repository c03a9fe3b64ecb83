'use client'

import { Copy, Eraser } from '@/components/ui/icons'
import { useState, type ClipboardEvent } from 'react'
import { plainMoney } from '@/components/forms/plain-money'
import { Button } from '@/components/ui/button'
import { FieldError } from '@/components/ui/field'
import { Input, Select } from '@/components/ui/input'
import { insuranceMarks, type IncomeMonth } from '@/lib/domain/eligibility/months'
import { isUnusualMonth } from '@/lib/domain/text/amount'
import { blankMonth, employerWords, incomeProblem, insuranceWords, moneyText, monthText } from './month-list'

/** A month in the look of the 日历叶: from then on somebody qualifies. */
export function MonthLeaf({ month, foot }: { month: string; foot: string }) {
  return (
    <span className="inline-grid w-19 flex-none grid-rows-[1.5rem_2.75rem_1.375rem] overflow-hidden rounded-lg border border-blue-200 bg-surface text-center">
      <span aria-hidden className="bg-blue-50 text-13 leading-6 font-semibold text-blue-700">
        {month.slice(0, 4)}年
      </span>
      <span aria-hidden className="text-26 leading-[2.75rem] font-semibold text-ink">
        {Number(month.slice(5, 7))}月
      </span>
      <span aria-hidden className="text-13 leading-4 text-ink-3">
        {foot}
      </span>
      <span className="sr-only">
        {monthText(month)}
        {foot}
      </span>
    </span>
  )
}

const employerOptions = (['this', 'other'] as const).map((value) => ({ value, label: employerWords[value] }))
const insuranceOptions = insuranceMarks.map((value) => ({ value, label: insuranceWords[value] }))

/** The columns where the place is wide enough (of the table, not of the window); below that each month is a card. */
export const rowColumns = '@min-[38rem]:grid-cols-[6rem_minmax(0,1fr)_7.5rem_6rem_10rem]'

type RowProps = {
  id: string
  month: string
  entry?: IncomeMonth
  /** The month before, from which 照抄上月 takes. */
  before?: IncomeMonth
  /** Show what is missing although the field was not visited. */
  strict?: boolean
  onChange: (entry: IncomeMonth) => void
  onClear: () => void
  /** Several cells were pasted into one. */
  onPasteCells: (text: string) => void
}

/** One month: income, who paid it, social insurance. */
export function MonthRow({ id, month, entry, before, strict, onChange, onClear, onPasteCells }: RowProps) {
  const [left, setLeft] = useState(false)
  const shown = entry ?? blankMonth(month)
  const name = monthText(month)
  const problem = entry && (left || strict) ? incomeProblem(entry.income) : undefined
  const state = (change: Partial<IncomeMonth>) => onChange({ ...shown, ...change })
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text')
    if (!/[\t\n]/.test(text.trim())) return
    event.preventDefault()
    onPasteCells(text)
  }
  const leave = () => {
    setLeft(true)
    if (!entry) return
    // whoever deletes what he typed means the month as it was before: not entered
    const untouched = entry.employer === 'this' && entry.socialInsurance === 'paid'
    if (entry.income.trim() === '' && untouched) return onClear()
    state({ income: plainMoney(entry.income) })
  }
  return (
    <li className={`grid grid-cols-2 items-start gap-x-3 gap-y-2 py-3 @min-[38rem]:py-1.5 ${rowColumns}`}>
      <span className="self-center font-semibold @max-[38rem]:col-span-2">{name}</span>
      <span className="grid gap-1 @max-[38rem]:col-span-2">
        <Input
          id={id}
          small
          inputMode="decimal"
          autoComplete="off"
          aria-label={`${name}收入（元）`}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-error` : undefined}
          placeholder="税前收入（元）"
          className="text-right @max-[38rem]:min-h-ctl"
          value={shown.income}
          onChange={(event) => state({ income: event.target.value })}
          onBlur={leave}
          onPaste={paste}
        />
        <FieldError id={id}>{problem}</FieldError>
        {entry && left && !problem && isUnusualMonth(entry.income) ? (
          <p role="status" className="text-14 text-warn-ink">
            一个月 {moneyText(entry.income)}？请核对位数和小数点，确实无误的不用修改。
          </p>
        ) : null}
      </span>
      <Select
        small
        aria-label={`${name}收入由谁发放`}
        options={employerOptions}
        value={shown.employer}
        onChange={(event) => state({ employer: event.target.value === 'other' ? 'other' : 'this' })}
      />
      <Select
        small
        aria-label={`${name}社保`}
        options={insuranceOptions}
        value={shown.socialInsurance}
        onChange={(event) => {
          const mark = insuranceMarks.find((candidate) => candidate === event.target.value)
          if (mark) state({ socialInsurance: mark })
        }}
      />
      <span className="flex gap-1 @max-[38rem]:col-span-2 @max-[38rem]:justify-end">
        <Button
          size="sm"
          intent="text"
          aria-label={`${name}照抄上月`}
          disabledReason={before ? undefined : '上月还没有填写'}
          reasonPlace="hidden"
          onClick={() => before && onChange({ ...before, month })}
        >
          <Copy aria-hidden />
          照抄上月
        </Button>
        <Button
          size="sm"
          intent="text"
          iconOnly
          aria-label={`清空${name}`}
          disabledReason={entry ? undefined : '这个月没有填写'}
          reasonPlace="hidden"
          onClick={onClear}
        >
          <Eraser aria-hidden />
        </Button>
      </span>
    </li>
  )
}
