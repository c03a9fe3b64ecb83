import { idNumberCheckDigit } from '@/lib/domain/text/id-number'
import { usccCheckDigit } from '@/lib/domain/text/codes'

const two = (value: number): string => String(value).padStart(2, '0')

/** The ID number of the n-th invented woman of Hebei, born in 1992; different for every n below 168,000. */
export function inventedIdNumber(n: number): string {
  const month = two(1 + (Math.floor(n / 28) % 12))
  const day = two(1 + (n % 28))
  const order = String(2 * (Math.floor(n / 336) % 500)).padStart(3, '0')
  const first17 = `1301051992${month}${day}${order}`
  return first17 + idNumberCheckDigit(first17)
}

/** The code of the n-th invented enterprise of Haidian. */
export function inventedUscc(n: number): string {
  const first17 = `91110108MA${String(n).padStart(7, '0')}`
  return first17 + usccCheckDigit(first17)
}

export const inventedMobile = (n: number): string => `138${String(n).padStart(8, '0')}`
