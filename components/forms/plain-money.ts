import { normalizeAmount } from '@/lib/domain/text/amount'

/**
 * "１９，２６３.3 元" → "19263.3": what people paste from a tax record, as a plain decimal text. Whatever cannot be read
 * for certain (1,00,0) stays as typed, so that it is asked about.
 */
export const plainMoney = normalizeAmount
