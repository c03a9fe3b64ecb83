import { z } from 'zod'
import type { DemandNoticeInput } from '../demand/notice'

/**
 * Figures that move deadlines or totals for others (decision 0023): proposed with its basis by one officer, released by
 * a second one. What is not proposed cannot be written; tests/unit/laws/two-persons.test.ts holds the acts against it.
 */
export const proposalKinds = [
  'parameter', // 参数, the average wage among them
  'calendar-year', // 工作日历 (G-30)
  'demand-notice', // 年度需求申报通知 with its days and 总量
  'demand-total', // 年度总量
  'demand-number', // 核定 of a unit, first or increased
  'quota-grant', // 下达指标
  'slots-closing', // 关闭 of slots in which units are booked (P-05)
] as const
export type ProposalKind = (typeof proposalKinds)[number]

const total = z.object({ total: z.int().nullable() })
const lists = z.object({ off: z.array(z.string()), makeUp: z.array(z.string()) })
const demandNotice: z.ZodType<DemandNoticeInput> = z.object({
  ...{ year: z.int(), title: z.string(), text: z.string(), opensOn: z.string(), closesOn: z.string() },
  total: z.int().nullable(),
})

/** What is proposed of each kind, as it is stored. Which values are right is a rule of the noun, not of the shape. */
export const proposalValues = {
  parameter: z.unknown(), // has the schema of its parameter
  'calendar-year': lists.extend({ note: z.string() }),
  'demand-notice': demandNotice,
  'demand-total': total,
  'demand-number': z.object({ approved: z.int(), agreed: z.boolean() }),
  'quota-grant': z.object({ count: z.int(), remark: z.string().nullable() }),
  /** One slot, or with null every slot of the day that has not begun. */
  'slots-closing': z.object({ day: z.string(), startsAt: z.string().nullable() }),
} satisfies Record<ProposalKind, z.ZodType>
export type ProposalValue<K extends ProposalKind> = z.infer<(typeof proposalValues)[K]>

/** What stood there when a figure was proposed, of those whose second person reads it. */
export const proposalPins = {
  'calendar-year': z.object({ before: lists.nullable() }),
  'demand-total': total,
  'demand-number': z.object({ approved: z.int().nullable() }),
}

type Traits = {
  /** Whose figure it is: that of an area's administrators, or of the desk that keeps the instrument. */
  keeper: 'administrators' | 'slot-administrators' | 'demand-desk' | 'quota-desk'
  /** `ahead`: begins on a day after the release; `at-release`: counts from the moment of the release. */
  begins: 'ahead' | 'at-release'
  /** Only one may wait at a time; of a parameter several may, each for its own day. */
  onlyOneWaits: boolean
  rows: readonly string[]
}

export const proposalTraits: Record<ProposalKind, Traits> = {
  parameter: { keeper: 'administrators', begins: 'ahead', onlyOneWaits: false, rows: ['A-27', 'A-28'] },
  'calendar-year': { keeper: 'administrators', begins: 'at-release', onlyOneWaits: true, rows: ['G-30'] },
  'demand-notice': { keeper: 'demand-desk', begins: 'at-release', onlyOneWaits: true, rows: ['Q-40', 'A-26'] },
  'demand-total': { keeper: 'demand-desk', begins: 'at-release', onlyOneWaits: true, rows: ['A-15'] },
  'demand-number': { keeper: 'demand-desk', begins: 'at-release', onlyOneWaits: true, rows: ['Q-41', 'S-84'] },
  'quota-grant': { keeper: 'quota-desk', begins: 'at-release', onlyOneWaits: true, rows: ['A-16', 'Q-12'] },
  'slots-closing': { keeper: 'slot-administrators', begins: 'at-release', onlyOneWaits: true, rows: ['P-05'] },
}

export const isProposalKind = (text: unknown): text is ProposalKind => proposalKinds.some((kind) => kind === text)
