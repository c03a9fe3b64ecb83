import { describe, expect, test } from 'vitest'
import { makeSituationReport, type SituationPrint } from '@/lib/files/pdf/situation-report'
import { pdfText } from '@/tests/support/pdf-view'

const line = (n: number) => ({
  ...{ person: `周予安${n}`, idNumber: '1101**********1234', business: '新办', submitted: '2026年11月2日' },
  state: '审核中（属地）',
})
const print = (count: number, more: Partial<SituationPrint> = {}): SituationPrint => ({
  ...{ title: '大兴区工作居住证业务办理情况表', number: null, employerName: '北京临空示例生物科技有限公司' },
  ...{ creditCode: '91110115MA01ABCD2X', operator: '何静', phone: '13800138000', office: '黄村镇', on: '2026-11-22' },
  lines: Array.from({ length: count }, (_, index) => line(index + 1)),
  ...more,
})
const textOf = async (given: SituationPrint) => (await pdfText(await makeSituationReport(given))).replaceAll(/\s/g, '')

describe('情况表 (F-06, M-13)', () => {
  test('names unit, operator, office and every line, with room for the seal', async () => {
    const text = await textOf(print(2, { number: 'DX-QK-2026-000001' }))
    expect(text).toContain('大兴区工作居住证业务办理情况表')
    expect(text).toMatch(/报送：黄村镇编号：DX-QK-2026-000001/)
    expect(text).toMatch(/何静联系电话13800138000/)
    expect(text).toMatch(/1周予安11101\*{10}1234新办2026年11月2日审核中（属地）/)
    expect(text).toMatch(/共2项，制表日期2026年11月22日单位（盖章）：年月日/)
  })

  test('a long table goes on over pages, with its head on each and one seal', async () => {
    const text = await textOf(print(60))
    expect(text.match(/序号员工姓名/g)?.length).toBeGreaterThan(1)
    expect(text.match(/单位（盖章）/g)).toHaveLength(1)
    expect(text).toContain('60周予安60')
  })

  test('before it is handed in it has no number; a rare name is left to the hand', async () => {
    const text = await textOf(print(1, { lines: [{ ...line(1), person: '王𠮷' }] }))
    expect(text).toContain('（报送后生成）')
    expect(text).toContain('王〓')
  })
})
