import { madeFileAnswer } from './file-answer'

/** One column of a list: its head, and what stands in it. */
export type CsvColumn<Row> = readonly [head: string, cell: (row: Row) => string]

/** A list that somebody takes along ends here; the nearest rows come first, as on its page. */
export const csvRows = 5000

/** What a spreadsheet would calculate instead of showing. */
const formula = /^[=+\-@\t\r]/

const cellText = (text: string): string => {
  const shown = formula.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown
}

/** A list as comma-separated values (RFC 4180), a head line first, with the mark by which Excel knows UTF-8. */
export const csvText = <Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string =>
  `\uFEFF${[columns.map(([head]) => head), ...rows.map((row) => columns.map(([, cell]) => cell(row)))]
    .map((cells) => `${cells.map(cellText).join(',')}\r\n`)
    .join('')}`

/** The list as a file to be kept. A name ends in `.csv`. */
export const csvAnswer = <Row>(fileName: string, columns: readonly CsvColumn<Row>[], rows: readonly Row[]): Response =>
  madeFileAnswer(
    { bytes: new TextEncoder().encode(csvText(columns, rows)), fileName },
    'text/csv; charset=utf-8',
    'attachment',
  )
