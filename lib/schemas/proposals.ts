import { z } from 'zod'
import { writtenText } from './fields'
import { isPlainDate } from '@/lib/domain/dates'
import { parameterCodes, averageWageCode } from '@/lib/domain/policy/sections/parameters'
import { normalizeAmount } from '@/lib/domain/text/amount'
import { calendarProblems, type CalendarProblem } from '../domain/deadlines/calendar-year'

const days = z.array(z.string().trim().min(1)).max(366, '一年最多 366 天').readonly()

const sentences: Record<CalendarProblem['code'], (day: string, year: number) => string> = {
  'no-day': (day) => `${day} 不是存在的日期，请按 2027-01-01 的格式填写`,
  'other-year': (day, year) => `${day} 不在 ${year} 年内`,
  twice: (day) => `${day} 重复填写`,
  both: (day) => `${day} 同时填在放假日期和调休上班日期中`,
  'working-day': (day) => `${day} 是周一至周五，本来就要上班，不是调休上班日`,
}

/** What is wrong with a list, in one sentence each. */
const calendarProblemText = ({ code, day }: CalendarProblem, year: number): string => sentences[code](day, year)

/** 更正工作日历. */
export const correctYearInput = z
  .strictObject({
    year: z.int('请选择年份').min(2018, '年份须在 2018 年至 2099 年之间').max(2099, '年份须在 2018 年至 2099 年之间'),
    off: days,
    makeUp: days,
    note: writtenText({ min: [5, '请写明依据，不少于 5 个字'], max: [200, '依据最多 200 字'] }),
  })
  .superRefine(({ year, off, makeUp }, context) => {
    for (const problem of calendarProblems(year, { off, makeUp }))
      context.addIssue({ code: 'custom', path: [problem.list], message: calendarProblemText(problem, year) })
  })
export type CorrectYearInput = z.output<typeof correctYearInput>

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

/** 依据 of a proposed figure: name, number or day of the paper. */
export const basisText = writtenText({ min: [5, '请写明依据，不少于 5 个字'], max: [500, '依据不能超过 500 个字'] })

const step = { id: z.uuid(), seenVersion: z.coerce.number().int().positive() }

export const decideInput = z.strictObject(step)
export const rejectInput = z.strictObject({
  ...step,
  reason: writtenText({ min: [2, '请写明理由，至少 2 个字'], max: [500, '理由不能超过 500 个字'] }),
})
