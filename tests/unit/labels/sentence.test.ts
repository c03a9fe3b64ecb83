import { describe, expect, it } from 'vitest'
import { noticeText } from '@/lib/labels/notices'
import { filledText, withMark } from '@/lib/labels/sentence'
import { sentenceOf } from '@/lib/web/error-map'

describe('a sentence that goes on behind what somebody typed', () => {
  it.each([
    ['请核对单位关联码。', '请核对单位关联码。'],
    ['请核对单位关联码', '请核对单位关联码。'],
    ['材料不齐；\n', '材料不齐。'],
    ['是本人签的吗？', '是本人签的吗？'],
    ['Sample Co., Ltd.', 'Sample Co., Ltd.。'],
  ])('「%s」 ends once: 「%s」', (typed, ended) => expect(withMark(typed, '。')).toBe(ended))

  it('has a comma where the text goes on', () => {
    expect(filledText('已终止：{reason}，不用再办理。', () => '员工已离职。')).toBe('已终止：员工已离职，不用再办理。')
  })

  it('reads so in messages and in refusals', () => {
    const params = { kind: 'renewal', name: '周予安', number: 'HD-XQ-1', reason: '按单位的请求终止。' }
    expect(noticeText('terminated', params)).toContain('按单位的请求终止。请查看')
    expect(sentenceOf({ code: 'parameter.value-invalid', params: { message: '不能小于 0。' } })).toBe(
      '新的数值有误：不能小于 0。已填写的内容已保留。',
    )
  })
})
