import Big from 'big.js'
import { addMonths, type PlainDate } from '@/lib/domain/dates'
import type { IncomeMonth } from '@/lib/domain/eligibility/months'
import type { PaperFacts } from '../facts'
import type { Sheet } from '../sheet'
import { day, money } from '../words'

type NewSheet = (width?: number, height?: number) => Sheet

const rule = { line: '#8b93a1', lineWidth: 0.5 }

/** A ruled table; answers the edge below its last row. */
function table(
  page: Sheet,
  x: number,
  y: number,
  widths: readonly number[],
  rows: readonly string[][],
  height: number,
) {
  rows.forEach((row, index) => {
    let at = x
    const top = y + index * height
    row.forEach((text, column) => {
      const width = widths[column] ?? 60
      page.box(at, top, width, height, index === 0 ? { ...rule, fill: '#eef1f6' } : rule)
      page.text(at + width / 2, top + height / 2 + 3.2, text, { size: 8.6, align: 'center', bold: index === 0 })
      at += width
    })
  })
  return y + rows.length * height
}

const firstDay = (month: string): PlainDate => `${month}-01` as PlainDate
const dotted = (date: PlainDate): string => date.replaceAll('-', '.')

/** Tax withheld for a month: a tenth of what lies above 5,000 and the insurance, near enough for a drawing. */
const taxOf = (income: string): Big => {
  const base = new Big(income).times('0.78').minus(5000)
  return base.gt(0) ? base.times('0.1').round(2) : new Big(0)
}

/** Newest first, at most as many as the record of a year or of three shows. */
const recent = (months: readonly IncomeMonth[], count: number): IncomeMonth[] =>
  [...months].sort((a, b) => (a.month < b.month ? 1 : -1)).slice(0, count)

function taxRecord({ person, months, on, seed }: PaperFacts, sheet: NewSheet): Sheet {
  const page = sheet()
  const shown = recent(months, 12).reverse()
  page.text(62, 62, `（${on.slice(0, 4)}）示例记录 ${String(10000 + seed * 97)}`, { size: 9 })
  page.centre(92, '中华人民共和国', { size: 15 }).centre(118, '个人所得税纳税记录', { size: 22, bold: true })
  page.centre(138, '（原《税收完税证明》）', { size: 9.5 })
  page.box(472, 56, 62, 62, { line: '#9aa4b2' }).text(503, 84, '演示', { size: 13, align: 'center' })
  page.text(503, 102, '验证码略', { size: 8, align: 'center' })
  const span = `${shown[0]?.month.replace('-', '年') ?? ''}月至${shown.at(-1)?.month.replace('-', '年') ?? ''}月`
  page.text(62, 168, `记录期间：${span}`, { size: 10.5 }).text(533, 168, '金额单位：元', { size: 10.5, align: 'right' })
  page
    .text(62, 188, `纳税人名称：${person.name}`, { size: 10.5 })
    .text(300, 188, `身份证件号码：${person.idNumber}`, { size: 10.5 })
  const rows = shown.map(({ month, income }) => {
    const paid = addMonths(firstDay(month), 1)
    return [
      `${dotted(paid).slice(0, 8)}08`,
      money(taxOf(income).toFixed(2)),
      `${dotted(paid).slice(0, 8)}15`,
      '工资薪金所得',
      month.replace('-', '.'),
      '示例市示例区税务局',
    ]
  })
  const head = ['申报日期', '实缴（退）金额', '入（退）库日期', '所得项目', '税款所属期', '入库税务机关']
  const end = table(page, 62, 204, [72, 84, 80, 76, 70, 90], [head, ...rows], 25)
  const total = shown.reduce((sum, { income }) => sum.plus(taxOf(income)), new Big(0))
  page
    .box(62, end, 472, 26, rule)
    .text(76, end + 17, `金额合计：${money(total.toFixed(2))} 元`, { size: 10, bold: true })
  page.paragraph(
    62,
    end + 52,
    470,
    '说明：1.本记录涉及纳税人敏感信息，请妥善保管；2.不同打印设备造成的色差不影响使用效力。',
    { size: 9 },
  )
  page
    .text(62, end + 118, '本凭证不作为纳税人记账、抵扣凭证', { size: 9 })
    .text(330, end + 118, '开具机关（盖章）', { size: 10 })
  page.text(330, end + 142, `开具时间：${day(on)}`, { size: 10 })
  return page.seal(462, end + 120, '示例市示例区税务局', '演示专用章', 46)
}

const headings = [
  '所得项目',
  '税款所属期起',
  '税款所属期止',
  '申报日期',
  '本期收入（元）',
  '已申报税额（元）',
  '所得来源单位',
]

