import type { Route } from 'next'
import { to } from '@/lib/addresses'
import { database } from '@/lib/data/client'
import { loadPolicies, loadWages } from '@/lib/data/policy/policies'
import type { DistrictCode } from '@/lib/domain/codes'
import type { PlainDate } from '@/lib/domain/dates'
import { wageOn, type AverageWage } from '@/lib/domain/policy/average-wages'
import { policiesOn } from '@/lib/domain/policy/resolve'
import type { Policy } from '@/lib/domain/policy/schema'
import { categoryCondition } from '@/lib/labels/guide/category'
import { personConditions } from '@/lib/labels/guide/conditions'
import { employerConditionItems } from '@/lib/labels/guide/employer'
import { guideFigures } from '@/lib/labels/guide/figures'
import { sentences, type GuideItem } from '@/lib/labels/guide/item'
import { guideNotes, homeItems } from '@/lib/labels/guide/notes'
import { chainLabels, guideSteps } from '@/lib/labels/guide/steps'
import { categoryMaterials, guideBusinesses, type GuideBusiness, type GuideMaterial } from './materials'

export type GuideCategory = GuideItem & { code: string; materials: GuideMaterial[] }
export type GuideTemplate = { annex: number; title: string; href: Route }
export type GuideOffice = { name: string; address: string; phones: string[]; email: string }

/** A district's 办理指南, made from its policy on a day: nothing in it is typed twice (G-11). */
export type Guide = {
  district: DistrictCode
  name: string
  authority: string
  intro: string
  figures: GuideItem[]
  employerConditions: GuideItem[]
  conditions: GuideItem[]
  /** 申报条件类别 of 新办. */
  categories: GuideCategory[]
  steps: GuideItem[]
  chain: string[]
  businesses: GuideBusiness[]
  /** What proves a home, by its kind. */
  homes: GuideItem[]
  notes: GuideItem[]
  templates: GuideTemplate[]
  /** The 属地部门 of the district; empty where there are none. */
  offices: GuideOffice[]
  legalBases: { title: string; number: string | null }[]
  hotline: { phone: string | null; hours: string | null }
  contacts: { label: string; text: string }[]
}

/** The figures of a category's rule in words; its own words where nothing is known to judge by. */
function categoriesOf(policy: Policy): GuideCategory[] {
  return policy.categories.map((category) => {
    const rule = policy.eligibility?.categories[category.code]
    return {
      code: category.code,
      title: category.title,
      text: sentences(categoryCondition(policy, category)),
      rows: [...new Set([...(rule?.rows ?? []), ...category.rows])],
      provisional: category.provisional === true || rule?.provisional === true,
      materials: categoryMaterials(category),
    }
  })
}

/** The guide that follows from a policy and the wage of the day. */
export function guideOf(policy: Policy, wage: AverageWage): Guide {
  const { district, guide, hotline, townshipOffices } = policy
  return {
    district,
    name: policy.name,
    authority: policy.authority,
    intro: guide.intro,
    figures: guideFigures(policy),
    employerConditions: employerConditionItems(policy.employerConditions),
    conditions: personConditions(policy, wage),
    categories: categoriesOf(policy),
    steps: guideSteps(policy),
    chain: chainLabels(policy, 'new'),
    businesses: guideBusinesses(policy),
    homes: homeItems(policy),
    notes: guideNotes(policy),
    templates: guide.templates.map(({ code, annex, title }) => ({
      annex,
      title,
      href: to.guest.template(district, code),
    })),
    offices: (townshipOffices ?? []).map(({ name, address, phones, email }) => ({ name, address, phones, email })),
    legalBases: guide.legalBases.map(({ title, number }) => ({ title, number })),
    hotline: { phone: hotline.phone, hours: hotline.hours },
    contacts: guide.contacts.map(({ label, text }) => ({ label, text })),
  }
}

/** The guide of a district with the figures of a day, or null for one that is not here. */
export async function findGuide(district: DistrictCode, on: PlainDate): Promise<Guide | null> {
  const [policies, wages] = await Promise.all([loadPolicies(database(), on), loadWages(database(), on)])
  const policy = policies.find(district)
  return policy && guideOf(policy, wageOn(wages, on))
}

/** The authorities with a guide, for the home page and the list. */
export const guideList = (on: PlainDate) =>
  policiesOn(on).map(({ district, name, authority, hotline }) => ({ district, name, authority, phone: hotline.phone }))
