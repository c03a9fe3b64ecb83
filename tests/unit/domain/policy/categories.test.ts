import { describe, expect, it } from 'vitest'
import type { SlotCode } from '@/lib/domain/attachment/catalogue'
import { requiredSlots } from '@/lib/domain/attachment/checklist'
import { categoryFact, type FounderRoute, type SlotFact } from '@/lib/domain/attachment/slot-rules'
import type { CategoryCode } from '@/lib/domain/codes'
import { authorities, policyOf } from '@/tests/support/policies'
import { categoryLabels } from '@/lib/labels/categories'

/** What everybody hands in whatever his category (E-59); the photo and the children's papers lie elsewhere. */
const shared: SlotCode[] = [
  'taxable-income',
  'household-register',
  'integrity-declaration',
  'residence-proof',
  'labour-contract',
]

const asked = (district: string, facts: SlotFact[]): SlotCode[] =>
  requiredSlots(policyOf(district).slots.new, facts)
    .filter(({ need }) => need === 'required')
    .map(({ slot }) => slot)

/** The papers of a category beyond the shared ones and what the district asks of everybody. */
const ownPapers = (district: string, category: CategoryCode, ...more: SlotFact[]): SlotCode[] => {
  const common = asked(
    district,
    more.filter((fact) => !fact.startsWith('founder')),
  )
  return asked(district, [categoryFact(category), ...more]).filter((slot) => !common.includes(slot))
}

const founder = (route: FounderRoute): SlotFact => `founder-${route}`

describe('the materials of 大兴 by category (§6.5)', () => {
  it('E-59: five papers whoever applies', () => expect(asked('daxing', [])).toEqual(shared))

  it.each<[string, CategoryCode, SlotFact[], SlotCode[]]>([
    ['E-60 A 学历学位', 'A', [], ['education-certificate', 'degree-certificate']],
    ['E-61 B 职称: no degree certificate', 'B', [], ['education-certificate', 'title-certificate']],
    ['E-62 C 获奖', 'C', [], ['award-certificate', 'award-evidence']],
    ['E-63 D 科创主体', 'D', [], ['applicant-unit-qualification', 'three-year-income', 'situation-statement']],
    ['E-64 E 科创服务主体: no certificate of the unit', 'E', [], ['three-year-income', 'situation-statement']],
    ['E-65 F 知识产权', 'F', [], ['ip-certificates', 'ip-transfer-statement', 'ip-transfer-evidence']],
    ['E-66 G1 自主投入', 'G', [founder('investment')], ['unit-charter', 'investment-evidence']],
    ['E-66 G2 股权融资: no charter', 'G', [founder('financing')], ['financing-evidence']],
    ['E-66 G3 纳税', 'G', [founder('tax')], ['unit-charter', 'three-year-tax']],
    ['E-67 H 自由职业者', 'H', [], ['three-year-income', 'achievement-evidence']],
    ['E-68 I 区推荐: what the authority gives', 'I', [], ['recommendation']],
  ])('%s', (_row, category, facts, papers) => expect(ownPapers('daxing', category, ...facts)).toEqual(papers))
})

describe('the other districts', () => {
  it('海淀 accepts A…F, of which the manual knows only A and B', () => {
    const { categories } = policyOf('haidian')
    expect(categories.map(({ code }) => code)).toEqual(['A', 'B', 'C', 'D', 'E', 'F'])
    expect(categories.filter(({ provisional }) => !provisional).map(({ code }) => code)).toEqual(['A', 'B'])
    expect(ownPapers('haidian', 'A')).toEqual(['education-certificate', 'degree-certificate'])
    expect(ownPapers('haidian', 'B')).toEqual(['education-certificate', 'title-certificate'])
    // patents lie in 其他材料 there (M-28)
    expect(ownPapers('haidian', 'F')).toEqual(['other'])
  })

  it('朝阳: an audit report where 大兴 wants a statement (M-39), and the record of social insurance of everybody (M-36)', () => {
    expect(policyOf('chaoyang').categories.map(({ code }) => code)).toEqual(['A', 'B', 'F'])
    expect(ownPapers('chaoyang', 'F')).toEqual(['ip-certificates', 'ip-audit-report'])
    expect(asked('chaoyang', [])).toEqual([
      ...shared.filter((slot) => slot !== 'labour-contract'),
      'social-insurance-record',
      'labour-contract',
    ])
    expect(asked('haidian', [])).not.toContain('social-insurance-record')
  })

  it('朝阳: months paid later ask for a statement (M-37)', () => {
    expect(asked('chaoyang', ['back-paid'])).toContain('back-payment-statement')
    expect(asked('daxing', ['back-paid'])).not.toContain('back-payment-statement')
  })
})

describe('what holds of every authority', () => {
  it.each(authorities().map((policy) => [policy.name, policy] as const))('%s', (_name, policy) => {
    const codes = policy.categories.map(({ code }) => code)
    // who is accepted and who is judged is the same list
    if (policy.eligibility) expect([...policy.eligibility.acceptedCategories.value].sort()).toEqual([...codes].sort())
    for (const { code, title, materials } of policy.categories) {
      expect(title).toContain(categoryLabels[code])
      for (const { slot, when } of materials) {
        const lines = requiredSlots(policy.slots.new, when ?? [categoryFact(code)])
        expect(lines.find((line) => line.slot === slot)?.need).toBe('required')
      }
    }
  })
})

describe('what else single districts ask', () => {
  const of = (district: string, kind: 'filing-right' | 'authority-transfer' | 'service-request', facts: SlotFact[]) =>
    requiredSlots(policyOf(district).slots[kind], facts)

  it('朝阳: the unit’s record of social insurance has a slot of its own (M-09), other papers stay optional (M-06)', () => {
    for (const kind of ['filing-right', 'authority-transfer'] as const) {
      const lines = of('chaoyang', kind, [])
      expect(lines.find(({ slot }) => slot === 'unit-social-insurance')?.need).toBe('required')
      expect(lines.find(({ slot }) => slot === 'unit-other')?.need).toBe('if-applicable')
    }
  })

  it('朝阳: a renamed unit shows the notice (M-10, U-33)', () => {
    const need = (facts: SlotFact[]) =>
      of('chaoyang', 'service-request', facts).find(({ slot }) => slot === 'unit-name-change')?.need
    expect(need([])).toBe('if-applicable')
    expect(need(['renamed'])).toBe('required')
    expect(of('haidian', 'service-request', ['renamed']).map(({ slot }) => slot)).not.toContain('unit-name-change')
  })

  it('大兴: 验资报告 where the capital cannot be looked up (M-08), the ID card of each child (M-32)', () => {
    expect(of('daxing', 'filing-right', []).find(({ slot }) => slot === 'unit-capital-report')?.need).toBe(
      'if-applicable',
    )
    expect(policyOf('daxing').childDocuments.value).toContain('child-id-card')
    expect(policyOf('haidian').childDocuments.value).not.toContain('child-id-card')
  })
})
