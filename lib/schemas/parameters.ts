import { z } from 'zod'
import { isPlainDate } from '@/lib/domain/dates'
import { parameterCodes, averageWageCode } from '@/lib/domain/policy/sections/parameters'
import { normalizeAmount } from '@/lib/domain/text/amount'
import { writtenText } from './fields'

const note = writtenText({ min: [5, '请写明修改依据，不少于 5 个字'], max: [500, '修改依据不能超过 500 个字'] })

const effectiveFrom = z.string().trim().refine(isPlainDate, '请选择生效日期')

/** A number as people type it: digits with at most one point, thousands apart by commas; anything else as typed. */
const typedNumber = z.string().transform(normalizeAmount)

/**
 * A figure as it is typed. What the figure may be is the parameter's own rule (lib/domain/policy/parameters); here a
 * whole number or decimal becomes one where the parameter is one.
 */
export const wantedInput = z.discriminatedUnion('code', [
  z.strictObject({
    code: z.enum(parameterCodes),
    value: typedNumber.pipe(z.string().min(1, '请填写新的数值').max(40, '填写的内容过长')),
    effectiveFrom,
    note,
  }),
  z.strictObject({
    code: z.literal(averageWageCode),
    dataYear: typedNumber.pipe(z.string().regex(/^20\d{2}$/, '请填写四位年份')),
    monthly: typedNumber.pipe(z.string().regex(/^[1-9]\d{0,7}(\.\d{1,2})?$/, '请填写月平均工资，单位元')),
    annual: typedNumber.pipe(
      z.string().regex(/^([1-9]\d{0,7}(\.\d{1,2})?)?$/, '请填写年平均工资，单位元，没有公布可不填'),
    ),
    effectiveFrom,
    note,
  }),
])
export type WantedInput = z.output<typeof wantedInput>
