import { describe, expect, it } from 'vitest'
import type { ChildEntry } from '@/lib/domain/permit/content'
import { permitAges } from '@/lib/domain/permit/ages'
import { copyGaps, printedFields, sheetGaps } from '@/lib/domain/permit/sheet-gaps'
import { policyOf } from '@/tests/support/policies'
import { completeProfile, heldPermit } from '../../../support/profiles'

const policy = policyOf('haidian')
const on = '2026-11-20'
const child = (idNumber: string): ChildEntry => ({
  ...{
    id: idNumber,
    name: '沈小满',
    idNumber,
    relation: '20',
    birthCertificateNumber: '',
    institution: '无',
    birth: '',
  },
})
const children = (...idNumbers: string[]) => ({ ...heldPermit().content, children: idNumbers.map(child) })
/** Born on 2021-05-01, and on 2008-11-21: the second is eighteen on the day after. */
const [small, grown] = ['110105202105010044', '11010520081121001X']

describe('the day on which a child is too old to accompany (I-62)', () => {
  it.each([
    ['no children', [], null],
    ['one child', [small], '2039-05-01'],
    ['the eldest of two', [small, grown], '2026-11-21'],
    ['a child without a number beside one with it', ['', small], '2039-05-01'],
  ])('%s', (_, numbers, day) => expect(permitAges(children(...numbers), policy, on).dependantAgeOn).toBe(day))

  it('is over for who has been too old from that very day on', () =>
    expect(permitAges(children(small, grown), policy, '2026-11-21').dependantAgeOn).toBe('2039-05-01'))

  it('nobody looks at the retirement of a holder whose number cannot be read', () => {
    const { content } = heldPermit()
    const unreadable = { ...content, general: { ...content.general, idNumber: '1' } }
    expect(permitAges(unreadable, policy, on).ageLimitOn).toBeNull()
    expect(permitAges(content, policy, on).ageLimitOn).toMatch(/^20\d\d-/)
  })
})

describe('what a confirmation sheet cannot be printed without', () => {
  it.each(printedFields)("the permit's own %s (F-01, G-34)", (field) => {
    const { content } = heldPermit()
    expect(copyGaps(content)).toEqual([])
    expect(copyGaps({ general: { ...content.general, [field]: ' ' } })).toMatchObject([
      { code: 'sheet-fact-missing', at: { section: 'permit', field } },
    ])
  })

  it('a complete profile and the papers of the person, none of the unit (I-34)', () => {
    const missing = sheetGaps({ profile: completeProfile(), slots: [], policy, on })
    const slots = missing.flatMap(({ at }) => (at && 'slot' in at ? [at.slot] : []))
    expect(slots).toContain('education-certificate')
    expect(slots).not.toContain('labour-contract')
    expect(new Set(missing.map(({ kind }) => kind))).toEqual(new Set(['blocking']))
    const profile = completeProfile()
    profile.general.name = ''
    const more = sheetGaps({ profile, slots: [], policy, on })
    expect(more.length).toBeGreaterThan(missing.length)
  })
})
