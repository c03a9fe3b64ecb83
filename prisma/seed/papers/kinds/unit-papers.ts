import { addYears } from '@/lib/domain/dates'
import type { PaperFacts } from '../facts'
import type { Sheet } from '../sheet'
import { day, money } from '../words'

type NewSheet = (width?: number, height?: number) => Sheet

/** 营业执照. */
export function licence({ unit }: PaperFacts, sheet: NewSheet): Sheet[] {
  const page = sheet(842, 595)
  page.box(0, 0, 842, 595, { fill: '#fffaf0' }).box(28, 28, 786, 539, { line: '#b08a3e', lineWidth: 6 })
  page.box(40, 40, 762, 515, { line: '#b08a3e', lineWidth: 1 })
  page
    .ring(421, 92, 27, 27, { line: '#b3261e', lineWidth: 1.6 })
    .text(421, 98, '演示', { size: 15, bold: true, colour: '#b3261e', align: 'center' })
  page.spaced(421, 166, '营业执照', 26, { size: 38, bold: true })
  page.text(80, 96, '统一社会信用代码', { size: 11 }).text(80, 116, unit.uscc, { size: 13, bold: true })
  const left: [string, string][] = [
    ['名　　称', unit.name],
    ['类　　型', '有限责任公司（自然人投资或控股）'],
    ['法定代表人', unit.legalRepresentative],
  ]
  const right: [string, string][] = [
    ['注册资本', `${unit.capital} 万元`],
    ['成立日期', day(unit.establishedOn)],
    ['住　　所', unit.address],
  ]
  const column = (rows: [string, string][], x: number) =>
    rows.forEach(([label, value], index) => {
      page.text(x, 220 + index * 46, label, { size: 12, colour: '#6d5a2c' })
      page.paragraph(x + 72, 220 + index * 46, 262, value, { size: 13, bold: true, leading: 18 })
    })
  column(left, 80)
  column(right, 440)
  page.text(80, 358, '经营范围', { size: 12, colour: '#6d5a2c' })
  page.paragraph(
    152,
    358,
    600,
    `${unit.scope}。（市场主体依法自主选择经营项目，开展经营活动；依法须经批准的项目，经批准后开展经营活动。）`,
    { size: 11.5, leading: 20 },
  )
  page.text(560, 470, '登记机关', { size: 13 }).text(560, 520, day('2023-06-12'), { size: 13 })
  return [page.seal(680, 476, '示例市场监督管理局', '登记专用章', 50)]
}

/** 高新技术企业证书 and the certificates of the other classifications (U-26). */
export const qualification =
  (title: string, number: string, issuedOn: PaperFacts['on'], validUntil: PaperFacts['on']) =>
  ({ unit }: PaperFacts, sheet: NewSheet): Sheet[] => {
    const page = sheet(842, 595)
    page.box(0, 0, 842, 595, { fill: '#fff8ee' }).box(30, 30, 782, 535, { line: '#b3402f', lineWidth: 4 })
    page.spaced(421, 150, title, 10, { size: 34, bold: true, colour: '#9b2c22' })
    page.field(150, 240, '企业名称：', unit.name, 700, 16).field(150, 290, '证书编号：', number, 700, 16)
    page.field(150, 340, '发证时间：', day(issuedOn), 430, 16).field(450, 340, '有效期至：', day(validUntil), 700, 16)
    page.text(150, 420, '批准机关：', { size: 15 }).text(240, 420, '示例科学技术委员会', { size: 15 })
    return [page.seal(560, 440, '示例科学技术委员会', '演示印章', 54)]
  }

/** 缴税凭证: what the unit paid last year, by 税款所属期. */
export function taxVoucher({ unit, on, seed }: PaperFacts, sheet: NewSheet): Sheet[] {
  const page = sheet()
  const year = addYears(on, -1).slice(0, 4)
  page.centre(86, '税收完税证明', { size: 24, bold: true }).centre(110, '（表格式）', { size: 11 })
  page
    .text(62, 146, `填发日期：${day(on)}`, { size: 10.5 })
    .text(533, 146, `No. ${String(111000000 + seed * 331)}`, { size: 10.5, align: 'right' })
  page
    .text(62, 168, `纳税人名称：${unit.name}`, { size: 10.5 })
    .text(62, 188, `纳税人识别号：${unit.uscc}`, { size: 10.5 })
  const rows: [string, string, number][] = [
    ['增值税', `${year}-01-01 至 ${year}-12-31`, 862_400],
    ['企业所得税', `${year}-01-01 至 ${year}-12-31`, 541_300],
    ['城市维护建设税', `${year}-01-01 至 ${year}-12-31`, 60_368],
    ['教育费附加', `${year}-01-01 至 ${year}-12-31`, 25_872],
    ['印花税', `${year}-01-01 至 ${year}-12-31`, 8_120],
  ]
  const line = { line: '#6b7280', lineWidth: 0.6 }
  const row = (y: number, cells: readonly string[], bold = false) => {
    let x = 62
    cells.forEach((cell, index) => {
      const width = [130, 190, 151][index] ?? 100
      page.box(x, y, width, 32, line).text(x + width / 2, y + 20, cell, { size: 11, bold, align: 'center' })
      x += width
    })
  }
  row(206, ['税种', '税款所属期', '实缴金额（元）'], true)
  rows.forEach(([name, period, amount], index) => row(238 + index * 32, [name, period, money(amount)]))
  const total = rows.reduce((sum, [, , amount]) => sum + amount, 0)
  row(238 + rows.length * 32, ['合计', '', money(total)], true)
  page
    .text(62, 480, '妥善保管，手写无效。本证明为演示。', { size: 9.5 })
    .text(330, 520, '税务机关（盖章）', { size: 11 })
  return [page.seal(470, 520, '示例市示例区税务局', '征税专用章', 50).seal(170, 540, unit.name, '公章', 48)]
}

/** What a unit paid for its people: 单位缴费信息. */
export function unitInsurance({ unit, on }: PaperFacts, sheet: NewSheet): Sheet[] {
  const page = sheet()
  page.centre(86, '北京市社会保险个人权益记录', { size: 20, bold: true }).centre(110, '（单位缴费信息）', { size: 13 })
  page.field(62, 160, '单位名称：', unit.name, 535).field(62, 188, '统一社会信用代码：', unit.uscc, 535)
  const years = [0, 1, 2, 3, 4, 5].map((back) => `${addYears(on, 0).slice(0, 4)} 年第 ${6 - back} 期`)
  years.forEach((period, index) => {
    const y = 220 + index * 32
    page.box(62, y, 236, 32, { line: '#6b7280' }).box(298, y, 237, 32, { line: '#6b7280' })
    page.text(180, y + 20, period, { align: 'center' }).text(416, y + 20, '已足额缴纳', { align: 'center' })
  })
  page.text(330, 480, `打印日期：${day(on)}`)
  return [page.seal(440, 520, '示例社会保险基金管理中心', '业务专用章', 50)]
}

/** A paper that no kind of its own is drawn for: its name, whose it is, and a seal. */
export const plain =
  (title: string) =>
  ({ person, unit, on }: PaperFacts, sheet: NewSheet): Sheet[] => {
    const page = sheet()
    page.centre(140, title, { size: 22, bold: true })
    page.field(90, 220, '单位：', unit.name, 505, 13).field(90, 260, '姓名：', person.name, 505, 13)
    page.field(90, 300, '日期：', day(on), 505, 13)
    page.paragraph(90, 350, 415, '本件为演示材料，只说明这一类材料放在什么位置，内容虚构。', { size: 12 })
    return [page.seal(420, 480, unit.name, '公章', 54)]
  }
