import { z } from 'zod'
import { slotCodes } from '../../attachment/catalogue'
import { categoryFact, slotFacts, type SlotRule } from '../../attachment/slot-rules'
import { categoryCodes } from '../../codes'
import { row, text } from '../sourced'

/** One document of a category; `when` narrows it to one of several ways of belonging there (E-66). */
const material = z.strictObject({
  slot: z.enum(slotCodes),
  when: z.array(z.enum(slotFacts)).min(1).optional(),
  rows: z.array(row).min(1),
})

/** One 申报条件类别 that the district accepts (E-20…E-28), with its own materials (E-60…E-68). */
const category = z.strictObject({
  code: z.enum(categoryCodes),
  title: text,
  /** Who belongs to it, without a figure: said where no rule of `eligibility` is known (lib/labels/guide/category). */
  condition: text,
  materials: z.array(material).min(1),
  rows: z.array(row).min(1),
  /** Taken from a third-party copy, or the district is silent: its missing documents refuse nobody. */
  provisional: z.literal(true).optional(),
})

export const categoriesSection = z
  .array(category)
  .min(1)
  .refine((all) => new Set(all.map(({ code }) => code)).size === all.length, 'a category is named twice')

export type CategoryPolicy = z.infer<typeof category>

/** A rule as the files of the districts hold it. */
type Rule = Omit<SlotRule, 'rows'> & { rows: string[] }

/** The check list of 新办 with the materials of every category, each a duty of who chose that category. */
export const withCategories = (rules: readonly Rule[], categories: readonly CategoryPolicy[]): Rule[] => [
  ...rules,
  ...categories.flatMap(({ code, materials, provisional }) =>
    materials.map(({ slot, when, rows }): Rule => ({
      slot,
      need: 'not-asked',
      requiredWhen: when ?? [categoryFact(code)],
      ...(provisional ? { provisional } : {}),
      rows,
    })),
  ),
]
