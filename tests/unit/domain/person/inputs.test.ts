import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskIdNumber, maskMobile, maskName } from '@/lib/domain/person/mask'
import { parseMobile } from '@/lib/domain/text/mobile'
import { parseName } from '@/lib/domain/text/name'

describe('姓名', () => {
  it.each([
    ['周安', '周安'],
    ['  周予安 ', '周予安'],
    ['阿卜杜拉•买买提', '阿卜杜拉·买买提'],
    ['阿卜杜拉 · 买买提', '阿卜杜拉·买买提'],
    ['买买提．艾力', '买买提·艾力'],
    ['𠮷田𬀩', '𠮷田𬀩'],
    ['Mary  Ann Smith', 'Mary Ann Smith'],
    ['José María', 'José María'],
    ['周\u3000安', '周安'],
    ['\uF92C平', '\uF92C平'],
    ['SMITH, JOHN', 'SMITH, JOHN'],
    ['Jean-Paul O’Brien Jr.', "Jean-Paul O'Brien Jr."],
    ['欧阳'.repeat(25), '欧阳'.repeat(25)],
  ])('accepts %s', (typed, kept) => expect(parseName(typed)).toEqual({ ok: true, value: kept }))

  it.each([
    ['', 'name-empty'],
    [' ', 'name-empty'],
    ['周', 'name-length'],
    ['𠮷', 'name-length'],
    ['欧'.repeat(51), 'name-length'],
    ['周3安', 'name-characters'],
    ['周_安', 'name-characters'],
    ['阿依古丽 买买提', 'name-blank'],
    ["周'安", 'name-characters'],
    ['周\u0000安', 'name-characters'],
    ['周*安', 'name-characters'],
    ['·周安', 'name-dot'],
    ['周安·', 'name-dot'],
    ['周··安', 'name-dot'],
  ])('refuses %j as %s', (typed, code) => expect(parseName(typed)).toMatchObject({ ok: false, refusal: { code } }))
})

describe('手机号码', () => {
  it.each([
    ['13800000412', '13800000412'],
    ['138 0000 0412', '13800000412'],
    ['138-0000-0412', '13800000412'],
    ['+86 13800000412', '13800000412'],
    ['8613800000412', '13800000412'],
    ['１３８００００１２３４', '13800001234'],
    ['19912345678', '19912345678'],
    ['16612345678', '16612345678'],
  ])('accepts %s', (typed, kept) => expect(parseMobile(typed)).toEqual({ ok: true, value: kept }))

  it.each(['12800000412', '1380000041', '138000004123', '010-57596100', 'phone', '+1 2025550123'])(
    'refuses %s',
    (typed) => expect(parseMobile(typed)).toMatchObject({ ok: false, refusal: { code: 'mobile-format' } }),
  )

  it('asks for it when nothing is typed', () =>
    expect(parseMobile(' ')).toMatchObject({ ok: false, refusal: { code: 'mobile-empty' } }))
})

describe('masking', () => {
  it.each([
    [maskIdNumber('110105194912311234'), '1101**********1234'],
    [maskIdNumber('11010519491231002X'), '1101**********002X'],
    [maskIdNumber('E12345678'), 'E*******8'],
    [maskIdNumber('AB'), '**'],
    [maskIdNumber(''), ''],
    [maskName('周予安'), '周＊＊'],
    [maskName('周安'), '周＊'],
    [maskName('阿卜杜拉·买买提·艾力'), '阿＊＊'],
    [maskName('𠮷田'), '𠮷＊'],
    [maskName(''), ''],
    [maskMobile('13800000412'), '138****0412'],
    [maskMobile('5759'), '**59'],
    [maskMobile(''), ''],
  ])('%s reads %s', (masked, shown) => expect(masked).toBe(shown))

  it('never shows more than eight characters of a document and keeps its length', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{1,20}$/), (number) => {
        const masked = maskIdNumber(number)
        expect(masked).toHaveLength(number.length)
        expect(masked.replaceAll('*', '').length).toBeLessThanOrEqual(
          Math.min(8, number.length - (number.length < 3 ? number.length : 1)),
        )
      }),
    )
  })
})
