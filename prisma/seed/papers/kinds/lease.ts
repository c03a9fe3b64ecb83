import { addMonths } from '@/lib/domain/dates'
import type { PaperFacts } from '../facts'
import type { Sheet } from '../sheet'
import { day, money } from '../words'

type NewSheet = (width?: number, height?: number) => Sheet

const terms = [
  '三、租金：每月人民币 {rent} 元，押一付三，由乙方于每期首月五日前转入甲方账户。',
  '四、房屋用途为居住。乙方不得改变用途，不得转租，不得用于注册经营。',
  '五、甲方保证对该房屋有权出租，并协助乙方办理居住登记。水、电、燃气、物业等费用由乙方承担。',
  '六、租赁期内房屋自然损坏的由甲方维修；因乙方使用不当造成损坏的，由乙方修复或赔偿。',
  '七、任何一方提前解除合同的，应提前一个月书面通知对方，并支付相当于一个月租金的违约金。',
  '八、租赁期满乙方继续承租的，应在期满前一个月与甲方另行签订合同。',
  '九、本合同一式两份，甲乙双方各执一份，自双方签字之日起生效。',
]

/** 房屋租赁合同 with everything that the district's notice wants to read in it. */
export function lease({ person, home }: PaperFacts, sheet: NewSheet): Sheet[] {
  const first = sheet()
  first.centre(86, '房屋租赁合同', { size: 24, bold: true })
  first.text(535, 112, `合同编号：ZL-${home.certificateNumber.replaceAll(/\D/g, '').slice(-6)}`, {
    size: 9,
    align: 'right',
  })
  first.field(62, 150, '出租人（甲方）：', home.lessor, 320)
  first.field(62, 178, '证件号码：', home.lessorIdNumber, 320)
  first.field(340, 178, '联系电话：', `139${home.lessorIdNumber.slice(6, 14)}`, 535)
  first.field(62, 206, '承租人（乙方）：', person.name, 320)
  first.field(62, 234, '证件号码：', person.idNumber, 320)
  first.field(340, 234, '联系电话：', person.mobile, 535)
  let y = first.paragraph(62, 278, 473, '甲乙双方在平等自愿的基础上，就房屋租赁事宜订立本合同。', { size: 11.5 })
  first.text(62, y + 8, '一、房屋坐落及状况', { bold: true })
  first.field(86, y + 34, '房屋坐落：', home.address, 535)
  first.field(86, y + 60, '建筑面积：', `${home.area} 平方米`, 290)
  first.field(310, y + 60, '规划用途：', '住宅', 535)
  first.field(86, y + 86, '不动产权证书号：', home.certificateNumber, 535)
  first.text(62, y + 120, '二、租赁期限', { bold: true })
  first.field(86, y + 146, '自', day(home.leaseFrom), 290)
  first.field(310, y + 146, '起，至', `${day(home.leaseTo)}止`, 535)
  y += 184
  for (const term of terms.slice(0, 4))
    y = first.paragraph(62, y, 473, term.replace('{rent}', money(home.rent)), { size: 11.5, leading: 22 }) + 6
  first.centre(806, '第 1 页  共 2 页', { size: 8.5 })
  const second = sheet()
  y = 92
  for (const term of terms.slice(4)) y = second.paragraph(62, y, 473, term, { size: 11.5, leading: 22 }) + 6
  second.text(62, y + 20, '附：房屋交接清单', { bold: true })
  const rows = ['门钥匙  3 把', '空调  2 台', '热水器  1 台', '床  1 张', '衣柜  1 组', '燃气表底数  1276']
  rows.forEach((row, index) => {
    const [x, at] = [62 + (index % 2) * 236, y + 34 + Math.floor(index / 2) * 28]
    second.box(x, at, 236, 28, { line: '#3d4450', lineWidth: 0.6 }).text(x + 10, at + 18, row, { size: 10.5 })
  })
  y += 190
  second.text(62, y, '甲方（签字）：').signature(150, y + 2, home.lessor)
  second.text(320, y, '乙方（签字）：').signature(408, y + 2, person.name)
  second.text(62, y + 40, '日期：').handwriting(104, y + 40, day(home.leaseFrom))
  second.text(320, y + 40, '日期：').handwriting(362, y + 40, day(addMonths(home.leaseFrom, 0)))
  second.centre(806, '第 2 页  共 2 页', { size: 8.5 })
  return [first, second]
}
