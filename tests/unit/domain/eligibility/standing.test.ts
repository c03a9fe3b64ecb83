import { describe, expect, it } from 'vitest'
import { homes } from '@/lib/domain/eligibility/question'
import { answerOf, ownCodes, monthsOf } from '../../../support/eligibility'

const all = ['haidian', 'daxing', 'chaoyang'] as const
const months = monthsOf(48, '2026-10')

describe.each(all)('户口 and home in %s', (district) => {
  it.each([
    ['out-of-town', true, []],
    ['out-of-town-collective', true, ['hukou-collective']],
    ['beijing-collective', false, ['hukou-refused']],
    ['school-temporary', false, ['hukou-refused']],
  ] as const)('I-07: %s', (hukou, eligible, codes) => {
    const answer = answerOf(district, { months, person: { hukou } })
    expect({ eligible: answer.eligible, codes: ownCodes(answer.findings) }).toEqual({ eligible, codes })
  })

  it.each(homes)('E-30: %s', (housing) => {
    const answer = answerOf(district, { months, housing })
    const office = housing === 'office-use'
    expect({ eligible: answer.eligible, codes: ownCodes(answer.findings) }).toEqual({
      eligible: !office,
      codes: office ? ['home-not-residential'] : [],
    })
  })

  it('I-07, E-30: waiting cures neither', () => {
    expect(answerOf(district, { months, housing: 'office-use' }).qualifiesFrom).toBeNull()
    expect(answerOf(district, { months, person: { hukou: 'beijing-collective' } }).qualifiesFrom).toBeNull()
  })
})
