import { degrees, type PDFDocument, type PDFPage } from 'pdf-lib'
import {
  printDependants,
  printTable,
  type ConfirmationSheetData,
  type Place,
  type SheetPens,
} from './confirmation-tables'
import { codePointOf, type Fonts, newDocument, printable } from './fonts'
import { a4, colour, drawInBox, drawLines, heightOf, mm, wrap, beijingTime } from './layout'
import { outlineOf } from './outline'
import { create } from 'qrcode'

/** Light modules around the code that every reader needs (ISO/IEC 18004). */
const quietZone = 4

/** Draws a QR code as vectors, sharp at every print size; `size` includes the quiet zone. */
function drawQr(page: PDFPage, text: string, place: { x: number; y: number; size: number }) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const unit = place.size / (modules.size + 2 * quietZone)
  const rows = Array.from({ length: modules.size }, (_, row) =>
    modules.data.slice(row * modules.size, (row + 1) * modules.size),
  )
  page.drawRectangle({ ...place, width: place.size, height: place.size, color: colour('#FFFFFF') })
  // runs of dark modules become one bar each, a hair taller so that no white line shows between rows
  const bars = rows.flatMap((row, y) => runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1.02h-${length}z`))
  page.drawSvgPath(bars.join(''), {
    x: place.x + quietZone * unit,
    y: place.y + place.size - quietZone * unit,
    scale: unit,
    color: colour('#000000'),
    borderWidth: 0,
  })
}

/** Start and length of every run of dark modules in a row. */
function runsOf(row: Uint8Array): [start: number, length: number][] {
  const runs: [number, number][] = []
  row.forEach((dark, at) => {
    const last = runs.at(-1)
    if (!dark) return
    if (last && last[0] + last[1] === at) last[1] += 1
    else runs.push([at, 1])
  })
  return runs
}

const title = '北京市工作居住证确认单'
const ink = colour('#151C28')
const soft = colour('#586476')
const blue = colour('#1D5BBF')
const amber = colour('#85480A')

/** Texts of the person that may hold characters the print fonts lack; they are replaced by 〓 and listed. */
async function printableData(data: ConfirmationSheetData): Promise<{ data: ConfirmationSheetData; missing: string[] }> {
  const missing = new Set<string>()
  const clean = async (text: string) => {
    const result = await printable(text)
    result.missing.forEach((character) => missing.add(character))
    return result.text
  }
  const dependants = await Promise.all(
    data.dependants.map(async (child) => ({ ...child, name: await clean(child.name) })),
  )
  const holderName = await clean(data.holderName)
  const householdPlace = await clean(data.householdPlace)
  const address = await clean(data.address)
  const employerName = await clean(data.employerName)
  const authority = await clean(data.authority)
  const cleaned = { ...data, holderName, householdPlace, address, employerName, authority, dependants }
  return { data: cleaned, missing: [...missing] }
}

function printHead(page: PDFPage, fonts: Fonts, data: ConfirmationSheetData): number {
  const width = a4.width - 2 * mm(20)
  const style = { font: fonts.bold, size: 22, color: ink, lineHeight: 32 }
  drawLines(page, [title], style, { x: mm(20), top: a4.height - mm(20), width, align: 'center' })
  const ruleAt = a4.height - mm(20) - 44
  page.drawRectangle({ x: mm(20), y: ruleAt, width, height: 1.6, color: blue })
  page.drawRectangle({ x: mm(20), y: ruleAt - 3.2, width, height: 0.6, color: blue })
  const small = { font: fonts.regular, size: 9, color: soft, lineHeight: 14 }
  const top = ruleAt - 8
  drawLines(page, [`校验码：${data.checkCode}`], small, { x: mm(20), top })
  drawLines(page, [`打印时间：${beijingTime(data.printedAt)}`], small, { x: mm(20), top, width, align: 'right' })
  return top - 18
}

/** A framed word, no seal: the permit cannot be used while it is suspended (S-07…S-10). */
function printSuspended(page: PDFPage, fonts: Fonts) {
  const box = { x: a4.width - mm(20) - 78, y: a4.height - mm(20) - 34, width: 62, height: 30 }
  page.drawRectangle({ ...box, borderColor: amber, borderWidth: 1.8 })
  drawInBox(page, ['挂起'], { font: fonts.bold, size: 17, color: amber }, box, 'center')
}

const qrSize = 84
/** The place of the seal, beside the code. */
const sealWidth = 92
const gap = 12

function footOf(fonts: Fonts, remarks: string[]) {
  const style = { font: fonts.regular, size: 9, color: soft, lineHeight: 14 }
  const width = a4.width - 2 * mm(20) - qrSize - sealWidth - 2 * gap
  const lines = remarks.flatMap((remark, index) => wrap(`${index + 1}. ${remark}`, style.font, style.size, width))
  return { lines, style, height: Math.max(qrSize + 14, 17 + heightOf(lines, style)) }
}

type Foot = ReturnType<typeof footOf>

function printFoot({ page, top }: Place, fonts: Fonts, data: ConfirmationSheetData, checkUrl: string, foot: Foot) {
  const { lines, style } = foot
  const qrLeft = a4.width - mm(20) - qrSize
  const small = { font: fonts.regular, size: 8, color: soft, lineHeight: 12 }
  drawQr(page, checkUrl, { x: qrLeft, y: top - qrSize, size: qrSize })
  drawLines(page, ['扫码校验'], small, { x: qrLeft, top: top - qrSize, width: qrSize, align: 'center' })
  printSealPlace(page, fonts, data.authority, { x: qrLeft - gap - sealWidth, y: top - qrSize })
  drawLines(page, ['说明'], { ...style, font: fonts.bold, color: ink }, { x: mm(20), top })
  drawLines(page, lines, style, { x: mm(20), top: top - 17 })
}

/** 发证机关 and where its seal goes. */
function printSealPlace(page: PDFPage, fonts: Fonts, authority: string, { x, y }: { x: number; y: number }) {
  const box = { x, y, width: sealWidth, height: qrSize }
  page.drawRectangle({ ...box, borderColor: soft, borderWidth: 0.6, borderDashArray: [3, 2] })
  const small = { font: fonts.regular, size: 8, color: soft, lineHeight: 12 }
  const name = { ...small, color: ink }
  const lines = wrap(authority, name.font, name.size, sealWidth - 10)
  drawLines(page, ['发证机关'], small, { x, top: y + qrSize - 5, width: sealWidth, align: 'center' })
  drawLines(page, lines, name, { x, top: y + qrSize - 20, width: sealWidth, align: 'center' })
  drawLines(page, ['（盖章处）'], small, { x, top: y + 16, width: sealWidth, align: 'center' })
}

/** A page that is torn off still says whose sheet it is of, which page of how many, and where to check it. */
function printEdges(document: PDFDocument, fonts: Fonts, data: ConfirmationSheetData, checkUrl: string, foot: PDFPage) {
  const pages = document.getPages()
  const small = { font: fonts.regular, size: 8, color: soft, lineHeight: 12 }
  const place = { x: mm(20), top: mm(9), width: a4.width - 2 * mm(20) }
  const number = `工作居住证编号：${data.permitNumber}　校验码：${data.checkCode}`
  pages.forEach((page, index) => {
    drawLines(page, [number], small, place)
    drawLines(page, [`第 ${index + 1} 页　共 ${pages.length} 页`], small, { ...place, align: 'right' })
    const atTop = index === 0 ? { x: mm(20), y: a4.height - mm(20) - 38, size: 54 } : { ...continuedQr }
    if (page !== foot) drawQr(page, checkUrl, atTop)
  })
}

/** In the corner of a page that goes on, above its table. */
const continuedQr = { x: a4.width - mm(20) - 46, y: a4.height - mm(20), size: 46 }

/** Pictures of words, so that the text of the sheet can still be extracted and read aloud in order. */
async function printWatermark(document: PDFDocument) {
  const { path } = await outlineOf('演示系统', 'bold')
  const places = [
    [60, 150],
    [330, 260],
    [90, 430],
    [350, 540],
    [110, 690],
  ] as const
  for (const page of document.getPages())
    for (const [x, y] of places)
      page.drawSvgPath(path, { x, y, scale: 0.044, color: soft, opacity: 0.1, borderWidth: 0, rotate: degrees(28) })
}

function remarksFor(data: ConfirmationSheetData, checkUrl: string, missing: string[]): string[] {
  const suspended = '本证件当前处于“挂起”状态，须由新聘用单位办结聘用单位变更后恢复有效。'
  const rare = `“〓”为打印字库暂缺的字（${missing.map(codePointOf).join('、')}），以系统内登记的文字为准。`
  return [
    ...(data.status === 'suspended' ? [suspended] : []),
    '本确认单由持证人自行打印，证件状态以校验时的结果为准。',
    `扫描右侧二维码，或凭工作居住证编号、姓名和证件号码后六位在校验页面核对真伪：${checkUrl.split('?')[0]}`,
    '随往子女以本单所列为准；本单不含配偶信息。',
    ...(missing.length > 0 ? [rare] : []),
    ...(data.demo ? ['本单由演示系统生成，人员、单位和证件均为虚构，不具任何效力。'] : []),
  ]
}

async function pensFor(document: PDFDocument, fonts: Fonts, data: ConfirmationSheetData): Promise<SheetPens> {
  return {
    fonts,
    photo: data.photo ? await document.embedJpg(data.photo) : undefined,
    newPage: () => {
      const page = document.addPage([a4.width, a4.height])
      const small = { font: fonts.regular, size: 9, color: soft, lineHeight: 14 }
      drawLines(page, [`${title}（续）　校验码：${data.checkCode}`], small, { x: mm(20), top: a4.height - mm(14) })
      return { page, top: a4.height - mm(20) }
    },
  }
}

/**
 * Makes 《北京市工作居住证确认单》 as an A4 PDF. `checkUrl` is the address behind the QR code: the public check page with the
 * check code, and nothing personal. The same data give the same bytes. Characters the fonts lack are shown as 〓 and
 * named in the remarks. Throws when the photo is not a JPEG.
 */
export async function makeConfirmationSheet(
  given: ConfirmationSheetData,
  { checkUrl }: { checkUrl: string },
): Promise<Uint8Array> {
  const { data, missing } = await printableData(given)
  const { document, fonts } = await newDocument({ title, at: new Date(data.printedAt) })
  const pens = await pensFor(document, fonts, data)
  const first = document.addPage([a4.width, a4.height])
  const tableTop = printHead(first, fonts, data)
  if (data.status === 'suspended') printSuspended(first, fonts)
  const afterTable = printTable({ page: first, top: tableTop }, pens, data)
  const end = printDependants(afterTable, pens, data.dependants)
  const foot = footOf(fonts, remarksFor(data, checkUrl, missing))
  const under = end.top - 14
  const place = under - foot.height < mm(12) ? pens.newPage() : { page: end.page, top: under }
  printFoot(place, fonts, data, checkUrl, foot)
  printEdges(document, fonts, data, checkUrl, place.page)
  if (data.demo) await printWatermark(document)
  return document.save({ useObjectStreams: false })
}
