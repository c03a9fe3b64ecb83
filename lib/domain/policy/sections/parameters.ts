import { z } from 'zod'

/** Figures of a district that its administrators may change during the year. */
export const parameterCodes = [
  'income-multiple',
  'income-months',
  'insurance-months',
  'tech-income-multiple',
  'service-income-multiple',
  'freelancer-tax',
  'child-age',
  'change-insurance-months',
  'employer-age',
  'employer-capital',
  'employer-tax',
  'employer-three-year-tax',
  'quota-window-days',
  'quota-valid-days',
  'renewal-window',
  'safe-submit-days',
  'acceptance-days',
  'review-days',
  'dissolve-days',
] as const
export type ParameterCode = (typeof parameterCodes)[number]

/** The one figure of the whole city: the average wage of a year, entered when it is published (A-28, E-43). */
export const averageWageCode = 'average-wage'

/** Where figures of the whole city are kept, in the place of a district. */
export const cityWide = 'city'

/** Which figures of this file may be superseded by a release; every one must exist in the file. */
export const parametersSection = z
  .array(z.enum(parameterCodes))
  .refine((codes) => new Set(codes).size === codes.length, 'a parameter is named twice')
