import { z } from 'zod'
import { permitTypes, applicationKinds } from '../codes'
import { isPlainDate, type PlainDate } from '../dates'
import { childSlots, slotCodes } from '../attachment/catalogue'
import { slotFacts, slotNeeds } from '../attachment/slot-rules'
import { appointmentSection } from './sections/appointment'
import { categoriesSection } from './sections/categories'
import { housingSection } from './sections/housing'
import { demandSection } from './sections/demand'
import { eligibilitySection } from './sections/eligibility'
import { employerConditionsSection } from './sections/employer-conditions'
import { guideSection } from './sections/guide'
import { parametersSection } from './sections/parameters'
import { quotaSection } from './sections/quota'
import { townshipSection } from './sections/township'
import { levelCode, row, sourced, text } from './sourced'

const slotRule = z.strictObject({
  slot: z.enum(slotCodes),
  need: z.enum(slotNeeds),
  requiredWhen: z.array(z.enum(slotFacts)).readonly().optional(),
  onlyWith: z.enum(slotFacts).optional(),
  provisional: z.literal(true).optional(),
  rows: z.array(row).min(1),
})

/** Dates of a permit's life and of its holder's links (S-90…S-94, C-01…C-04, C-13). */
const life = {
  /** When a renewal may be filed: so many days before the last day in time, or before the printed end (C-01). */
  renewalWindow: sourced(
    z.strictObject({
      count: z.int().positive(),
      unit: z.enum(['days', 'working-days']),
      before: z.enum(['approval-deadline', 'printed-end']),
    }),
  ),
  /** The last day on which an approval still counts (C-02). The permit reads 有效 through its printed end. */
  approvalDeadline: sourced(z.enum(['day-before-end', 'printed-end'])),
  /** Submitted so many working days before the approval deadline, a file is safe; later it is a risk (C-03). */
  safeSubmitWorkingDays: sourced(z.int().positive()),
  /** The event that starts the review clock (C-04): the acceptance, or that a level has passed the file on. */
  reviewClockStart: sourced(
    z.discriminatedUnion('event', [
      z.strictObject({ event: z.literal('acceptance') }),
      z.strictObject({ event: z.literal('passed'), level: levelCode }),
    ]),
  ),
  /** What the holder's retirement does: the permit lapses, or he is reminded to cancel it (C-13). */
  retirement: sourced(z.enum(['lapse', 'remind'])),
  /** Is an approval told by SMS besides the message in the portal (C-14)? */
  approvalSms: sourced(z.boolean()),
  /** Days after leaving within which the employer ends the link; 0 at once, null 及时 without a figure (D-23). */
  dissolveWithinDays: sourced(z.int().nonnegative().nullable()),
  /** Whole months of social insurance that the new employer must show before 聘用单位变更 (D-22), and in words; `{months}` stands for the figure. */
  minSocialInsuranceMonthsForChange: sourced(z.int().nonnegative()),
  socialInsuranceForChangeText: sourced(text),
  /** Must a record of social insurance exist before the new unit confirms the link of a holder (U-78)? */
  insuranceRecordBeforeLink: sourced(z.boolean()),
  /** What a suspended permit is good for, as told to its holder and to whoever verifies it (D-32, S-13). */
  suspendedText: sourced(text),
}

const level = z.strictObject({
  code: levelCode,
  /** 区级一级, 区级 … as named in the chain. */
  label: text,
  /** The authority that sits there. */
  authority: text,
})

/** One version of everything a district decides (house law 3). Parsed at start; a broken file stops it. */
export const policySchema = z.strictObject({
  district: z.string().regex(/^[a-z]+$/),
  /** Two letters in application and permit numbers. */
  prefix: z.string().regex(/^[A-Z]{2}$/),
  /** The name by which a file is pinned to this version: district@year-month of its first day, with the day if need be. */
  version: z.string().regex(/^[a-z]+@\d{4}-\d{2}(-\d{2})?$/),
  /** The first day on which this version is in force (inclusive), until the first day of the next one. */
  from: z.string().refine(isPlainDate),
  name: text,
  /** GB/T 2260; null for an authority that is no district. */
  divisionCode: z
    .string()
    .regex(/^1101\d{2}$/)
    .nullable(),
  /** The type of permit that this authority grants (U-44, R-10). */
  permitType: z.enum(permitTypes),
  authority: text,
  levels: z.array(level).min(1),
  chains: z.record(z.enum(applicationKinds), z.array(levelCode).min(1)),
  /** Kinds whose chain the sources leave open: shown as 暂定. */
  unconfirmedChains: z.array(z.enum(applicationKinds)).optional(),
  permitYears: sourced(z.int().positive()),
  reviewWorkingDays: sourced(z.int().positive()),
  acceptanceWorkingDays: sourced(z.int().positive()),
  ...life,
  ...townshipSection,
  demand: demandSection,
  quota: quotaSection,
  appointment: appointmentSection,
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
  /** A declaration that was used in an earlier business: the file is refused, or a human is asked (Q39, I-69). */
  declarationReuse: sourced(z.enum(['refuse', 'ask'])),
  workHistoryScope: sourced(z.enum(['from-first-job', 'before-contract'])),
  maxAge: sourced(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('fixed'), male: z.int(), female: z.int() }),
      z.strictObject({ kind: z.literal('statutory') }),
    ]),
  ),
  /** 随往子女 must be younger than this many years (I-62). */
  childAgeBelow: sourced(z.int().positive()),
  /** Older than this a child is accepted by a reviewer's judgement only; null where the bound is firm (C-09). */
  childAgeInPrinciple: sourced(z.int().positive().nullable()),
  /** What is uploaded for each accompanying child (M-30…M-32). */
  childDocuments: sourced(z.array(z.enum(childSlots)).min(1)),
  employerConditions: employerConditionsSection,
  eligibility: eligibilitySection,
  /** What proves a home, by its kind (E-31…E-36). */
  housing: housingSection,
  /** An open-ended contract that has run for fewer months is shown with the one before it (E-52); null: not asked. */
  openContractMonths: sourced(z.int().positive().nullable()),
  /** 申报条件类别 of 新办 (E-20…E-28, E-60…E-68). */
  categories: categoriesSection,
  slots: z.record(z.enum(applicationKinds), z.array(slotRule)),
  sealTexts: z.array(z.strictObject({ text, rows: z.array(row).min(1) })),
  guide: guideSection,
  /** What its administrators may change during the year. */
  parameters: parametersSection,
  /** Null while no number is known. */
  hotline: z.strictObject({ phone: text.nullable(), hours: text.nullable(), rows: z.array(row).min(1) }),
})

/**
 * One version of a district's file of rules as it is written: names, chains, papers, and the figures before anything was
 * released over them. It knows its first day, but not the day that somebody asks about.
 */
export type PolicyFile = z.infer<typeof policySchema>

declare const effective: unique symbol

/**
 * The rules of a district effective on a day: the version in force with the released figures laid over it. Only
 * `effective.ts` makes one, so a file of rules can never be taken for it.
 */
export type Policy = PolicyFile & { readonly on: PlainDate; readonly [effective]: true }

export type PolicyLevel = z.infer<typeof level>
