import { kindTraits } from '@/lib/domain/application/kinds'
import { slotOf } from '@/lib/domain/documents/catalogue'
import type { SlotNeed } from '@/lib/domain/documents/slot-rules'
import { districts, findPolicy, levelLabel } from '@/lib/domain/policy/resolve'
import type { Policy } from '@/lib/domain/policy/schema'
import { slotFormat, slotName } from '@/lib/labels/slots'

export type GuideText = { title: string; text: string }
export type GuideMaterial = { name: string; need: SlotNeed; format: string; byEmployer: boolean }
export type GuideFigure = { label: string; value: string; provisional: boolean }

/** A district's 办理指南, rendered from its policy file: nothing in it is typed twice. */
export type Guide = {
  district: string
  name: string
  authority: string
  intro: string
  conditions: GuideText[]
  figures: GuideFigure[]
  steps: GuideText[]
  chain: string[]
  materials: GuideMaterial[]
  employerMaterials: GuideMaterial[]
  notes: GuideText[]
  seals: string[]
  templates: { annex: number; title: string }[]
  hotline: { phone: string; hours: string | null }
}

const plain = ({ title, text }: GuideText): GuideText => ({ title, text })

const materialsOf = (policy: Policy, kind: 'new' | 'filing-right'): GuideMaterial[] =>
  policy.slots[kind]
    .filter((rule) => rule.need !== 'not-asked')
    .map(({ slot, need }) => ({
      name: slotName(slot),
      need,
      format: slotFormat(slot),
      byEmployer: slotOf(slot).uploadedBy === 'employer',
    }))

function figuresOf(policy: Policy): GuideFigure[] {
  const { minAgeYears, minCapital, minAnnualTax } = policy.employerConditions
  const figure = (label: string, value: string, from: { provisional?: true }): GuideFigure => ({
    label,
    value,
    provisional: from.provisional === true,
  })
  return [
    figure('单位注册年限', `满 ${minAgeYears.value} 年`, minAgeYears),
    figure('注册资本', `${minCapital.value} 万元以上`, minCapital),
    figure('年纳税额', `${minAnnualTax.value} 万元以上`, minAnnualTax),
    figure('证件有效期', `${policy.permitYears.value} 年`, policy.permitYears),
    figure('审核期限', `受理后 ${policy.reviewWorkingDays.value} 个工作日`, policy.reviewWorkingDays),
    figure('随往子女', `未满 ${policy.childAgeBelow.value} 周岁`, policy.childAgeBelow),
  ]
}

function guideOf(policy: Policy): Guide {
  const { guide, chains } = policy
  const first = kindTraits.new.employerReviews ? ['单位审核'] : []
  return {
    district: policy.district,
    name: policy.name,
    authority: policy.authority,
    intro: guide.intro,
    conditions: guide.personConditions.map(plain),
    figures: figuresOf(policy),
    steps: guide.steps.map(plain),
    chain: [...first, ...chains.new.map((code) => levelLabel(policy, code))],
    materials: materialsOf(policy, 'new'),
    employerMaterials: materialsOf(policy, 'filing-right'),
    notes: guide.notes.map(plain),
    seals: policy.sealTexts.map(({ text }) => text),
    templates: guide.templates.map(({ annex, title }) => ({ annex, title })),
    hotline: { phone: policy.hotline.phone, hours: policy.hotline.hours },
  }
}

/** The guide of a district, or null for one that is not here. */
export function findGuide(district: string): Guide | null {
  const policy = findPolicy(district)
  return policy && guideOf(policy)
}

/** The districts with a guide, for the home page and the list. */
export const guideList = () =>
  districts().map(({ district, name, authority, hotline }) => ({ district, name, authority, phone: hotline.phone }))
