import { describe, expect, it } from 'vitest'
import { isSlotCode, personSlots, slotCodes, slotOf } from '@/lib/domain/attachment/catalogue'
import { slotAliases, slotFormat, slotHelp, slotName } from '@/lib/labels/slots'

const mega = 1024 * 1024

describe('attachment slots', () => {
  it('the nine slots of the person keep their order, names and sizes (I-30)', () => {
    expect(personSlots.map((code) => [slotName(code), slotFormat(code)])).toEqual([
      ['学历证书', '格式：PDF 大小：2M以内'],
      ['学位证书', '格式：PDF 大小：2M以内'],
      ['职称证书或评审材料', '格式：PDF 大小：5M以内'],
      ['应税收入材料', '格式：PDF 大小：2M以内'],
      ['户口本首页及本人页', '格式：PDF 大小：2M以内'],
      ['诚信声明', '格式：PDF 大小：2M以内'],
      ['婚姻证明材料', '格式：PDF 大小：2M以内'],
      ['在京合法稳定住所证明', '格式：PDF 大小：5M以内'],
      ['其他材料', '格式：PDF 大小：5M以内'],
    ])
    expect(slotAliases('marriage-certificate')).toContain('结婚证')
  })

  it('the contract is uploaded by the employer only (I-50)', () => {
    expect(slotOf('labour-contract')).toMatchObject({ subject: 'employment', uploadedBy: 'employer' })
    for (const code of personSlots) expect(slotOf(code)).toMatchObject({ subject: 'person', uploadedBy: 'person' })
  })

  it.each(slotCodes)('%s is complete', (code) => {
    const slot = slotOf(code)
    expect(slot.code).toBe(code)
    expect(slot.row).toMatch(/^(M|E)-\d+$/)
    expect([2 * mega, 5 * mega]).toContain(slot.maxBytes)
    expect(slot.format).toBe(code === 'photo' ? 'image' : 'pdf')
    expect(slotName(code)).not.toBe('')
    expect(slotHelp(code)).toMatch(/。$/)
  })

  it('knows its own codes only', () => {
    expect(isSlotCode('photo')).toBe(true)
    expect(isSlotCode('passport')).toBe(false)
    expect(isSlotCode('toString')).toBe(false)
  })
})
