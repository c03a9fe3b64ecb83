import { z } from 'zod'
import { calendarProblems, type CalendarProblem } from '../domain/deadlines/calendar-year'
import { writtenText } from './fields'

const days = z.array(z.string().trim().min(1)).max(366, '一年最多 366 天').readonly()

const sentences: Record<CalendarProblem['code'], (day: string, year: number) => string> = {
  'no-day': (day) => `${day} 不是存在的日期，请按 2027-01-01 的格式填写`,
  'other-year': (day, year) => `${day} 不在 ${year} 年内`,
  twice: (day) => `${day} 重复填写`,
  both: (day) => `${day} 同时填在放假日期和调休上班日期中`,
  'working-day': (day) => `${day} 是周一至周五，本来就要上班，不是调休上班日`,
}

/** What is wrong with a list, in one sentence each. */
export const calendarProblemText = ({ code, day }: CalendarProblem, year: number): string => sentences[code](day, year)

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
