/** Chinese date texts for the screen. Days are "YYYY-MM-DD" (Asia/Shanghai), instants ISO text in UTC. No clock is read here. */

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

const split = (day: string): { y: number; m: number; d: number } => {
  const [y = 0, m = 1, d = 1] = day.split('-').map(Number)
  return { y, m, d }
}

/** 周四 */
export function weekdayText(day: string): string {
  const { y, m, d } = split(day)
  return weekdays[new Date(Date.UTC(y, m - 1, d)).getUTCDay()] ?? ''
}

/** 2026年10月29日 */
export function dayText(day: string): string {
  const { y, m, d } = split(day)
  return `${y}年${m}月${d}日`
}

/** 2026年10月29日（周四） */
export const dayWeekText = (day: string): string => `${dayText(day)}（${weekdayText(day)}）`

/** 10月29日 */
export function monthDayText(day: string): string {
  const { m, d } = split(day)
  return `${m}月${d}日`
}

/** 10月 and 29, the two halves of a date leaf. */
export function leafParts(day: string): { month: string; day: string } {
  const { m, d } = split(day)
  return { month: `${m}月`, day: String(d) }
}

const stamp = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Shanghai' })

/** 2026-10-12 14:03, Beijing time. */
export const stampText = (instant: string): string => stamp.format(new Date(instant))

/** 14:03, Beijing time. */
export const clockText = (instant: string): string => stampText(instant).slice(-5)

/** Days since 1970-01-01, for places on a bar; legal reckoning belongs to lib/domain/dates. */
export function dayNumber(day: string): number {
  const { y, m, d } = split(day)
  return Date.UTC(y, m - 1, d) / 86_400_000
}
