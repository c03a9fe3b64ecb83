import { addYears, type PlainDate } from '@/lib/domain/dates'
import type { PaperFacts } from '../facts'
import type { Sheet } from '../sheet'
import { day } from '../words'

type NewSheet = (width?: number, height?: number) => Sheet
type Row = [string, string, string?, string?]
type Member = {
  name: string
  relation: string
  sex: string
  ethnicity: string
  birth: PlainDate
  idNumber: string
  origin: string
  marital: string
  studies: string
  work: string
}

function table(page: Sheet, top: number, rows: readonly Row[]): number {
  const line = { line: '#58705f', lineWidth: 0.8 }
  rows.forEach(([label, value, second, other], index) => {
    const y = top + index * 36
    const half = second !== undefined
    page.box(70, y, 110, 36, line).box(180, y, half ? 192 : 592, 36, line)
    page.text(125, y + 22, label, { size: 11, align: 'center' }).text(190, y + 22, value, { size: 12, bold: true })
    if (!half) return
    page.box(372, y, 130, 36, line).box(502, y, 270, 36, line)
    page
      .text(437, y + 22, second, { size: 11, align: 'center' })
      .text(512, y + 22, other ?? '', { size: 12, bold: true })
  })
  return top + rows.length * 36
}

function opened(sheet: NewSheet, title: string): Sheet {
  const page = sheet(842, 595)
  page.box(0, 0, 842, 595, { fill: '#f7f4ea' })
  return page.spaced(421, 84, title, 10, { size: 22, bold: true })
}

function cover({ person, seed }: PaperFacts, sheet: NewSheet, head: string): Sheet {
  const page = opened(sheet, '居民户口簿')
  page.text(772, 112, `No. 13${String(7000000 + seed * 913)}`, { size: 11, align: 'right', colour: '#9b2c22' })
  const end = table(page, 128, [
    ['户    别', '家庭户', '户主姓名', head],
    ['户    号', String(300100000 + seed * 71), '册    号', '1'],
    ['住    址', person.hukouAddress],
  ])
  page
    .text(90, end + 66, '省级公安机关户口专用章', { size: 11 })
    .text(420, end + 66, '户口登记机关户口专用章', { size: 11 })
  page.seal(230, end + 130, '示例省公安厅', '户口专用章', 48).seal(590, end + 130, '示例派出所', '户口专用章', 48)
  return page.text(600, end + 210, `签发日期：${day('2016-03-21')}`, { size: 11 })
}

function memberPage(member: Member, address: string, sheet: NewSheet): Sheet {
  const page = opened(sheet, '常住人口登记卡')
  const end = table(page, 110, [
    ['姓    名', member.name, '户主或与户主关系', member.relation],
    ['曾 用 名', '', '性    别', member.sex],
    ['出 生 地', member.origin, '民    族', member.ethnicity],
    ['籍    贯', member.origin, '出生日期', day(member.birth)],
    ['本市其他住址', '', '宗教信仰', '无'],
    ['公民身份号码', member.idNumber, '身    高', ''],
    ['文化程度', member.studies, '婚姻状况', member.marital],
    ['服务处所', member.work],
    ['住    址', address],
  ])
  page.text(90, end + 46, '承办人签章：', { size: 11 }).signature(160, end + 48, '石立', 16)
  page.text(
    420,
    end + 46,
    `登记日期：${day(addYears(member.birth, 16) < '2016-03-21' ? '2016-03-21' : member.birth)}`,
    { size: 11 },
  )
  return page.seal(690, end + 20, '示例派出所', '户口专用章', 44)
}

const origin = (address: string): string => /^(.+?[省市区])(.+?[市州盟县])?/.exec(address)?.[0] ?? address

/** 户口本首页及本人页. */
export function household(facts: PaperFacts, sheet: NewSheet): Sheet[] {
  const { person, education } = facts
  const member = {
    ...person,
    relation: '户主',
    origin: origin(person.hukouAddress),
    studies: education.level,
    work: '',
  }
  return [cover(facts, sheet, person.name), memberPage(member, person.hukouAddress, sheet)]
}

/** The same book, opened at the child's page. */
export function childHousehold(facts: PaperFacts, sheet: NewSheet): Sheet[] {
  const { person, child } = facts
  if (!child) throw new Error('no child is told of')
  const relation = child.sex === '男' ? '子' : '女'
  const own = {
    ...child,
    relation,
    ethnicity: person.ethnicity,
    origin: origin(person.hukouAddress),
    marital: '未婚',
    studies: '',
    work: '',
  }
  return [cover(facts, sheet, person.name), memberPage(own, person.hukouAddress, sheet)]
}

/** 出生医学证明. */
export function birthCertificate({ person, child, marriage }: PaperFacts, sheet: NewSheet): Sheet[] {
  if (!child) throw new Error('no child is told of')
  const page = sheet()
  page.box(0, 0, 595, 842, { fill: '#f3f8f2' }).box(40, 40, 515, 762, { line: '#5c8a64', lineWidth: 2 })
  page.spaced(297, 110, '出生医学证明', 8, { size: 27, bold: true, colour: '#2f6b3c' })
  page.text(530, 142, `编号：${child.certificateNumber}`, { size: 12, align: 'right', colour: '#9b2c22' })
  const mother = person.sex === '女' ? person.name : marriage.spouse
  const father = person.sex === '女' ? (person.marital === '已婚' ? marriage.spouse : '') : person.name
  const lines: [string, string][] = [
    ['新生儿姓名：', child.name],
    ['性　　别：', child.sex],
    ['出生日期：', `${day(child.birth)} 08 时 26 分`],
    ['出生孕周：', '39 周　　体重：3280 克　　身长：50 厘米'],
    ['母亲姓名：', mother],
    ['父亲姓名：', father],
    ['出生地点：', origin(person.hukouAddress)],
    ['接生机构名称：', '示例妇幼保健院'],
    ['签发日期：', day(child.birth)],
  ]
  lines.forEach(([label, value], index) => page.field(80, 200 + index * 46, label, value, 515, 13))
  page.text(80, 660, '签发机构（出生医学证明专用章）', { size: 11 })
  return [page.seal(420, 670, '示例妇幼保健院', '出生医学证明专用章', 54)]
}
