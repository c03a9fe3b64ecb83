import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slotCodes } from '@/lib/domain/documents/catalogue'
import { requiredSlots } from '@/lib/domain/documents/checklist'
import { personSlotFacts, slotFacts, slotNeeds, type SlotFact, type SlotRule } from '@/lib/domain/documents/slot-rules'
import { completeProfile } from '@/tests/support/profiles'

/** §5.3 M-60, 新办. */
const rules: SlotRule[] = [
  { slot: 'residence-proof', need: 'required', rows: ['M-27'] },
  { slot: 'education-certificate', need: 'if-applicable', requiredWhen: ['degree-path', 'title-path'], rows: ['M-20'] },
  { slot: 'degree-certificate', need: 'if-applicable', requiredWhen: ['degree-path'], rows: ['M-21'] },
  { slot: 'title-certificate', need: 'if-applicable', requiredWhen: ['title-path', 'title-ticked'], rows: ['M-22'] },
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
    expect(list(['degree-path'])).toEqual([
      'education-certificate required degree-path',
      'degree-certificate required degree-path',
      'title-certificate if-applicable optional',
      'marriage-certificate not-asked not-asked',
      'residence-proof required always',
      'labour-contract required always',
    ]))

  it('by title, married', () =>
    expect(list(['title-path', 'title-ticked', 'married'])).toEqual([
      'education-certificate required title-path',
      'degree-certificate if-applicable optional',
      'title-certificate required title-path',
      'marriage-certificate required married',
      'residence-proof required always',
      'labour-contract required always',
    ]))

  it('a ticked title box asks for the document on the degree path too (I-10, N-13)', () =>
    expect(list(['degree-path', 'title-ticked'])).toContain('title-certificate required title-ticked'))

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

describe('facts of a file', () => {
  it.each<[string, Partial<ReturnType<typeof completeProfile>['general']>, 'degree' | 'title' | null, SlotFact[]]>([
    ['nothing chosen yet', { housing: '' }, null, ['holds-degree']],
    ['single, renting, by degree', {}, 'degree', ['degree-path', 'holds-degree', 'rented-housing']],
    [
      'married in the home of the spouse, by title',
      { maritalStatus: '20', housing: 'spouse-owned' },
      'title',
      ['title-path', 'holds-degree', 'married', 'spouse-owned-housing'],
    ],
    ['remarried', { maritalStatus: '22', housing: 'owned' }, 'degree', ['degree-path', 'holds-degree', 'married']],
    [
      'divorced',
      { maritalStatus: '40', housing: 'rented-rural' },
      'degree',
      ['degree-path', 'holds-degree', 'rented-housing'],
    ],
  ])('%s', (_, change, path, facts) => {
    const profile = completeProfile()
    Object.assign(profile.general, change)
    expect(personSlotFacts(profile, path)).toEqual(facts)
  })

  it('a ticked title box', () => {
    const profile = completeProfile()
    profile.education.holdsQualification = true
    expect(personSlotFacts(profile, 'degree')).toContain('title-ticked')
  })
})
