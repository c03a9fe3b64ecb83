import { Temporal } from 'temporal-polyfill'
import type { InstantText, PlainDate } from '@/lib/domain/dates'

/** "2027-03-04" as 2027年3月4日. */
export function chineseDate(date: PlainDate): string {
  const { year, month, day } = Temporal.PlainDate.from(date)
  return `${year}年${month}月${day}日`
}

/** An instant as Beijing clock time, "2027-03-04 14:03". */
export const beijingTime = (instant: InstantText): string =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO('Asia/Shanghai')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ')
