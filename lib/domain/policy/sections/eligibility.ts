import { z } from 'zod'
import { categoryCodes, employerKinds } from '../../codes'
import { hukouKinds } from '../../person/profile'
import { sourced } from '../sourced'

/** A positive decimal as text, so that 1.2 × a wage is exact. */
const decimal = z.string().regex(/^\d{1,6}(\.\d{1,4})?$/)
const months = z.int().min(1).max(120)

export const educationRanks = ['other', 'college', 'bachelor', 'master', 'doctor'] as const
export const degreeRanks = ['none', 'bachelor', 'master', 'doctor'] as const
export const titleRanks = ['none', 'junior', 'intermediate', 'associate-senior', 'senior'] as const

/** 应税收入 of a 新办 (E-40…E-43). */
const income = z.strictObject({
  /** The monthly average reaches so many times the average wage (D-15). */
  multiple: sourced(decimal),
  /** Other multiples by kind of employer; the rest go by `multiple`. */
  multipleByEmployerKind: sourced(z.partialRecord(z.enum(employerKinds), decimal)).nullable(),
  /** Against the monthly figure, or the yearly one (which is not twelve times the monthly). */
  wage: sourced(z.enum(['monthly', 'annual'])),
  /** Lengths of the period in months; any of them will do (D-16). */
  windows: sourced(z.array(months).min(1)),
  /** The period ends 1 … n months before the month of acceptance (E-42, S-101). */
  endsWithin: sourced(z.int().min(1).max(12)),
  /** Only what the employer that files has paid counts (I-71). */
  onlyThisEmployer: sourced(z.boolean()),
})

/**
 * What a month paid later (补缴) means: the case is refused (`refuses`); it interrupts like a month without
 * (`breaks`); it counts but a human asks (`asks`); it counts (`counts`).
 */
export const backPaidEffects = ['refuses', 'breaks', 'asks', 'counts'] as const

/** 社会保险 of a 新办 (E-49…E-52). */
const socialInsurance = z.strictObject({
  /** Insured months that are asked (D-18). */
  months: sourced(months),
  /** Do they have to be paid by the employer that files? */
  atThisEmployer: sourced(z.boolean()),
  /** Is it the unbroken run up to the end of the period that counts? */
  continuous: sourced(z.boolean()),
  backPaid: sourced(z.enum(backPaidEffects)),
  /** The same months as the income (E-42). */
  samePeriodAsIncome: sourced(z.boolean()),
  /** So many months are looked through by the reviewer, without refusing by themselves (E-50, C-06). */
  checkedMonths: sourced(months.nullable()),
  /** Income tax is asked for the same months (E-49); absent: not asked. A month without income is put to a human. */
  withIncomeTax: sourced(z.literal(true)).optional(),
})

const years = z.int().min(1).max(10)

/** 应税收入 of a 续签 (E-45…E-47): never zero, or the standard of each year, or paid on without a figure. */
const renewalIncome = z.strictObject({
  rule: z.enum(['non-zero', 'standard-of-each-year', 'continuous']),
  /** Years looked back, at most the time the permit was held. */
  years,
  /** Older records are not asked; null: no such bound. */
  recordsFrom: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .nullable(),
})

/** 万元, as the rules name it. */
const tenThousand = z.number().positive()

/** What proves a category (E-20…E-28), with its figures. */
const categoryRule = z.discriminatedUnion('proof', [
  z.strictObject({
    proof: z.literal('studies'),
    workYears: z.int().nonnegative(),
    education: z.enum(educationRanks),
    degree: z.enum(degreeRanks),
  }),
  z.strictObject({
    proof: z.literal('title'),
    title: z.enum(titleRanks),
    education: z.enum(educationRanks).nullable(),
  }),
  z.strictObject({ proof: z.literal('award') }),
  /** Each of the last years more than so many times the average wage of the year before it. */
  z.strictObject({
    proof: z.literal('income'),
    multiple: decimal,
    years,
    employer: z.enum(['innovation', 'innovation-services']),
  }),
  /** Granted to the person as author number `authorRank` or better: one of the three numbers. */
  z.strictObject({
    proof: z.literal('intellectual-property'),
    authorRank: z.int().positive(),
    inventions: z.int().positive(),
    otherPatents: z.int().positive(),
    softwareCopyrights: z.int().positive(),
  }),
  /** Own investment of the last years, equity financing, or average yearly tax; and the share. */
  z.strictObject({
    proof: z.literal('founder'),
    years,
    investment: tenThousand,
    financing: tenThousand,
    annualTax: tenThousand,
    sharePercent: z.number().positive().max(100),
    shareholderRank: z.int().positive(),
  }),
  z.strictObject({ proof: z.literal('freelancer'), years, annualTax: tenThousand }),
  z.strictObject({ proof: z.literal('recommendation') }),
])

const rules = z.strictObject({
  income,
  socialInsurance,
  /** Months of work at the employer that files; null where the insured months say it all (D-20, E-52). */
  monthsAtEmployer: sourced(months.nullable()),
  /** Of whom these months are asked: absent of everybody; or of people of a unit that moved here from another district. */
  monthsAtEmployerOf: sourced(z.literal('moved-units')).optional(),
  renewalIncome: sourced(renewalIncome),
  /** Kinds of 户口 that are not accepted (I-07). */
  refusedHukou: sourced(z.array(z.enum(hukouKinds))),
  /** 办公 and the like as a home are not accepted (E-30). */
  residentialOnly: sourced(z.boolean()),
  /** 所学专业或岗位 has to be one that the district seeks, as a human judges (E-29); absent: not asked. */
  speciality: sourced(z.literal(true)).optional(),
  /** Which of the categories the district accepts is as certain as its rows say. */
  acceptedCategories: sourced(z.array(z.enum(categoryCodes)).min(1)),
  categories: z.partialRecord(z.enum(categoryCodes), sourced(categoryRule)),
})

/** 申请人条件 (§6.4). Null where an authority's conditions are not known: nothing is judged there. */
export const eligibilitySection = rules
  .refine(
    ({ acceptedCategories, categories }) =>
      categoryCodes.every((code) => acceptedCategories.value.includes(code) === (categories[code] !== undefined)),
    { path: ['categories'], message: 'accepted categories and their rules differ' },
  )
  .nullable()

export type EligibilityRules = z.infer<typeof rules>
export type CategoryRule = z.infer<typeof categoryRule>
export type BackPaidEffect = (typeof backPaidEffects)[number]
