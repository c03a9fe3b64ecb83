'use client'

import { ClipboardPaste, ListPlus } from '@/components/ui/icons'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { PlainMonth } from '@/lib/domain/dates'
import type { IncomeMonth } from '@/lib/domain/eligibility/months'
import { filledForward, monthsEndingWith, shiftMonth, withMonths, withoutMonth } from './month-list'
import { MonthRow, rowColumns } from './month-row'
import { MonthStrip, type MonthRange, type StandardLine } from './month-strip'
import { readPaste } from './paste'
import { emptyPaste, PasteBox, type PasteState } from './paste-box'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { SelectField } from '@/components/ui/text-fields'
import type { SelfCheckForm } from '@/lib/views/eligibility/self-check'
import { longestWindow, standardLines } from './standards'

type MonthTableProps = {
  /** Ids of the fields start with it; the income of a month is `${id}-2026-09`. */
  id: string
  /** The latest month shown, and how many months end with it. */
  last: PlainMonth
  count: number
  /** What is stated, one entry per month; the income is the text as typed. */
  value: readonly IncomeMonth[]
  onChange: (months: IncomeMonth[]) => void
  /** The line for the strip, yuan per month; several, each with its name; and the months that are judged. */
  threshold?: string | null
  lines?: readonly StandardLine[]
  judged?: MonthRange | null
  /** Show every missing income, also in fields not visited yet. */
  strict?: boolean
}

/**
 * 收入与社保 over the last months: typed, pasted out of a spreadsheet, or copied from the month before; drawn as a strip
 * above. Controlled: it keeps only what is being pasted.
 */
export function MonthTable({ id, last, count, value, onChange, threshold, lines, judged, strict }: MonthTableProps) {
  const [paste, setPaste] = useState<PasteState>(emptyPaste)
  const [isPasting, setPasting] = useState(false)
  const range = monthsEndingWith(last, count)
  const stated = new Map(value.map((entry) => [entry.month, entry]))

  const read = (text: string) => {
    const { months, problems } = readPaste(text, range)
    setPaste({ text: problems.map((problem) => problem.text).join('\n'), read: months.length, problems })
    setPasting(true)
    onChange(withMonths(value, months))
  }

  return (
    <div className="@container grid gap-4">
      <MonthStrip
        label="收入与社保月份图"
        range={range}
        months={value}
        lines={lines ?? (threshold ? [{ label: '', amount: threshold }] : [])}
        judged={judged}
      />
      <div className="flex flex-wrap gap-2 print:hidden">
        <Button size="sm" aria-expanded={isPasting} onClick={() => setPasting(!isPasting)}>
          <ClipboardPaste aria-hidden />
          从表格粘贴
        </Button>
        <Button
          size="sm"
          disabledReason={value.length > 0 ? undefined : '请先填写一个月'}
          onClick={() => onChange(filledForward(value, range))}
        >
          <ListPlus aria-hidden />
          其余月份照抄上月
        </Button>
      </div>
      {isPasting ? (
        <PasteBox
          id={`${id}-paste`}
          state={paste}
          onText={(text) => setPaste({ ...paste, text })}
          onRead={() => read(paste.text)}
        />
      ) : null}
      <div>
        <p aria-hidden className={`hidden gap-x-3 pb-1 text-14 text-ink-3 @min-[38rem]:grid ${rowColumns}`}>
          <span>月份</span>
          <span className="text-right">税前应税收入（元）</span>
          <span>收入发放单位</span>
          <span>社会保险</span>
        </p>
        <ol aria-label="各月收入与社保" className="divide-y divide-line @min-[38rem]:divide-y-0">
          {range.map((month) => (
            <MonthRow
              key={month}
              id={`${id}-${month}`}
              month={month}
              entry={stated.get(month)}
              before={stated.get(shiftMonth(month, -1))}
              strict={strict}
              onChange={(entry) => onChange(withMonths(value, [entry]))}
              onClear={() => onChange(withoutMonth(value, month))}
              onPasteCells={read}
            />
          ))}
        </ol>
      </div>
    </div>
  )
}

/** 收入与社保月份表 on its own: what the months come to beside the standards; nothing leaves the page. */
export function MonthTool({ form: { districts, lastMonth, months } }: { form: SelfCheckForm }) {
  const [district, setDistrict] = useState('')
  const [value, setValue] = useState<IncomeMonth[]>([])
  const asked = districts.filter((one) => district === '' || one.value === district)
  return (
    <Card aria-labelledby="months">
      <CardHeader id="months" title="各月收入与社保" sub="只在本页计算，不保存；刷新或关闭后清除" />
      <CardBody className="grid gap-5">
        <SelectField
          id="months-district"
          label="对照哪个区的标准"
          placeholder="各区"
          options={districts.map(({ value: code, label }) => ({ value: code, label }))}
          value={district}
          onChange={(event) => setDistrict(event.target.value)}
          fieldClassName="sm:max-w-96"
        />
        <MonthTable
          id="month-tool"
          last={lastMonth}
          count={months}
          value={value}
          onChange={setValue}
          lines={standardLines(asked)}
          judged={{ from: shiftMonth(lastMonth, 1 - longestWindow(asked)), to: lastMonth }}
        />
      </CardBody>
    </Card>
  )
}
