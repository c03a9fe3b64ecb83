import { describe, expect, it } from 'vitest'
import { applicationKinds } from '@/lib/domain/codes'
import { certificateSlots, slotCodes, slotOf, type SlotCode } from '@/lib/domain/attachment/catalogue'
import { requiredSlots } from '@/lib/domain/attachment/checklist'
import { askedDates, settledDates, unstated } from '@/lib/domain/attachment/paper-dates'
import type { SlotFact } from '@/lib/domain/attachment/slot-rules'
import { authorities, policyOf } from '@/tests/support/policies'

/** The days that a district's lists ask, of every business: "slot: 签署" or "slot: 到期" or "slot: 到期或长期". */
function asked(district: string, facts: readonly SlotFact[]): string[] {
  const policy = policyOf(district)
  const lines = applicationKinds.flatMap((kind) => requiredSlots(policy.slots[kind], facts))
  const children = policy.childDocuments.value.map((slot) => ({ slot, dates: askedDates(slot, facts) }))
  const words = [...lines, ...children].flatMap(({ slot, dates }) => [
    ...(dates.signedOn ? [`${slot}: 签署`] : []),
    ...(dates.signer ? [`${slot}: 签署人`] : []),
    ...(dates.end === 'none' ? [] : [`${slot}: ${dates.end === 'day' ? '到期' : '到期或长期'}`]),
  ])
  const order = (word: string) => slotCodes.indexOf(word.split(':')[0] as SlotCode)
  return [...new Set(words)].sort((a, b) => order(a) - order(b))
}

const unit = [
  'unit-licence: 到期或长期',
  'unit-integrity-declaration: 签署',
  'unit-integrity-declaration: 签署人',
  'operator-id: 到期或长期',
]
const owned = ['integrity-declaration: 签署', 'integrity-declaration: 签署人', 'residence-proof: 到期或长期', ...unit]
const rented = ['integrity-declaration: 签署', 'integrity-declaration: 签署人', 'residence-proof: 到期', ...unit]
const child = 'child-id-card: 到期'

describe('which paper owes which day (G-28, G-29, D-26, D-27), in every district', () => {
  it.each([
    ['haidian', owned, rented],
    ['chaoyang', owned, rented],
    ['daxing', [...owned, child], [...rented, child]],
    ['fengtai', owned, rented],
    ['returnee', owned, rented],
  ])('%s', (district, ofOwned, ofRented) => {
    expect(asked(district, [])).toEqual(ofOwned)
    expect(asked(district, ['rented-housing'])).toEqual(ofRented)
    // a residence card is a card with an end (E-36)
    expect(asked(district, ['residence-card-housing'])).toEqual(ofRented)
  })

  it('names every district', () =>
    expect(
      authorities()
        .map(({ district }) => district)
        .sort(),
    ).toEqual(['chaoyang', 'daxing', 'fengtai', 'haidian', 'returnee']))

  it('a contract and the certificates of the unit end where the unit states it, and nowhere else (U-26)', () =>
    expect(slotCodes.filter((slot) => slotOf(slot).end === 'elsewhere')).toEqual([
      'labour-contract',
      ...certificateSlots,
    ]))
})

describe('what is stated', () => {
  const nothing = { signedOn: null, validUntil: null, openEnded: false, signedBy: null, signedAs: null }

  it('长期 and an end are one statement: the day wins', () =>
    expect(settledDates('operator-id', { ...nothing, validUntil: '2030-01-01', openEnded: true })).toEqual({
      ...nothing,
      validUntil: '2030-01-01',
    }))

  it('nothing is kept beside a paper that carries no such day', () =>
    expect(
      settledDates('taxable-income', {
        ...{ signedOn: '2026-01-01', validUntil: '2026-01-01', openEnded: true },
        ...{ signedBy: '林书远', signedAs: 'unit-head' },
      }),
    ).toEqual(nothing))

  it('a child’s card always ends', () =>
    expect(settledDates('child-id-card', { ...nothing, openEnded: true })).toEqual(nothing))

  it('an end that is neither stated nor 长期 stays owed', () => {
    const dates = askedDates('operator-id', [])
    expect(unstated(dates, nothing)).toEqual(['validUntil'])
    expect(unstated(dates, { ...nothing, openEnded: true })).toEqual([])
    expect(unstated(askedDates('residence-proof', ['rented-housing']), { ...nothing, openEnded: true })).toEqual([
      'validUntil',
    ])
  })
})
