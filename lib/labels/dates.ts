import { weekday, type PlainDate, type PlainMonth } from '../domain/dates'

/** 2027年3月4日. */
export function dateText(date: PlainDate): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

/** 3月4日. */
export const monthDayText = (date: PlainDate): string => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`

/** 2027年3月4日（周四）. */
export const dateWithWeekday = (date: PlainDate): string =>
  `${dateText(date)}（周${'一二三四五六日'.charAt(weekday(date) - 1)}）`

/** 2027年3月. */
export function monthText(month: PlainMonth): string {
  const [year, number] = month.split('-').map(Number)
  return `${year}年${number}月`
}
