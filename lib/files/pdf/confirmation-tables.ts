import type { PDFImage, PDFPage } from 'pdf-lib'
import type { InstantText, PlainDate } from '@/lib/domain/dates'
import type { Fonts } from './fonts'
import { a4, type Cell, colour, drawInBox, drawRow, measureRow, mm, type RowStyle, chineseDate } from './layout'

/** A child on the sheet; a spouse never is (I-64). */
export type SheetDependant = { name: string; sex: string; birthDate: PlainDate; idNumber: string; relation: string }

/** What 《北京市工作居住证确认单》 says (F-01). Words are those of the screen; the ID number is whole, it is the holder's own sheet. */
export type ConfirmationSheetData = {
  permitNumber: string
  /** 工作居住证类型, in words. */
  permitType: string
  status: 'valid' | 'suspended'
  holderName: string
  sex: string
  idType: string
  idNumber: string
  /** 户籍所在地 */
  householdPlace: string
  /** 现居住地址 */
  address: string
  employerName: string
  creditCode: string
  /** 主管部门 */
  authority: string
  validFrom: PlainDate
  /** Last valid day, as printed. */
  validTo: PlainDate
  dependants: SheetDependant[]
  /** JPEG of the normalised 证件照片. */
  photo?: Uint8Array
  checkCode: string
  printedAt: InstantText
  /** Prints 「演示系统」 across the sheet. */
  demo: boolean
}

/** Where the next row begins. */
export type Place = { page: PDFPage; top: number }

export type SheetPens = { fonts: Fonts; photo: PDFImage | undefined; newPage: () => Place }

const left = mm(20)
const width = a4.width - 2 * left
const labelWidth = 98
const photoWidth = 112
const row: RowStyle = { line: colour('#7A8698'), lineWidth: 0.6, padding: 7, minHeight: 26 }
const ink = colour('#151C28')
const labelFill = colour('#F4F6F9')
const bandFill = colour('#EDF3FC')

const label = (fonts: Fonts, text: string): Cell => ({
  text,
  width: labelWidth,
  fill: labelFill,
  align: 'center',
  style: { font: fonts.regular, size: 10, color: colour('#3D4858') },
})

const value = (fonts: Fonts, text: string, cellWidth: number): Cell => ({
  text,
  width: cellWidth,
  style: { font: fonts.regular, size: 11, color: ink, lineHeight: 16 },
})

/** A row of label–value pairs that share the width evenly. */
function pairs(fonts: Fonts, total: number, entries: [string, string][]): Cell[] {
  const each = total / entries.length - labelWidth
  return entries.flatMap(([name, text]) => [label(fonts, name), value(fonts, text, each)])
}

function band(place: Place, fonts: Fonts, text: string): Place {
  const style = { font: fonts.bold, size: 11, color: colour('#123C80') }
  const cells: Cell[] = [{ text, width, style, fill: bandFill }]
  return { page: place.page, top: drawRow(place.page, cells, { ...row, minHeight: 24 }, { x: left, top: place.top }) }
}

const rows = (place: Place, lines: Cell[][], height = 0): Place => ({
  page: place.page,
  top: lines.reduce((top, cells) => drawRow(place.page, cells, row, { x: left, top, height }), place.top),
})

/** The photo stands beside the first four rows, as on the paper form. */
function holderWithPhoto(place: Place, { fonts, photo }: SheetPens, data: ConfirmationSheetData): Place {
  const beside = photo ? width - photoWidth : width
  const after = rows(
    place,
    [
      pairs(fonts, beside, [['持证人姓名', data.holderName]]),
      pairs(fonts, beside, [['性别', data.sex]]),
      pairs(fonts, beside, [['证件类型', data.idType]]),
      pairs(fonts, beside, [['证件号码', data.idNumber]]),
    ],
    photo ? 31 : 0,
  )
  if (photo) {
    const box = { x: left + beside, y: after.top, width: photoWidth, height: place.top - after.top }
    place.page.drawRectangle({ ...box, borderColor: row.line, borderWidth: row.lineWidth })
    const size = photo.scaleToFit(box.width - 12, box.height - 12)
    const x = box.x + (box.width - size.width) / 2
    place.page.drawImage(photo, { x, y: box.y + (box.height - size.height) / 2, ...size })
  }
  return rows(after, [
    pairs(fonts, width, [['户籍所在地', data.householdPlace]]),
    pairs(fonts, width, [['现居住地址', data.address]]),
  ])
}

/** Everything above the children. */
export function printTable(start: Place, pens: SheetPens, data: ConfirmationSheetData): Place {
  const { fonts } = pens
  const status = data.status === 'suspended' ? '挂起' : '有效'
  const permit = rows(band(start, fonts, '证件信息'), [
    pairs(fonts, width, [
      ['工作居住证编号', data.permitNumber],
      ['证件状态', status],
    ]),
    pairs(fonts, width, [['工作居住证类型', data.permitType]]),
    pairs(fonts, width, [
      ['有效期限起', chineseDate(data.validFrom)],
      ['有效期限止', chineseDate(data.validTo)],
    ]),
    pairs(fonts, width, [['主管部门', data.authority]]),
  ])
  const holder = holderWithPhoto(band(permit, fonts, '持证人信息'), pens, data)
  return rows(band(holder, fonts, '用人单位信息'), [
    pairs(fonts, width, [['用人单位', data.employerName]]),
    pairs(fonts, width, [['统一社会信用代码', data.creditCode]]),
  ])
}

const columns: [string, number][] = [
  ['序号', 40],
  ['姓名', 110],
  ['性别', 42],
  ['关系', 56],
  ['出生日期', 0],
  ['证件号码', 130],
]

function dependantCells(fonts: Fonts, texts: string[], head: boolean): Cell[] {
  const rest = width - columns.reduce((sum, [, part]) => sum + part, 0)
  return texts.map((text, index): Cell => {
    const style = { font: fonts.regular, size: 10, color: head ? colour('#3D4858') : ink, lineHeight: 15 }
    return { text, width: columns[index]?.[1] || rest, align: 'center', style, ...(head ? { fill: labelFill } : {}) }
  })
}

/** 随往子女, on as many pages as they need. */
export function printDependants(start: Place, { fonts, newPage }: SheetPens, dependants: SheetDependant[]): Place {
  const headed = (place: Place): Place => {
    const head = dependantCells(
      fonts,
      columns.map(([name]) => name),
      true,
    )
    return rows(band(place, fonts, '随往子女'), [head])
  }
  if (dependants.length === 0) {
    const placed = band(start, fonts, '随往子女')
    const style = { font: fonts.regular, size: 11, color: ink }
    const top = placed.top - row.minHeight
    const box = { x: left, y: top, width, height: row.minHeight }
    placed.page.drawRectangle({ ...box, borderColor: row.line, borderWidth: row.lineWidth })
    drawInBox(placed.page, ['无'], style, box, 'center')
    return { page: placed.page, top }
  }
  return dependants.reduce<Place>((place, child, index) => {
    const texts = [
      String(index + 1),
      child.name,
      child.sex,
      child.relation,
      chineseDate(child.birthDate),
      child.idNumber,
    ]
    const cells = dependantCells(fonts, texts, false)
    const fits = place.top - measureRow(cells, row).height > mm(20)
    return rows(fits ? place : headed(newPage()), [cells])
  }, headed(start))
}
