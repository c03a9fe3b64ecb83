import { dateText } from '@/lib/labels/dates'
import type { PlainDate } from '@/lib/domain/dates'

/** 「2026年10月12日」. */
export const day = (date: PlainDate): string => dateText(date)

const digits = '〇一二三四五六七八九'
const small = (n: number): string =>
  n < 10
    ? (digits[n] ?? '')
    : `${n < 20 ? '' : (digits[Math.floor(n / 10)] ?? '')}十${n % 10 ? (digits[n % 10] ?? '') : ''}`

/** 「二〇一四年六月三十日」, as certificates write it. */
export const solemnDay = (date: PlainDate): string =>
  `${[...date.slice(0, 4)].map((digit) => digits[Number(digit)]).join('')}年${small(Number(date.slice(5, 7)))}月${small(Number(date.slice(8, 10)))}日`

/** 12345.6 → 「12,345.60」. */
export const money = (amount: number | string): string => {
  const [whole = '0', cents = '00'] = Number(amount).toFixed(2).split('.')
  return `${whole.replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',')}.${cents}`
}
