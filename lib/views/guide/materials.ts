import { applicationKinds, type ApplicationKind } from '@/lib/domain/codes'
import { kindTraits } from '@/lib/domain/application/kinds'
import { slotOf, type SlotCode } from '@/lib/domain/attachment/catalogue'
import { requiredSlots } from '@/lib/domain/attachment/checklist'
import type { SlotFact, SlotRule } from '@/lib/domain/attachment/slot-rules'
import type { PolicyFile } from '@/lib/domain/policy/schema'
import { kindLabels } from '@/lib/labels/applications'
import { needLabels, slotFormat, slotHelp, slotName, slotReasons } from '@/lib/labels/slots'

export type GuideMaterial = {
  slot: SlotCode
  name: string
  /** 必传, 如有请上传, or when it is a duty. */
  need: string
  always: boolean
  /** When it becomes a duty, in words; empty where it always or never is. */
  when: string[]
  format: string
  help: string
  byEmployer: boolean
  /** Asked by nothing that the district has confirmed. */
  provisional: boolean
}

export type GuideBusiness = {
  kind: ApplicationKind
  label: string
  /** Who starts it, in words. */
  starter: string
  materials: GuideMaterial[]
}

const material = (slot: SlotCode, always: boolean, need: string, when: string[], provisional: boolean) => ({
  slot,
  name: slotName(slot),
  need,
  always,
  when,
  format: slotFormat(slot),
  help: slotHelp(slot),
  byEmployer: slotOf(slot).uploadedBy === 'employer',
  provisional,
})

/** The facts of a category, and of the ways into it. */
const isCategoryFact = (fact: SlotFact) => fact.startsWith('category-') || fact.startsWith('founder-')

/** The facts that make a slot a duty in every category. */
const conditionsOf = (rules: readonly SlotRule[]): SlotFact[] =>
  [...new Set(rules.flatMap(({ requiredWhen }) => requiredWhen ?? []))].filter((fact) => !isCategoryFact(fact))

/** What a business asks whatever the category; what single categories ask stands with them. */
function materialsOf(rules: readonly SlotRule[]): GuideMaterial[] {
  return requiredSlots(rules, []).flatMap(({ slot, need, provisional }) => {
    const facts = conditionsOf(rules.filter((rule) => rule.slot === slot))
    if (need === 'not-asked' && facts.length === 0) return []
    const when = need === 'required' ? [] : facts.map((fact) => slotReasons[fact])
    const label = need === 'not-asked' ? '按情况必传' : needLabels[need]
    return [material(slot, need === 'required', label, when, provisional === true)]
  })
}

/** The slots of which a guide says something for a business, whatever the category. */
export const slotsInGuide = (rules: readonly SlotRule[]): SlotCode[] => materialsOf(rules).map(({ slot }) => slot)

/** The materials of a category of 新办, each once (E-60…E-68). */
export const categoryMaterials = (category: PolicyFile['categories'][number]): GuideMaterial[] =>
  category.materials.map(({ slot, when }) =>
    material(
      slot,
      !when,
      when ? '按情况必传' : needLabels.required,
      (when ?? []).map((fact) => slotReasons[fact]),
      category.provisional === true,
    ),
  )

/** Every business of the district with what it asks (§5.3). */
export const guideBusinesses = ({ slots }: PolicyFile): GuideBusiness[] =>
  applicationKinds.map((kind) => ({
    kind,
    label: kindLabels[kind],
    starter: kindTraits[kind].starter === 'employer' ? '由单位发起' : '由员工发起',
    materials: materialsOf(slots[kind]),
  }))
