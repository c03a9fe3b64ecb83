import { z } from 'zod'
import { employerKinds } from '../../codes'
import { sourced } from '../sourced'

/** Things about an employer that only a human can judge (E-02, E-06). */
export const manualEmployerConditions = ['industry', 'good-record'] as const

/** 单位条件 (E-01…E-13): "in principle" rules that the reviewer judges (C-37). Money in 万元; 0 asks for nothing. */
export const employerConditionsSection = z.strictObject({
  /** Kinds of employer that may file (E-01). */
  kinds: sourced(z.array(z.enum(employerKinds)).min(1)),
  /** Full years since the registration (D-11), and whether enough tax makes up for fewer (E-07, Q-23). */
  minAgeYears: sourced(z.int().nonnegative()),
  ageWaivedByTax: sourced(z.boolean()),
  /** D-12; which capital is meant (C-21), and of whom it is asked (E-08). */
  minCapital: sourced(z.number().nonnegative()),
  capitalBasis: sourced(z.enum(['registered', 'paid-in'])),
  capitalAskedOf: sourced(z.array(z.enum(employerKinds))),
  /** D-13: tax of one year; or of the last three together; or so many insured staff in each of the three. */
  minAnnualTax: sourced(z.number().nonnegative()),
  minThreeYearTax: sourced(z.number().nonnegative().nullable()),
  minStaffEachYear: sourced(z.int().positive().nullable()),
  /** D-14, C-23: what is counted, in which years, and whether withheld 个人所得税 is part of it. */
  taxBasis: sourced(
    z.strictObject({
      measure: z.enum(['tax', 'contribution']),
      years: z.array(z.enum(['last-year', 'this-year'])).min(1),
      /** The year that counts when the employer moves here from another district. */
      yearsAtTransfer: z.array(z.enum(['last-year', 'this-year'])).min(1),
      withheldIncomeTax: z.boolean(),
    }),
  ),
  /** Must it be registered, and pay its tax, in the district (U-11)? */
  registeredHere: sourced(z.boolean()),
  taxedHere: sourced(z.boolean()),
  /** Whether social insurance is paid here by who is registered here (E-10). */
  insuredHereIfRegisteredHere: sourced(z.boolean()),
  /** 非法人分支机构 hold so many permits in principle (D-39); null: no bound. */
  branchMaxPermits: sourced(z.int().positive().nullable()),
  manual: sourced(z.array(z.enum(manualEmployerConditions))),
})

export type EmployerConditions = z.infer<typeof employerConditionsSection>
