import { addYears } from '@/lib/domain/dates'
import type { PaperFacts } from '../facts'
import type { Sheet } from '../sheet'
import { day } from '../words'

const rows = (facts: PaperFacts): [string, string][] => {
  const { home, seed } = facts
  return [
    ['权 利 人', home.owner],
    ['证件号码', home.ownerIdNumber],
    ['共有情况', '单独所有'],
    ['坐    落', home.address],
    ['不动产单元号', `110${String(100000 + seed * 37)} GB00${100 + seed} F0003${String(1000 + seed)}`],
    ['权利类型', '国有建设用地使用权 / 房屋所有权'],
    ['权利性质', '出让 / 市场化商品房'],
    ['用    途', '住宅'],
    ['面    积', `房屋建筑面积 ${home.area} 平方米`],
    ['使用期限', `国有建设用地使用权至 ${day(addYears('2009-05-20', 70))}止`],
    ['权利其他状况', `房屋结构：钢筋混凝土；总层数：18；所在层：${3 + (seed % 12)}`],
  ]
}

/** 不动产权证书, the page with the table of rights. */
export function propertyCertificate(facts: PaperFacts, sheet: (width?: number, height?: number) => Sheet): Sheet[] {
  const page = sheet()
  page.box(0, 0, 595, 842, { fill: '#fdf8f0' })
  page.box(40, 46, 515, 740, { line: '#a5843d', lineWidth: 2.2 }).box(46, 52, 503, 728, { line: '#a5843d' })
  page.spaced(297, 104, '不动产权证书', 10, { size: 26, bold: true, colour: '#7d1f1a' })
  page.centre(134, facts.home.certificateNumber, { size: 12 })
  let y = 158
  for (const [label, value] of rows(facts)) {
    const height = label === '坐    落' ? 52 : 42
    page
      .box(70, y, 112, height, { line: '#6d6250', lineWidth: 0.6 })
      .box(182, y, 343, height, { line: '#6d6250', lineWidth: 0.6 })
    page.text(126, y + height / 2 + 4, label, { size: 11, align: 'center' })
    page.paragraph(194, y + height / 2 + (label === '坐    落' ? 0 : 4), 322, value, {
      size: 11.5,
      bold: true,
      leading: 17,
    })
    y += height
  }
  page.text(78, y + 30, '附记：本页为演示，权利以登记簿记载为准。', { size: 10 })
  page
    .text(78, y + 68, '登记机构（章）', { size: 11 })
    .text(300, y + 68, `登记日期：${day('2013-08-16')}`, { size: 11 })
  page.seal(196, y + 82, '示例不动产登记中心', '登记专用章', 46)
  return [page]
}
