import type { PaperFacts } from '../facts'
import { ink, type Sheet } from '../sheet'
import { day, solemnDay } from '../words'

type NewSheet = (width?: number, height?: number) => Sheet

function framed(sheet: NewSheet, colour: string): Sheet {
  const page = sheet(842, 595)
  page.box(0, 0, 842, 595, { fill: '#fffdf7' }).box(26, 26, 790, 543, { line: colour, lineWidth: 5 })
  return page.box(36, 36, 770, 523, { line: colour, lineWidth: 1 })
}

/** 毕业证书 of a school that does not exist. */
export function diploma({ person, education }: PaperFacts, sheet: NewSheet): Sheet[] {
  const { school, major, enrolledOn, graduatedOn, diplomaNumber, level } = education
  const page = framed(sheet, '#8c2a22')
  page
    .spaced(421, 108, '普通高等学校', 8, { size: 18 })
    .spaced(421, 160, '毕业证书', 26, { size: 38, bold: true, colour: '#7d1f1a' })
  page.photo(76, 214, 100, 136)
  const text =
    `学生 ${person.name}，性别 ${person.sex}，${solemnDay(person.birth)}生，于${solemnDay(enrolledOn).slice(0, -3)}至` +
    `${solemnDay(graduatedOn).slice(0, -3)}在本校 ${major} 专业 ${level === '硕士研究生' ? '三' : '四'}年制${level}学习，` +
    '修完教学计划规定的全部课程，成绩合格，准予毕业。'
  page.paragraph(212, 240, 540, `　　${text}`, { size: 17, leading: 36 })
  page
    .text(212, 440, `校　　名：${school}`, { size: 14 })
    .text(560, 440, '校长：', { size: 14 })
    .signature(612, 442, '梁示范', 20)
  page.text(76, 516, `证书编号：${diplomaNumber}`, { size: 13 })
  page.text(770, 516, solemnDay(graduatedOn), { size: 14, align: 'right' })
  return [page.seal(430, 458, school, '演示印章', 56)]
}

/** 学位证书 with the number that the form names. */
export function degreeCertificate({ person, education }: PaperFacts, sheet: NewSheet): Sheet[] {
  const { school, major, degree, degreeNumber, degreeOn, level } = education
  const page = framed(sheet, '#2c4a7c')
  page.spaced(421, 142, `${level === '硕士研究生' ? '硕士' : '学士'}学位证书`, 16, {
    size: 36,
    bold: true,
    colour: '#23406e',
  })
  page.photo(76, 206, 100, 136)
  const text =
    `${person.name}，${person.sex}，${day(person.birth)}生。在${school}完成了${major}专业${level}学习计划，业已毕业，` +
    `经审核符合《中华人民共和国学位条例》的规定，授予${degree}学位。`
  page.paragraph(212, 236, 540, `　　${text}`, { size: 17, leading: 36 })
  page.text(212, 420, school, { size: 16, bold: true }).text(212, 452, '学位评定委员会主席', { size: 13 })
  page.signature(346, 454, '梁示范', 20)
  page.text(76, 516, `证书编号：${degreeNumber}`, { size: 13 })
  page.text(770, 516, solemnDay(degreeOn), { size: 14, align: 'right', colour: ink })
  return [page.seal(600, 432, school, '演示印章', 56)]
}

/** 结婚证, the inside: both names, and whose book it is. */
export function marriage(
  { marriage: { holder, holderIdNumber, spouse, spouseIdNumber, on, number } }: PaperFacts,
  sheet: NewSheet,
) {
  const page = sheet(842, 595)
  page.box(0, 0, 842, 595, { fill: '#fdf1ef' }).box(30, 30, 382, 535, { line: '#b5483d', lineWidth: 1.4 })
  page.box(430, 30, 382, 535, { line: '#b5483d', lineWidth: 1.4 })
  page.spaced(221, 90, '结婚证', 18, { size: 28, bold: true, colour: '#a3261c' })
  page.photo(120, 122, 100, 136, '#c9362b').photo(220, 122, 100, 136, '#c9362b')
  page.field(62, 310, '持 证 人：', holder, 380, 13).field(62, 346, '登记日期：', day(on), 380, 13)
  page.field(62, 382, '结婚证字号：', number, 380, 13).text(62, 418, '备　　注：', { size: 13 })
  page.paragraph(62, 478, 320, '结婚申请，符合《中华人民共和国民法典》规定，予以登记，发给此证。', {
    size: 11,
    leading: 19,
  })
  const side = (y: number, name: string, idNumber: string) => {
    const sex = Number(idNumber.charAt(16)) % 2 ? '男' : '女'
    const birth = `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`
    page.field(462, y, '姓　　名：', name, 650, 13).field(664, y, '性别：', sex, 780, 13)
    page.field(462, y + 36, '国　　籍：', '中国', 650, 13).field(462, y + 72, '出生日期：', day(birth), 780, 13)
    page.field(462, y + 108, '身份证件号：', idNumber, 780, 13)
  }
  side(96, holder, holderIdNumber)
  side(292, spouse, spouseIdNumber)
  page.text(462, 500, '登记机关（章）', { size: 12 })
  return [page.seal(680, 490, '示例区民政局', '婚姻登记专用章', 50)]
}
