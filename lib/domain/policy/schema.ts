import { z } from 'zod'
import { reviewLevels } from '../codes'
import { applicationKinds } from '../application/kinds'
import { slotCodes } from '../documents/catalogue'
import { slotFacts, slotNeeds } from '../documents/slot-rules'

/** Row of the rules, e.g. "D-02", or a section of the public facts, e.g. "facts §2.1". */
const row = z.string().regex(/^([A-Z]{1,2}-\d+|facts §[\d.]+)$/)

/**
 * A value with its source. `provisional` marks what a third party reports or the rules leave open: it may be used
 * but is shown as 暂定 and must be confirmed by the district.
 */
const sourced = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, rows: z.array(row).min(1), provisional: z.literal(true).optional() })

const text = z.string().trim().min(1)

const slotRule = z.strictObject({
  slot: z.enum(slotCodes),
  need: z.enum(slotNeeds),
  requiredWhen: z.array(z.enum(slotFacts)).readonly().optional(),
  rows: z.array(row).min(1),
})

const level = z.strictObject({
  code: z.enum(reviewLevels),
  /** 区级一级, 区级 … as named in the chain. */
  label: text,
  /** The authority that sits there. */
  authority: text,
})

const guideStep = z.strictObject({ title: text, text, rows: z.array(row).min(1) })
const template = z.strictObject({
  code: z.enum(['unit-integrity', 'person-integrity', 'commitment']),
  annex: z.int().positive(),
  title: text,
  rows: z.array(row).min(1),
})

/** Everything one district decides (house law 3). Parsed at start; a broken file stops it. */
export const policySchema = z.strictObject({
  district: z.string().regex(/^[a-z]+$/),
  /** Two letters in application and permit numbers. */
  prefix: z.string().regex(/^[A-Z]{2}$/),
  version: z.string().regex(/^[a-z]+@\d{4}-\d{2}$/),
  name: text,
  divisionCode: z.string().regex(/^1101\d{2}$/),
  authority: text,
  levels: z.array(level).min(1),
  chains: z.record(z.enum(applicationKinds), z.array(z.enum(reviewLevels)).min(1)),
  permitYears: sourced(z.int().positive()),
  reviewWorkingDays: sourced(z.int().positive()),
  acceptanceWorkingDays: sourced(z.int().positive()),
  reviewClockStart: sourced(z.enum(['acceptance'])),
  /** May an employer below the conditions open a right that only receives holders (U-50)? */
  receiveOnlyRight: sourced(z.boolean()),
  /** How fresh documents must be at submission, in months (G-28, G-29). */
  documentLimits: sourced(
    z.strictObject({
      declarationMaxAgeMonths: z.int().positive().nullable(),
      minRemainingMonths: z.int().positive().nullable(),
      contractMinRemainingMonths: z.int().positive().optional(),
    }),
  ),
  workHistoryScope: sourced(z.enum(['from-first-job', 'before-contract'])),
  maxAge: sourced(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('fixed'), male: z.int(), female: z.int() }),
      z.strictObject({ kind: z.literal('statutory') }),
    ]),
  ),
  /** 随往子女 must be younger than this many years (I-62). */
  childAgeBelow: sourced(z.int().positive()),
  /** 单位条件, checked as findings for the reviewer (E-11). Money in 万元. */
  employerConditions: z.strictObject({
    minAgeYears: sourced(z.int()),
    minCapital: sourced(z.number()),
    minAnnualTax: sourced(z.number()),
  }),
  slots: z.record(z.enum(applicationKinds), z.array(slotRule)),
  sealTexts: z.array(z.strictObject({ text, rows: z.array(row).min(1) })),
  guide: z.strictObject({
    intro: text,
    personConditions: z.array(guideStep),
    steps: z.array(guideStep).min(1),
    notes: z.array(guideStep),
    templates: z.array(template),
  }),
  hotline: z.strictObject({ phone: text, hours: text.nullable(), rows: z.array(row).min(1) }),
})

export type Policy = z.infer<typeof policySchema>
export type PolicyLevel = z.infer<typeof level>
