import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attachmentFindings } from '@/lib/domain/attachment/attachment-findings'
import { slotCodes, type SlotCode } from '@/lib/domain/attachment/catalogue'
import type { CategoryCode } from '@/lib/domain/codes'
import { requiredSlots } from '@/lib/domain/attachment/checklist'
import { personSlotFacts, slotFacts, slotNeeds, type SlotFact, type SlotRule } from '@/lib/domain/attachment/slot-rules'
import { completeProfile } from '@/tests/support/profiles'

/** §5.3 M-60, 新办. */
const rules: SlotRule[] = [
  { slot: 'residence-proof', need: 'required', rows: ['M-27'] },
  { slot: 'education-certificate', need: 'if-applicable', requiredWhen: ['category-A', 'category-B'], rows: ['M-20'] },
  { slot: 'degree-certificate', need: 'if-applicable', requiredWhen: ['category-A'], rows: ['M-21'] },
  { slot: 'title-certificate', need: 'if-applicable', requiredWhen: ['category-B', 'title-ticked'], rows: ['M-22'] },
  {
    slot: 'marriage-certificate',
    need: 'not-asked',
    requiredWhen: ['married', 'spouse-owned-housing'],
    rows: ['M-26'],
  },
  { slot: 'labour-contract', need: 'required', rows: ['M-29'] },
]

const list = (facts: SlotFact[]) =>
  requiredSlots(rules, facts).map(({ slot, need, reason }) => `${slot} ${need} ${reason}`)

describe('check list', () => {
  it('stands in the order of the catalogue, whatever the order of the rules', () =>
    expect(requiredSlots(rules, []).map(({ slot }) => slot)).toEqual([
      ...[
        'education-certificate',
        'degree-certificate',
        'title-certificate',
        'marriage-certificate',
        'residence-proof',
      ],
      'labour-contract',
    ]))

  it('by degree', () =>
    expect(list(['category-A'])).toEqual([
      'education-certificate required category-A',
      'degree-certificate required category-A',
      'title-certificate if-applicable optional',
      'marriage-certificate not-asked not-asked',
      'residence-proof required always',
      'labour-contract required always',
    ]))

  it('by title, married', () =>
    expect(list(['category-B', 'title-ticked', 'married'])).toEqual([
      'education-certificate required category-B',
      'degree-certificate if-applicable optional',
      'title-certificate required category-B',
      'marriage-certificate required married',
      'residence-proof required always',
      'labour-contract required always',
    ]))

  it('a ticked title box asks for the document on with category A too (I-10, N-13)', () =>
    expect(list(['category-A', 'title-ticked'])).toContain('title-certificate required title-ticked'))

  it('the contract and a lease are contracts, an owned home is none (C-15)', () => {
    const contractual = (facts: SlotFact[]) =>
      requiredSlots(rules, facts)
        .filter((line) => line.contractual)
        .map(({ slot }) => slot)
    expect(contractual([])).toEqual(['labour-contract'])
    expect(contractual(['rented-housing'])).toEqual(['residence-proof', 'labour-contract'])
  })

  it('one more fact never makes a duty disappear', () => {
    const rule = fc.record({
      slot: fc.constantFrom(...slotCodes),
      need: fc.constantFrom(...slotNeeds),
      requiredWhen: fc.subarray([...slotFacts]),
      rows: fc.constant(['M-20']),
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(rule, { selector: ({ slot }) => slot }),
        fc.subarray([...slotFacts]),
        fc.constantFrom(...slotFacts),
        (anyRules, facts, more) => {
          const before = requiredSlots(anyRules, facts).filter(({ need }) => need === 'required')
          const now = requiredSlots(anyRules, [...facts, more]).filter(({ need }) => need === 'required')
          expect(now.map(({ slot }) => slot)).toEqual(expect.arrayContaining(before.map(({ slot }) => slot)))
        },
      ),
    )
  })
})

describe('several rules about one slot', () => {
  const shared: SlotRule[] = [
    { slot: 'other', need: 'if-applicable', rows: ['M-28'] },
    { slot: 'three-year-income', need: 'not-asked', requiredWhen: ['category-D'], provisional: true, rows: ['E-63'] },
    { slot: 'three-year-income', need: 'not-asked', requiredWhen: ['category-H'], rows: ['E-67'] },
    { slot: 'other', need: 'not-asked', requiredWhen: ['category-F'], provisional: true, rows: ['E-25'] },
  ]
  const line = (slot: SlotCode, facts: SlotFact[]) => requiredSlots(shared, facts).find((one) => one.slot === slot)

  it('stand as one line, asked by the one that applies, with its rows', () => {
    expect(line('three-year-income', [])).toMatchObject({ need: 'not-asked' })
    expect(line('three-year-income', ['category-H'])).toMatchObject({ need: 'required', rows: ['E-67'] })
    expect(line('other', [])).toMatchObject({ need: 'if-applicable' })
    expect(line('other', [])).not.toHaveProperty('provisional')
  })

  it('a document that only an unconfirmed category asks refuses nobody: its lack is for the reviewer', () => {
    const kinds = (facts: SlotFact[]) =>
      attachmentFindings(requiredSlots(shared, facts), [], '2026-11-20').map(({ kind, at }) => [kind, at])
    expect(kinds(['category-D'])).toEqual([['needs-review', { slot: 'three-year-income' }]])
    expect(kinds(['category-F'])).toEqual([['needs-review', { slot: 'other' }]])
    expect(kinds(['category-D', 'category-H'])).toEqual([['blocking', { slot: 'three-year-income' }]])
  })
})

describe('facts of a file', () => {
  it.each<[string, Partial<ReturnType<typeof completeProfile>['general']>, CategoryCode | '', SlotFact[]]>([
    ['nothing chosen yet', { housing: '' }, '', ['holds-degree']],
    ['single, renting, by degree', {}, 'A', ['category-A', 'holds-degree', 'rented-housing']],
    [
      'married in the home of the spouse, by title',
      { maritalStatus: '20', housing: 'spouse-owned' },
      'B',
      ['category-B', 'holds-degree', 'married', 'spouse-owned-housing'],
    ],
    ['remarried', { maritalStatus: '22', housing: 'owned' }, 'A', ['category-A', 'holds-degree', 'married']],
    [
      'divorced',
      { maritalStatus: '40', housing: 'rented-rural' },
      'A',
      ['category-A', 'holds-degree', 'rented-housing'],
    ],
  ])('%s', (_, change, category, facts) => {
    const profile = completeProfile()
    Object.assign(profile.general, change)
    expect(personSlotFacts(profile, { category })).toEqual(facts)
  })

  it('a ticked title box', () => {
    const profile = completeProfile()
    profile.education.holdsQualification = true
    expect(personSlotFacts(profile, { category: 'A' })).toContain('title-ticked')
  })
})
