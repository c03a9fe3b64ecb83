import { idNumberCheckDigit } from '@/lib/domain/text/id-number'
import { usccCheckDigit } from '@/lib/domain/text/codes'

const two = (value: number): string => String(value).padStart(2, '0')

/** As many ID numbers has a year of birth. */
const perYear = 168_000

/** The ID number of the n-th invented woman of Hebei, born in 1992 or, from 168,000 on, before; all are different. */
export function inventedIdNumber(n: number): string {
  const month = two(1 + (Math.floor(n / 28) % 12))
  const day = two(1 + (n % 28))
  const order = String(2 * (Math.floor(n / 336) % 500)).padStart(3, '0')
  const first17 = `130105${1992 - Math.floor(n / perYear)}${month}${day}${order}`
  return first17 + idNumberCheckDigit(first17)
}

/** The code of the n-th invented enterprise of Haidian. */
export function inventedUscc(n: number): string {
  const first17 = `91110108MA${String(n).padStart(7, '0')}`
  return first17 + usccCheckDigit(first17)
}

export const inventedMobile = (n: number): string => `138${String(n).padStart(8, '0')}`
