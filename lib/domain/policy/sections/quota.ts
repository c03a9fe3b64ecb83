import { z } from 'zod'
import { levelCode, row, sourced, text } from '../sourced'

/** Which calendar years an employer shows its taxes for: 上年度, 本年度, 近三年度. */
export const taxYearVariants = ['last-year', 'this-year', 'three-years'] as const
export type TaxYearVariant = (typeof taxYearVariants)[number]

/** Businesses that ask for a grant of quota without using a unit. */
const provingKinds = ['filing-right', 'authority-transfer', 'employer-change'] as const
export type QuotaProvingKind = (typeof provingKinds)[number]

/**
 * `this-year`: granted for the calendar year of the day, 0 included; `usable`: the same, or for an earlier year
 * and not yet past its last day (Q-19…Q-21).
 */
const proof = z.strictObject({
  kind: z.enum(provingKinds),
  granted: z.enum(['this-year', 'usable']),
  rows: z.array(row).min(1),
})

/** What every plan of quota says. Only 新办 uses a unit: reserved at the unit's 审批通过, used at 办结. */
const common = {
  /** What an employer calls it: 指标, 核定数量. */
  name: text,
  /** Last day of a unit, at the latest 31 December of the year it is granted for. */
  endsWithYear: sourced(z.boolean()),
  /** What else depends on a grant; empty where nothing does. */
  proofs: z.array(proof),
}

/** 指标申报 in a monthly window (Q-02…Q-24). */
const monthly = z.strictObject({
  model: z.literal('monthly'),
  ...common,
  /** Open on so many first working days of each month. */
  windowWorkingDays: sourced(z.int().positive()),
  /** Answered within so many last working days of the same month: a goal that nothing depends on (Q-06, C-20). */
  answerWorkingDays: sourced(z.int().positive()),
  /** Level of the district that grants. */
  desk: sourced(levelCode),
  /** Days from the grant on, which does not count itself; nothing prolongs them. */
  validDays: sourced(z.int().positive()),
  /** In their order: the first variant whose taxes reach the threshold (万元) is the one to show. */
  taxYears: sourced(
    z
      .array(z.strictObject({ variant: z.enum(taxYearVariants), threshold: z.number().positive() }))
      .min(1)
      .refine((all) => new Set(all.map(({ variant }) => variant)).size === all.length, 'a variant is named twice'),
  ),
  /** Is a grant of 0 legal, as the mere proof? */
  zeroGrant: sourced(z.boolean()),
  /** Years running without using or returning everything after which the next number is cut. */
  idleYears: sourced(z.int().positive()),
})

/** A number fixed once for a calendar year, from the yearly demand (Q-40…Q-42). Its score sheet: section `demand`. */
const annual = z.strictObject({ model: z.literal('annual'), ...common })

/** A district without quota. */
const none = z.strictObject({ model: z.literal('none'), rows: z.array(row).min(1) })

/** How a district holds 新办 to a number. */
export const quotaSection = z.discriminatedUnion('model', [none, monthly, annual])
export type QuotaPolicy = z.infer<typeof quotaSection>
export type MonthlyQuota = z.infer<typeof monthly>
