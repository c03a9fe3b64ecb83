import { z } from 'zod'
import { levelCode, row, sourced, text } from '../sourced'

/** What a unit is weighed by: 产值贡献、投资、就业、科研. */
export const demandCriteria = ['output', 'investment', 'employment', 'research'] as const
export type DemandCriterion = (typeof demandCriteria)[number]
export const isDemandCriterion = (code: unknown): code is DemandCriterion =>
  demandCriteria.some((known) => known === code)

const months = z.array(z.int().min(1).max(12)).min(1)

const criterion = z.strictObject({
  code: z.enum(demandCriteria),
  /** Share of the whole score; the shares of all criteria make 1. */
  weight: z.number().positive().max(1),
  rows: z.array(row).min(1),
})

/** 年度需求申报 (Q-40…Q-43, S-84): the yearly demand, its evaluation and the number that is fixed. */
const demand = z.strictObject({
  /** Level of the district that publishes, evaluates and fixes. */
  desk: sourced(levelCode),
  /** Months in which next year's demand is declared; null: whenever the district's notice says. */
  declareMonths: sourced(months.nullable()),
  /** Months of the year itself in which the numbers are fixed; null: no month is named. */
  fixMonths: sourced(months.nullable()),
  /** Who has to agree before a number is fixed, besides the district. */
  agreedBy: sourced(text.nullable()),
  /** The score sheet. */
  criteria: sourced(
    z
      .array(criterion)
      .min(1)
      .refine((all) => new Set(all.map(({ code }) => code)).size === all.length, 'a criterion is named twice')
      .refine((all) => Math.abs(all.reduce((sum, { weight }) => sum + weight, 0) - 1) < 1e-9, 'weights do not make 1'),
  ),
})

/** Null where a district has no yearly demand. */
export const demandSection = demand.nullable()
export type DemandPolicy = z.infer<typeof demand>

/** Every criterion counts alike: what is used while a district names no weights. */
export const equalCriteria = (...rows: string[]): DemandPolicy['criteria']['value'] =>
  demandCriteria.map((code) => ({ code, weight: 1 / demandCriteria.length, rows }))
