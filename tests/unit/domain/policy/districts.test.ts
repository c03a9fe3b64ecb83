import { applicationKinds } from '@/lib/domain/codes'
import { describe, expect, it } from 'vitest'
import { kindTraits } from '@/lib/domain/application/kinds'
import { requiredSlots } from '@/lib/domain/attachment/checklist'
import type { SlotFact } from '@/lib/domain/attachment/slot-rules'
import { districts, policyOf } from '@/tests/support/policies'

/** The districts of the references; others have tests of their own. */
const referenced = ['haidian', 'daxing', 'chaoyang']

const byDistrict = <T>(pick: (district: string) => T) =>
  Object.fromEntries(referenced.map((district) => [district, pick(district)]))

describe('what the districts decide (§10)', () => {
  it('海淀, 大兴 and 朝阳 are there, each with its own numbers', () => {
    expect(byDistrict(policyOf)).toMatchObject({
      haidian: { name: '海淀区', prefix: 'HD', divisionCode: '110108' },
      daxing: { name: '大兴区', prefix: 'DX', divisionCode: '110115' },
      chaoyang: { name: '朝阳区', prefix: 'CY', divisionCode: '110105' },
    })
    for (const own of ['version', 'prefix', 'divisionCode', 'name'] as const)
      expect(new Set(districts().map((policy) => policy[own])).size).toBe(districts().length)
  })

  it.each(applicationKinds.filter((kind) => kind !== 'service-request'))('%s goes the chain of S-40…S-42', (kind) =>
    expect(byDistrict((district) => policyOf(district).chains[kind])).toEqual({
      haidian: ['district-first', 'district', 'city'],
      daxing: ['township', 'district', 'city'],
      chaoyang: kindTraits[kind].about === 'employer' ? ['district', 'city'] : ['district-first', 'district', 'city'],
    }),
  )

  it('a unit’s own business in 朝阳 begins at 区级, without appointment, 暂定 (S-42 before D-06)', () => {
    const { appointment, chains, unconfirmedChains } = policyOf('chaoyang')
    const own = applicationKinds.filter((kind) => kindTraits[kind].about === 'employer')
    expect(unconfirmedChains).toEqual(own)
    for (const kind of own) {
      expect(chains[kind][0]).toBe('district')
      expect(appointment?.kinds.value).not.toContain(kind)
    }
  })

  it('a request of S-79 ends in the district', () =>
    expect(byDistrict((district) => policyOf(district).chains['service-request'].at(-1))).toEqual({
      haidian: 'district',
      daxing: 'district',
      chaoyang: 'district',
    }))

  it('the review clock starts by district (C-04), on an event that its chains know', () => {
    expect(byDistrict((district) => policyOf(district).reviewClockStart.value)).toEqual({
      haidian: { event: 'acceptance' },
      daxing: { event: 'passed', level: 'township' },
      chaoyang: { event: 'passed', level: 'district-first' },
    })
    for (const { levels, reviewClockStart } of districts()) {
      const start = reviewClockStart.value
      if (start.event === 'passed') expect(levels.map(({ code }) => code)).toContain(start.level)
    }
  })

  it('retirement ends a permit in 朝阳 only (C-13), approval is not told by SMS in 大兴 (C-14)', () => {
    expect(byDistrict((district) => policyOf(district).retirement.value)).toEqual({
      haidian: 'remind',
      daxing: 'remind',
      chaoyang: 'lapse',
    })
    expect(byDistrict((district) => policyOf(district).approvalSms.value)).toEqual({
      haidian: true,
      daxing: false,
      chaoyang: true,
    })
  })

  it('a link is dissolved at once, in time, or within 60 days (D-23)', () =>
    expect(byDistrict((district) => policyOf(district).dissolveWithinDays.value)).toEqual({
      haidian: 0,
      daxing: null,
      chaoyang: 60,
    }))
})

describe('check lists of the businesses (§5.3)', () => {
  const list = (district: string, kind: (typeof applicationKinds)[number], facts: SlotFact[] = []) =>
    requiredSlots(policyOf(district).slots[kind], facts)
  const asked = (district: string, kind: (typeof applicationKinds)[number], facts: SlotFact[] = []) =>
    list(district, kind, facts)
      .filter(({ need }) => need === 'required')
      .map(({ slot }) => slot)

  const paths = ['education-certificate']
  const papers = ['taxable-income', 'household-register', 'integrity-declaration']

  it.each(['haidian', 'chaoyang'])('%s: everything for a renewal (M-61), 离职证明 for a change (M-63)', (district) => {
    expect(asked(district, 'renewal')).toEqual([...paths, ...papers, 'residence-proof', 'labour-contract'])
    expect(asked(district, 'employer-change')).toEqual([
      ...paths,
      ...papers,
      'residence-proof',
      'other',
      'labour-contract',
    ])
  })

  it('大兴: four papers for a renewal (M-62), three for a change (M-64)', () => {
    expect(asked('daxing', 'renewal')).toEqual([...papers, 'labour-contract'])
    expect(asked('daxing', 'employer-change')).toEqual(['integrity-declaration', 'other', 'labour-contract'])
    expect(list('daxing', 'renewal').filter(({ need }) => need === 'not-asked')).toHaveLength(5)
  })

  it.each<[SlotFact, string]>([
    ['education-changed', 'education-certificate'],
    ['degree-changed', 'degree-certificate'],
    ['title-changed', 'title-certificate'],
    ['household-changed', 'household-register'],
    ['marriage-changed', 'marriage-certificate'],
    ['residence-changed', 'residence-proof'],
  ])('基础信息变更: %s asks for %s and a new declaration, nothing else (M-65)', (fact, slot) => {
    expect(asked('haidian', 'basic-info-change')).toEqual(['integrity-declaration'])
    expect(asked('haidian', 'basic-info-change', [fact]).toSorted()).toEqual([slot, 'integrity-declaration'].toSorted())
  })

  it('业务信息变更: a married parent of a child proves the marriage, nobody else (M-66, I-63)', () => {
    const marriage = 'marriage-certificate'
    expect(asked('haidian', 'dependant-change', ['married', 'has-children'])).toContain(marriage)
    expect(asked('haidian', 'dependant-change', ['married'])).not.toContain(marriage)
    expect(asked('haidian', 'dependant-change', ['has-children'])).not.toContain(marriage)
  })

  it('注销: the proof goes with the reason (M-67)', () => {
    expect(asked('haidian', 'cancellation')).toEqual([])
    expect(asked('haidian', 'cancellation', ['settled'])).toEqual(['household-register'])
    expect(asked('haidian', 'cancellation', ['unit-moved'])).toEqual(['other'])
  })

  it('主管部门变更 asks what 申请业务办理权限 asks (U-111); 朝阳 wants the insurance record too (M-09)', () => {
    for (const { district } of districts())
      expect(asked(district, 'authority-transfer')).toEqual(asked(district, 'filing-right'))
    expect(asked('haidian', 'filing-right')).not.toContain('unit-social-insurance')
    expect(asked('chaoyang', 'filing-right')).toContain('unit-social-insurance')
  })
})
