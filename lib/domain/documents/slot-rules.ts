import type { HousingKind } from '../people/profile'
import type { ApplicationPath } from '../people/profile-rules'
import type { SlotCode } from './catalogue'

export const slotNeeds = ['required', 'if-applicable', 'not-asked'] as const
export type SlotNeed = (typeof slotNeeds)[number]

/** Why a slot is asked; the sentence is in lib/labels/slots. */
export const slotReasons = [
  'always',
  'degree-path',
  'title-path',
  'title-ticked',
  'married',
  'spouse-owned-housing',
  'housing-proof',
  'restricted-right',
  'optional',
] as const
export type SlotReason = (typeof slotReasons)[number]

/** What is known of an application when its check list is made. Null: not known yet, conditions on it do not hold. */
export type ChecklistFacts = {
  path: ApplicationPath | null
  /** GB/T 2261.2 code. */
  maritalStatus: string | null
  housing: HousingKind | null
  /** One of the three title boxes of I-10 is ticked. */
  titleTicked: boolean
  /** 业务权限 asked in restricted mode (U-50). */
  restricted: boolean
}

/** All that is named must hold; within one list any value will do. */
export type SlotCondition = {
  path?: readonly ApplicationPath[]
  maritalStatus?: readonly string[]
  housing?: readonly HousingKind[]
  titleTicked?: boolean
  restricted?: boolean
}

/**
 * One line of a district's check list for one business. The first line of a slot whose condition holds decides; a slot
 * without such a line is not asked.
 */
export type SlotRule = {
  slot: SlotCode
  need: SlotNeed
  when?: SlotCondition
  reason: SlotReason
  /** A dated document must not be older than this many months on the day of submission, inclusive (G-29). */
  maxAgeMonths?: number
  /** A document with an end date must still run this many months on the day of submission, inclusive (G-28). */
  minRemainingMonths?: number
  rows: string[]
}

const married = ['20', '21', '22', '23'] as const

/**
 * The person's slots of 新办 as all districts ask them (M-60), without the months of G-28 and G-29, which are the
 * district's. A policy file maps over this list or replaces lines of it.
 */
export const commonNewSlotRules: readonly SlotRule[] = [
  {
    slot: 'education-certificate',
    need: 'required',
    when: { path: ['degree'] },
    reason: 'degree-path',
    rows: ['M-20', 'M-60'],
  },
  {
    slot: 'education-certificate',
    need: 'required',
    when: { path: ['title'] },
    reason: 'title-path',
    rows: ['M-20', 'M-60'],
  },
  { slot: 'education-certificate', need: 'if-applicable', reason: 'optional', rows: ['M-20', 'M-60'] },
  {
    slot: 'degree-certificate',
    need: 'required',
    when: { path: ['degree'] },
    reason: 'degree-path',
    rows: ['M-21', 'M-60'],
  },
  { slot: 'degree-certificate', need: 'if-applicable', reason: 'optional', rows: ['M-21', 'M-60'] },
  {
    slot: 'title-certificate',
    need: 'required',
    when: { path: ['title'] },
    reason: 'title-path',
    rows: ['M-22', 'M-60'],
  },
  {
    slot: 'title-certificate',
    need: 'required',
    when: { titleTicked: true },
    reason: 'title-ticked',
    rows: ['M-22', 'I-10', 'N-13'],
  },
  {
    slot: 'title-certificate',
    need: 'not-asked',
    when: { path: ['degree'] },
    reason: 'degree-path',
    rows: ['M-22', 'C-35'],
  },
  { slot: 'title-certificate', need: 'if-applicable', reason: 'optional', rows: ['M-22', 'M-60'] },
  { slot: 'taxable-income', need: 'required', reason: 'always', rows: ['M-23', 'M-60'] },
  { slot: 'household-register', need: 'required', reason: 'always', rows: ['M-24', 'M-60'] },
  { slot: 'integrity-declaration', need: 'required', reason: 'always', rows: ['M-25', 'M-60'] },
  {
    slot: 'marriage-certificate',
    need: 'required',
    when: { maritalStatus: married },
    reason: 'married',
    rows: ['M-26', 'M-60'],
  },
  {
    slot: 'marriage-certificate',
    need: 'required',
    when: { housing: ['spouse-owned'] },
    reason: 'spouse-owned-housing',
    rows: ['M-26', 'E-31'],
  },
  { slot: 'marriage-certificate', need: 'if-applicable', reason: 'optional', rows: ['M-26', 'M-60'] },
  { slot: 'residence-proof', need: 'required', reason: 'housing-proof', rows: ['M-27', 'M-60', 'E-30'] },
  { slot: 'other', need: 'if-applicable', reason: 'optional', rows: ['M-28', 'M-60'] },
  { slot: 'photo', need: 'required', reason: 'always', rows: ['M-34', 'I-15'] },
  { slot: 'labour-contract', need: 'required', reason: 'always', rows: ['M-29', 'M-60'] },
]

/** The employer's slots for 申请业务办理权限 (U-30, M-01…M-06); 其他材料 carries the 承诺书 of the restricted mode (U-50). */
export const commonFilingRightSlotRules: readonly SlotRule[] = [
  { slot: 'unit-licence', need: 'required', reason: 'always', rows: ['M-01', 'U-30'] },
  { slot: 'unit-qualification', need: 'required', reason: 'always', rows: ['M-02', 'U-30'] },
  { slot: 'unit-tax', need: 'required', reason: 'always', rows: ['M-03', 'U-30'] },
  { slot: 'unit-integrity-declaration', need: 'required', reason: 'always', rows: ['M-04', 'U-30'] },
  { slot: 'operator-id', need: 'required', reason: 'always', rows: ['M-05', 'U-30'] },
  {
    slot: 'unit-other',
    need: 'required',
    when: { restricted: true },
    reason: 'restricted-right',
    rows: ['M-06', 'M-07', 'U-50'],
  },
  { slot: 'unit-other', need: 'if-applicable', reason: 'optional', rows: ['M-06'] },
]
