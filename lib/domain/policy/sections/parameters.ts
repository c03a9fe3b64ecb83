import { z } from 'zod'

/** Figures of a district that its administrators may change during the year. */
export const parameterCodes = [
  'renewal-window',
  'safe-submit-days',
  'review-days',
  'acceptance-days',
  'dissolve-days',
  'child-age',
  'change-insurance-months',
] as const
export type ParameterCode = (typeof parameterCodes)[number]

/** The one figure of the whole city: the average wage of a year, entered when it is published (A-28, E-43). */
export const averageWageCode = 'average-wage'

/** Which figures of this file may be superseded by a release; every one must exist in the file. */
export const parametersSection = z
  .array(z.enum(parameterCodes))
  .refine((codes) => new Set(codes).size === codes.length, 'a parameter is named twice')
