import { describe, expect, test } from 'vitest'
import { makeDeclaration } from '@/lib/files/pdf/declaration'
import { pdfText } from '@/tests/support/pdf-view'

const textOf = async (...data: Parameters<typeof makeDeclaration>) =>
  (await pdfText(await makeDeclaration(...data))).replaceAll(/\s/g, '')
const on = '2026-11-21'

describe('declarations ready for signature', () => {
  test('诚信声明（个人版） names the person in the employer’s part and leaves the signatures open (F-03)', async () => {
    const text = await textOf({ kind: 'person', holderName: '欧阳晓琳', employerName: '北京云岫示例科技有限公司' }, on)
    expect(text).toContain(
      '本人郑重承诺所填写信息和提供材料均真实有效，无任何虚假申报情况，本人遵纪守法，无刑事犯罪记录',
    )
    expect(text).toContain('本单位对欧阳晓琳提供的材料进行了认真审核')
    expect(text).toMatch(/申请人\(签字\)：.*单位负责人\(签字\)：.*\(聘用单位盖章\).*北京云岫示例科技有限公司/)
    expect(text.match(/年月日/g)).toHaveLength(2)
    expect(text).not.toContain('2026')
  })

  test('诚信声明（单位版） is the employer’s alone (F-02)', async () => {
    const text = await textOf({ kind: 'employer' }, on)
    expect(text).toContain('本单位对提供的材料进行了认真审核')
    expect(text).not.toContain('本人郑重承诺')
    expect(text.match(/年月日/g)).toHaveLength(1)
  })

  test('房屋借住声明 has room where nothing is known yet (F-04)', async () => {
    const text = await textOf({ kind: 'lodging', borrowerName: '王小明', since: '2025-03-01' }, on)
    expect(text).toContain('本人（姓名）王小明，身份证号：＿＿')
    expect(text).toContain('于2025年3月1日开始借住在＿＿')
    expect(text).toMatch(/房主签字：.*借住人签字：/)
  })

  test('承诺书 names the authority and keeps to receiving holders (F-05, U-50)', async () => {
    const text = await textOf({ kind: 'commitment', authority: '海淀区人力社保局' }, on)
    expect(text).toContain('海淀区人力社保局：本单位目前尚不符合')
    expect(text).toContain('不办理新办业务')
    expect(text).toMatch(/单位负责人\(签字\)：.*\(聘用单位盖章\)/)
  })

  test('a blank 诚信声明（个人版） has room for the name', async () => {
    expect(await textOf({ kind: 'person' }, on)).toContain('本单位对＿＿')
  })

  test('a rare name asks to be completed by hand', async () => {
    const text = await textOf({ kind: 'person', holderName: '王𠮷' }, on)
    expect(text).toContain('本单位对王〓提供')
    expect(text).toContain('请手写')
  })
})
