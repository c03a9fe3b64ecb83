import { addYears, type PlainDate } from '@/lib/domain/dates'
import { type Sheet, ink } from '../sheet'

export type CardHolder = {
  name: string
  sex: string
  ethnicity: string
  birth: PlainDate
  address: string
  idNumber: string
}

const dotted = (date: PlainDate): string => date.replaceAll('-', '.')

/** The last day of a card of twenty years. */
export const cardEnds = (issuedOn: PlainDate): PlainDate => addYears(issuedOn, 20)

/** 居民身份证, both sides on one sheet as people copy it; no emblem, the word 演示 in its place. */
export function identityCard(holder: CardHolder, issuedOn: PlainDate, sheet: () => Sheet): Sheet[] {
  const page = sheet()
  const { name, sex, ethnicity, birth, address, idNumber } = holder
  const [x, y, width, height] = [140, 120, 315, 200]
  const label = { size: 9, colour: '#3a6ea8' }
  page.box(x, y, width, height, { fill: '#eef5fb', line: '#8fa6bd' })
  page.text(x + 22, y + 38, '姓名', label).text(x + 54, y + 38, name, { size: 13 })
  page.text(x + 22, y + 62, '性别', label).text(x + 54, y + 62, sex, { size: 11 })
  page.text(x + 96, y + 62, '民族', label).text(x + 126, y + 62, ethnicity.replace('族', ''), { size: 11 })
  page.text(x + 22, y + 86, '出生', label)
  const [year = '', month, date] = birth.split('-')
  page.text(x + 54, y + 86, `${year} 年 ${Number(month)} 月 ${Number(date)} 日`, { size: 11 })
  page.text(x + 22, y + 110, '住址', label).paragraph(x + 54, y + 110, 138, address, { size: 10.5, leading: 16 })
  page.text(x + 22, y + 178, '公民身份号码', label).text(x + 96, y + 178, idNumber, { size: 13, bold: true })
  page.photo(x + 208, y + 26, 88, 116, '#f7fafc')
  const back = y + height + 60
  page.box(x, back, width, height, { fill: '#f1f4f2', line: '#8fa6bd' })
  page.ring(x + 50, back + 48, 26, 26, { line: '#b3261e', lineWidth: 1.4 })
  page.text(x + 50, back + 53, '演示', { size: 13, bold: true, colour: '#b3261e', align: 'center' })
  page
    .spaced(x + 190, back + 44, '中华人民共和国', 4, { size: 15 })
    .spaced(x + 190, back + 74, '居民身份证', 9, { size: 20, bold: true })
  page
    .text(x + 70, back + 142, '签发机关', { size: 10, bold: true })
    .text(x + 130, back + 142, '示例市公安局示例分局', { size: 11 })
  page.text(x + 70, back + 168, '有效期限', { size: 10, bold: true })
  page.text(x + 130, back + 168, `${dotted(issuedOn)}-${dotted(cardEnds(issuedOn))}`, { size: 11, colour: ink })
  return [page]
}
