import type { ApplicationKind } from '@/lib/domain/codes'
import { kindTraits } from '@/lib/domain/application/kinds'
import type { FindingOwner } from '@/lib/domain/findings'
import { slotOf } from '@/lib/domain/attachment/catalogue'
import { employerSections, personSections, sectionLabel } from '@/lib/labels/fields'
import { generalPhrases, slotPhrases } from '@/lib/labels/opinion-phrases'
import type { DeskSlot } from './desk-files'

/** 事项: where an opinion item can point to, and who usually has to cure it. */
export type OpinionPlaceOption = {
  /** "slot:residence-proof" · "section:general" · "" for 其他事项. */
  value: string
  label: string
  group: '附件' | '填写内容' | '其他'
  owner: FindingOwner
  phrases: readonly string[]
}

const slotOption = ({ slot, name }: DeskSlot): OpinionPlaceOption => {
  const { subject, uploadedBy } = slotOf(slot)
  return {
    value: `slot:${slot}`,
    label: subject === 'child' ? name.replace(/（.*$/, '') : name,
    group: '附件',
    owner: subject === 'employment' ? 'contract' : uploadedBy,
    phrases: [...(slotPhrases[slot] ?? []), ...generalPhrases],
  }
}

const sectionOptions = (sections: Record<string, string>, owner: FindingOwner, left: readonly string[]) =>
  Object.entries(sections)
    .filter(([section]) => !left.includes(section))
    .map(([section, label]): OpinionPlaceOption => ({
      value: `section:${section}`,
      label,
      group: '填写内容',
      owner,
      phrases: generalPhrases,
    }))

/** Businesses in which the children are filled in. */
const aboutChildren: readonly ApplicationKind[] = ['new', 'dependant-change']

/** The list of the select: the slots of this file, the sections of its starter, and what has no place of its own. */
export function opinionPlaces(kind: ApplicationKind, slots: readonly DeskSlot[]): OpinionPlaceOption[] {
  const person = kindTraits[kind].about === 'person'
  const bySlot = new Map(slots.map((slot) => [slot.slot, slotOption(slot)]))
  const owner: FindingOwner = person ? 'person' : 'employer'
  const formOwner: FindingOwner = kindTraits[kind].starter
  const sections = person
    ? sectionOptions(personSections, owner, ['photo'])
    : sectionOptions(employerSections, owner, ['licence'])
  const common = { owner, phrases: generalPhrases }
  return [
    ...bySlot.values(),
    ...sections,
    {
      value: 'section:form',
      label: sectionLabel('person', 'form'),
      group: '填写内容',
      owner: formOwner,
      phrases: generalPhrases,
    },
    ...(aboutChildren.includes(kind)
      ? [
          {
            value: 'section:children',
            label: sectionLabel('person', 'children'),
            group: '填写内容' as const,
            ...common,
          },
        ]
      : []),
    { value: '', label: '其他事项', group: '其他', ...common },
  ]
}
