import type { Route } from 'next'
import type { PlainDate } from '@/lib/domain/dates'

/** One line of 接下来，按日期: what to do, by when, why, and where. */
export type NextStep = {
  id: string
  date: PlainDate | null
  /** The last day on which it still helps; a permit or quota is lost after it. */
  losesOn?: PlainDate
  tone: 'plain' | 'warn' | 'bad' | 'run'
  title: string
  text: string
  days: string
  href: Route
  action: string
}

/** How far away a day is, in words; `days` is negative once it has passed. */
export const daysWord = (days: number): string =>
  days > 0 ? `还剩 ${days} 天` : days === 0 ? '今天' : `已过 ${-days} 天`
