import { z } from 'zod'
import { draftText } from './fields'

const figure = draftText(20)

/** 近年纳税、贡献和用工 of a form, in any state; what is no figure is told by the rules. */
export const employerFigures = z.strictObject({
  lastYear: figure,
  thisYear: figure,
  threeYears: z.array(figure).length(3, '请填写三个年度。'),
  staff: z.array(figure).length(3, '请填写三个年度。'),
})