function incomeList(facts: PaperFacts, sheet: NewSheet, shown: readonly IncomeMonth[]): Sheet {
  const { person, payer, formerPayer, on, unit } = facts
  const page = sheet(842, 595)
  page.centre(58, '申报收入查询记录', { size: 20, bold: true })
  page.text(50, 84, `姓名：${person.name}　　身份证件号码：${person.idNumber}`, { size: 10.5 })
  page.text(792, 84, `查询时间：${day(on)}`, { size: 10.5, align: 'right' })
  const rows = shown.map(({ month, income, employer }) => {
    const last = addMonths(firstDay(month), 1)
    const end = new Date(Date.parse(`${last}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
    const source = employer === 'this' ? payer : formerPayer
    return [
      '正常工资薪金',
      firstDay(month),
      end,
      `${last.slice(0, 8)}08`,
      money(income),
      money(taxOf(income).toFixed(2)),
      source,
    ]
  })
  const end = table(page, 50, 96, [78, 78, 78, 74, 96, 100, 238], [headings, ...rows], 24)
  const total = shown.reduce((sum, { income }) => sum.plus(income), new Big(0))
  page.text(50, end + 20, `本期收入合计：${money(total.toFixed(2))} 元　共 ${shown.length} 个月`, {
    size: 10.5,
    bold: true,
  })
  const words = `以上为 ${person.name} 个税申报信息，个税由 ${payer} 代扣代缴。经核真实有效。`
  page.handwriting(50, end + 48, words, 11.5)
  page.handwriting(
    50,
    end + 72,
    `联系人：${unit.operator.name}　电话：010-8888${String(1000 + facts.seed)}　${day(on)}`,
    11.5,
  )
  return page.seal(700, end + 48, unit.name, '财务专用章', 44)
}

/** 应税收入材料: the tax record, and the declared income month by month with who paid it. */
export function incomeRecord(facts: PaperFacts, sheet: NewSheet): Sheet[] {
  const shown = recent(facts.months, 36)
  const pages: IncomeMonth[][] = []
  for (let at = 0; at < shown.length; at += 12) pages.push(shown.slice(at, at + 12))
  return [taxRecord(facts, sheet), ...pages.map((part) => incomeList(facts, sheet, part))]
}

const marks = { paid: '正常缴费', 'back-paid': '补缴', none: '未缴费' } as const

/** 社会保险个人权益记录（参保人员缴费信息）, month by month. */
export function insuranceRecord(
  { person, months, payer, formerPayer, on, seed }: PaperFacts,
  sheet: NewSheet,
): Sheet[] {
  const page = sheet()
  const shown = recent(months, 36).reverse()
  page
    .centre(74, '北京市社会保险个人权益记录', { size: 20, bold: true })
    .centre(98, '（参保人员缴费信息）', { size: 13 })
  page
    .text(52, 132, `姓名：${person.name}`, { size: 10.5 })
    .text(200, 132, `证件号码：${person.idNumber}`, { size: 10.5 })
  const span = `${shown[0]?.month.replace('-', '年') ?? ''}月至${shown.at(-1)?.month.replace('-', '年') ?? ''}月`
  page
    .text(52, 152, `查询期间：${span}`, { size: 10.5 })
    .text(543, 152, `校验码：演示${seed}`, { size: 9, align: 'right' })
  const rows = shown.map(({ month, income, employer, socialInsurance }) => {
    if (socialInsurance === 'none') return [month, '—', '—', '—', '未缴费', '—']
    const base = new Big(income).gt(35283) ? '35,283.00' : money(income)
    const own = new Big(base.replaceAll(',', '')).times('0.08').toFixed(2)
    return [month, base, money(own), '五险', marks[socialInsurance], employer === 'this' ? payer : formerPayer]
  })
  const head = ['缴费年月', '缴费基数（元）', '养老个人缴费', '险种', '缴费情况', '缴费单位']
  const end = table(page, 52, 166, [58, 82, 76, 40, 58, 177], [head, ...rows], shown.length > 12 ? 13.4 : 26)
  const counted = shown.filter(({ socialInsurance }) => socialInsurance === 'paid').length
  page.text(52, end + 24, `合计：本期间缴费 ${counted} 个月`, { size: 10.5, bold: true })
  page.paragraph(52, end + 50, 490, '备注：本记录为演示，“五险”指养老、失业、工伤、医疗（含生育）保险。', { size: 9 })
  page
    .text(330, end + 112, '社会保险经办机构（章）', { size: 10 })
    .text(330, end + 134, `打印日期：${day(on)}`, { size: 10 })
  return [page.seal(480, end + 110, '示例社会保险基金管理中心', '业务专用章', 46)]
}
