import { addYears, type PlainDate } from '@/lib/domain/dates'
import { slotOf, type SlotCode } from '@/lib/domain/attachment/catalogue'
import type { StatedBeside } from '@/lib/domain/attachment/paper-dates'

/**
 * What an invented paper of that day says: a declaration is signed on the day by whom the
 * unit has authorised, a licence has no end, a card runs ten
 * years, a lease and whatever else ends five years, longer than the permit for which it is shown.
 */
export function statedDates(slot: SlotCode, day: PlainDate): StatedBeside {
  const { dated, signed, end } = slotOf(slot)
  const open = slot === 'unit-licence'
  const years = slot === 'operator-id' ? 10 : 5
  const ends = end !== 'none' && end !== 'elsewhere'
  return {
    signedOn: dated ? day : null,
    signedBy: signed ? '何静' : null,
    signedAs: signed ? 'authorised' : null,
    validUntil: ends && !open ? addYears(day, years) : null,
    openEnded: open,
  }
}
