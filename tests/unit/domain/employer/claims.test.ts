import { describe, expect, it } from 'vitest'
import { claimDifferences, takenOver } from '@/lib/domain/employer/claims'
import { registeredGeneral } from '@/lib/domain/employer/registered-facts'
import { completeEmployerProfile } from '../../../support/profiles'

const { general } = completeEmployerProfile()
const facts = {
  ...{ kind: general.kind, legalRepresentative: general.legalRepresentative, businessScope: general.businessScope },
  ...{ registeredDistrict: general.registeredDistrict, registeredAddress: general.registeredAddress },
  ...{ registeredCapital: general.registeredCapital, establishedOn: general.establishedOn },
}
const differing = (more: object, name = general.name) =>
  claimDifferences({ name, facts: { ...facts, ...more } }, general).map(({ fact }) => fact)

describe('what the identity platform says of a unit (U-12)', () => {
  it('is no difference when it is the same, written otherwise, or not said', () => {
    expect(differing({})).toEqual([])
    expect(differing({ registeredCapital: `${general.registeredCapital}.00` })).toEqual([])
    expect(differing({ registeredAddress: ` ${general.registeredAddress} ` }, ` ${general.name} `)).toEqual([])
    expect(claimDifferences({ name: ' ', facts: null }, general)).toEqual([])
  })

  it('is a difference of the facts that it says otherwise, with both words', () => {
    const said = { legalRepresentative: '顾清和', registeredCapital: '1', establishedOn: '2001-02-03' }
    expect(differing(said)).toEqual(['legalRepresentative', 'registeredCapital', 'establishedOn'])
    expect(claimDifferences({ name: '', facts: { legalRepresentative: '顾清和' } }, general)).toEqual([
      { fact: 'legalRepresentative', onFile: general.legalRepresentative, claimed: '顾清和' },
    ])
  })

  it('never brings a new name by itself: that goes by 更名 (A-33)', () => {
    const differences = claimDifferences(
      { name: '北京另一家有限公司', facts: { establishedOn: '2001-02-03' } },
      general,
    )
    expect(differences.map(({ fact }) => fact)).toEqual(['name', 'establishedOn'])
    expect(takenOver(differences).map(({ fact }) => fact)).toEqual(['establishedOn'])
  })
})

describe('facts of the registration authority', () => {
  it('are taken as they are delivered, blanks aside', () => {
    expect(registeredGeneral(facts)).toEqual(facts)
    expect(registeredGeneral({ ...facts, businessScope: ` ${general.businessScope} ` })).toEqual(facts)
    expect(registeredGeneral({ registeredDistrict: 'outside' })).toEqual(
      registeredGeneral({ registeredDistrict: ' outside ' }),
    )
  })

  it.each([
    ['kind', 'club'],
    ['registeredDistrict', '海淀'],
    ['registeredAddress', '路'],
    ['registeredCapital', '0'],
    ['registeredCapital', '0.00'],
    ['registeredCapital', '一百'],
    ['registeredCapital', '1234567890123'],
    ['registeredCapital', '1.1234567'],
    ['registeredCapital', 'x1'],
    ['legalRepresentative', ''],
    ['businessScope', '软件。'],
    ['businessScope', '软'.repeat(4001)],
    ['establishedOn', '2021-02-30'],
    ['establishedOn', 20210203],
  ])('%s %o is left out: the form would refuse it and nobody could change it', (fact, value) => {
    const others = Object.fromEntries(Object.entries(facts).filter(([name]) => name !== fact))
    expect(registeredGeneral({ ...facts, [fact]: value })).toEqual(others)
  })

  it.each([
    ['registeredCapital', '123456789012.123456'],
    ['registeredCapital', '0.5'],
    ['businessScope', '软件开发'],
    ['businessScope', '软'.repeat(4000)],
  ])('%s of the greatest and least size is kept', (fact, value) =>
    expect(registeredGeneral({ [fact]: value })).toEqual({ [fact]: value }),
  )

  it('are none where nothing is delivered', () => {
    for (const nothing of [null, 'text', [], {}]) expect(registeredGeneral(nothing)).toEqual({})
  })
})
