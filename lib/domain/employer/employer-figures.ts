/**
 * What an employer states of its tax and staff when it asks for a right (E-05, E-09): decimal text in 万元, staff as
 * whole numbers. Empty: not stated. The three years are the last three calendar years, the newest first.
 */
export type EmployerFigures = {
  lastYear: string
  thisYear: string
  threeYears: string[]
  staff: string[]
}

export const emptyEmployerFigures = (): EmployerFigures => ({
  lastYear: '',
  thisYear: '',
  threeYears: ['', '', ''],
  staff: ['', '', ''],
})

/** Money in 万元 with up to four decimals, or a number of people. */
export const isFigure = (text: string): boolean => /^\d{1,12}(\.\d{1,4})?$/.test(text)

/** Of the texts, those that are figures. */
export const statedFigures = (texts: readonly string[]): string[] => texts.filter(isFigure)
