import { addDays } from '@/lib/domain/dates'
import type { PaperFacts } from '../facts'
import type { Sheet } from '../sheet'
import { day, money } from '../words'

type NewSheet = (width?: number, height?: number) => Sheet

/** 劳动合同, the pages that are looked at: parties, term and pay, seals. */
export function labourContract({ person, unit, contract, months, seed }: PaperFacts, sheet: NewSheet): Sheet[] {
  const cover = sheet()
  cover.text(535, 80, `编号：LD-${contract.startsOn.slice(0, 4)}-${String(100 + seed)}`, { size: 10, align: 'right' })
  cover.spaced(297, 210, '劳动合同书', 18, { size: 34, bold: true }).centre(248, '（固定期限）', { size: 14 })
  cover
    .field(110, 400, '甲方（用人单位）：', unit.name, 500, 13)
    .field(110, 440, '统一社会信用代码：', unit.uscc, 500, 13)
  cover.field(110, 480, '法定代表人：', unit.legalRepresentative, 500, 13)
  cover
    .field(110, 540, '乙方（劳动者）：', person.name, 500, 13)
    .field(110, 580, '居民身份证号码：', person.idNumber, 500, 13)
  cover.field(110, 620, '户籍地址：', person.hukouAddress, 500, 11)
  cover.field(110, 700, '签订日期：', day(contract.startsOn), 500, 13).centre(806, '第 1 页  共 3 页', { size: 8.5 })
  const body = sheet()
  const pay = money(months.at(-1)?.income ?? '20000')
  const clauses: [string, string][] = [
    ['第一条　合同期限', `本合同为固定期限劳动合同，自 ${day(contract.startsOn)} 起，至 ${day(contract.endsOn)} 止。`],
    ['第二条　工作内容和地点', `乙方担任 ${contract.position} 岗位，工作地点为北京市。乙方应按岗位要求完成工作任务。`],
    ['第三条　工作时间和休息休假', '甲方实行标准工时制，乙方依法享有法定节假日、年休假、婚假、产假等假期。'],
    ['第四条　劳动报酬', `甲方每月 10 日前以货币形式支付工资，税前月工资约 ${pay} 元，依法代扣代缴个人所得税。`],
    ['第五条　社会保险和福利', '甲乙双方依法参加社会保险，甲方为乙方办理参保手续，个人缴纳部分由甲方代扣代缴。'],
    ['第六条　劳动保护', '甲方按照国家规定为乙方提供安全卫生的工作环境和必要的劳动防护用品。'],
    [
      '第七条　合同的变更、解除和终止',
      '双方协商一致可以变更本合同；解除、终止本合同按照《中华人民共和国劳动合同法》执行。',
    ],
  ]
  let y = 92
  for (const [title, text] of clauses) {
    body.text(62, y, title, { size: 12, bold: true })
    y = body.paragraph(62, y + 24, 473, `　　${text}`, { size: 11.5, leading: 22 }) + 14
  }
  body.centre(806, '第 2 页  共 3 页', { size: 8.5 })
  const last = sheet()
  last.text(62, 92, '第八条　其他', { size: 12, bold: true })
  last.paragraph(
    62,
    118,
    473,
    '　　本合同未尽事宜，按国家和本市有关规定执行。本合同一式两份，甲乙双方各执一份，自双方签字盖章之日起生效。',
    { size: 11.5, leading: 22 },
  )
  last.text(62, 250, '甲方（盖章）：', { size: 12 }).text(62, 300, '法定代表人或委托代理人（签字）：', { size: 12 })
  last.signature(262, 304, unit.legalRepresentative).seal(210, 258, contract.sealedBy, '合同专用章', 56)
  last.text(62, 356, '日期：', { size: 12 }).handwriting(104, 356, day(contract.startsOn))
  last.text(340, 250, '乙方（签字）：', { size: 12 }).signature(426, 254, contract.signedBy)
  last
    .text(340, 356, '日期：', { size: 12 })
    .handwriting(382, 356, day(contract.startsOn))
    .centre(806, '第 3 页  共 3 页', { size: 8.5 })
  return [cover, body, last]
}

/** 离职证明 of the unit before this one. */
export function leavingCertificate({ person, formerPayer, contract }: PaperFacts, sheet: NewSheet): Sheet[] {
  const page = sheet()
  const leftOn = addDays(contract.startsOn, -3)
  page.centre(150, '离职证明', { size: 26, bold: true })
  const text = `兹证明 ${person.name}（身份证号码：${person.idNumber}）原系我单位员工，双方劳动合同于 ${day(leftOn)} 解除，离职手续已办理完毕，社会保险和个人所得税已结清，双方无劳动争议。特此证明。`
  const y = page.paragraph(80, 220, 435, `　　${text}`, { size: 14, leading: 30 })
  page
    .text(515, y + 50, formerPayer, { size: 13, align: 'right' })
    .text(515, y + 78, day(leftOn), { size: 13, align: 'right' })
  return [page.seal(420, y + 50, formerPayer, '公章', 54)]
}

/** 情况说明 of the unit, for whatever a slot asks in words. */
export function statement(title: string, text: string) {
  return ({ person, unit, on }: PaperFacts, sheet: NewSheet): Sheet[] => {
    const page = sheet()
    page.centre(150, title, { size: 24, bold: true })
    const filled = text.replaceAll('{name}', person.name).replaceAll('{unit}', unit.name)
    const y = page.paragraph(80, 220, 435, `　　${filled}`, { size: 14, leading: 30 })
    page
      .text(515, y + 50, unit.name, { size: 13, align: 'right' })
      .text(515, y + 78, day(on), { size: 13, align: 'right' })
    return [page.seal(420, y + 50, unit.name, '公章', 54)]
  }
}
