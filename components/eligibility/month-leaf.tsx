'use client'

import { monthText } from './month-list'

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
