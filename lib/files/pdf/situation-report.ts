import type { PDFPage } from 'pdf-lib'
import type { PlainDate } from '@/lib/domain/dates'
import { type Fonts, newDocument, printable } from './fonts'
import {
  a4,
  type Cell,
  colour,
  drawLines,
  drawRow,
  measureRow,
  mm,
  type RowStyle,
  type TextStyle,
  chineseDate,
} from './layout'

export type SituationPrintLine = {
  person: string
  idNumber: string
  business: string
  submitted: string
  state: string
}

/** What stands on the table (F-06): the unit, who may be called, one line per business. */
export type SituationPrint = {
  /** 大兴区工作居住证业务办理情况表 and the like, as the district calls it. */
  title: string
  /** Null while it is not handed in yet. */
  number: string | null
  employerName: string
  creditCode: string
  operator: string
  phone: string
  office: string
  lines: SituationPrintLine[]
  on: PlainDate
}

const left = mm(18)
const width = a4.width - 2 * left
const row: RowStyle = { line: colour('#7A8698'), lineWidth: 0.6, padding: 5, minHeight: 24 }
const ink = colour('#151C28')
const fill = colour('#F4F6F9')

const columns: [string, number][] = [
  ['序号', 34],
  ['员工姓名', 74],
  ['身份证号', 128],
  ['业务类型', 106],
  ['提交日期', 82],
  ['办理状态', 0],
]

const rest = width - columns.reduce((sum, [, part]) => sum + part, 0)

function cellsOf(fonts: Fonts, texts: string[], head: boolean): Cell[] {
  const style: TextStyle = { font: head ? fonts.bold : fonts.regular, size: 10, color: ink, lineHeight: 14 }
  return texts.map((text, index): Cell => {
    const cell: Cell = { text, width: columns[index]?.[1] || rest, align: 'center', style }
    return head ? { ...cell, fill } : cell
  })
}

const headOf = (fonts: Fonts) =>
  cellsOf(
    fonts,
    columns.map(([name]) => name),
    true,
  )

function pair(fonts: Fonts, entries: [string, string][]): Cell[] {
  const label = 92
  const each = width / entries.length - label
  const style: TextStyle = { font: fonts.regular, size: 10, color: ink, lineHeight: 14 }
  return entries.flatMap(([name, text]): Cell[] => [
    { text: name, width: label, align: 'center', style, fill },
    { text, width: each, style },
  ])
}

function writeHead(page: PDFPage, fonts: Fonts, print: SituationPrint): number {
  const title: TextStyle = { font: fonts.bold, size: 18, color: ink, lineHeight: 30 }
  const small: TextStyle = { font: fonts.regular, size: 10, color: ink, lineHeight: 16 }
  let top = a4.height - mm(20)
  drawLines(page, [print.title], title, { x: left, top, width, align: 'center' })
  top -= 36
  const line = [`报送：${print.office}`, `编号：${print.number ?? '（报送后生成）'}`]
  drawLines(page, [line[0] ?? ''], small, { x: left, top, width })
  drawLines(page, [line[1] ?? ''], small, { x: left, top, width, align: 'right' })
  top -= 20
  const facts: Cell[][] = [
    pair(fonts, [['单位名称', print.employerName]]),
    pair(fonts, [['统一社会信用代码', print.creditCode]]),
    pair(fonts, [
      ['业务经办人', print.operator],
      ['联系电话', print.phone],
    ]),
  ]
  return facts.reduce((at, cells) => drawRow(page, cells, row, { x: left, top: at }), top)
}

/** Room for the seal and the date; both are put on paper by hand. */
function writeSeal(page: PDFPage, fonts: Fonts, top: number) {
  const style: TextStyle = { font: fonts.regular, size: 12, color: ink, lineHeight: 26 }
  drawLines(page, ['单位（盖章）：　　　　　　　　　　', '年　　　月　　　日'], style, {
    ...{ x: left, top: top - 24, width },
    align: 'right',
  })
}

async function printableAll(print: SituationPrint): Promise<SituationPrint> {
  const safe = async (text: string) => (await printable(text)).text
  const lines = await Promise.all(print.lines.map(async (line) => ({ ...line, person: await safe(line.person) })))
  return { ...print, employerName: await safe(print.employerName), operator: await safe(print.operator), lines }
}

/** The table of U-115 as an A4 PDF, on as many pages as it needs; `on` is the day of printing. */
export async function makeSituationReport(given: SituationPrint): Promise<Uint8Array> {
  const print = await printableAll(given)
  const { document, fonts } = await newDocument({ title: print.title, at: new Date(`${print.on}T00:00:00Z`) })
  let page = document.addPage([a4.width, a4.height])
  let top = drawRow(page, headOf(fonts), row, { x: left, top: writeHead(page, fonts, print) - 12 })
  print.lines.forEach(({ person, idNumber, business, submitted, state }, index) => {
    const cells = cellsOf(fonts, [String(index + 1), person, idNumber, business, submitted, state], false)
    if (top - measureRow(cells, row).height < mm(22)) {
      page = document.addPage([a4.width, a4.height])
      top = drawRow(page, headOf(fonts), row, { x: left, top: a4.height - mm(20) })
    }
    top = drawRow(page, cells, row, { x: left, top })
  })
  // the seal stands with at least the end of the table, never alone over a cut line
  if (top < mm(60)) {
    page = document.addPage([a4.width, a4.height])
    top = a4.height - mm(20)
  }
  const small: TextStyle = { font: fonts.regular, size: 10, color: ink, lineHeight: 16 }
  drawLines(page, [`共 ${print.lines.length} 项，制表日期 ${chineseDate(print.on)}`], small, {
    ...{ x: left, top: top - 6, width },
  })
  writeSeal(page, fonts, top - 12)
  return document.save({ useObjectStreams: false })
}
