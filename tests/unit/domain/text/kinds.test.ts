import { describe, expect, it } from 'vitest'
import { isUnusualMonth, normalizeAmount, readAmount } from '@/lib/domain/text/amount'
import { hasControlCharacter } from '@/lib/domain/text/characters'
import { normalizeDay, normalizeMonth } from '@/lib/domain/text/days'
import { normalizeLine, normalizeText, sameLine, normalizeFileName, normalizeSearch } from '@/lib/domain/text/free-text'
import { idNumberTail, normalizeIdNumber } from '@/lib/domain/text/id-number'
import { cutText } from '@/lib/domain/text/length'
import { normalizeMobile } from '@/lib/domain/text/mobile'
import { nameKey, normalizeName, sameName } from '@/lib/domain/text/name'

describe('a name', () => {
  it.each([
    ['rare characters', '㛃𬭎'],
    ['a compatibility ideograph', '\uF92C平'],
    ['one of the supplement', '\u{2F800}平'],
    ['one that only looks like one', '\uFA11平'],
  ])('keeps %s as they are registered', (_what, name) => expect(normalizeName(name)).toBe(name))

  it.each([
    ['张\u3000三', '张三'],
    ['欧 阳 修', '欧阳修'],
    ['⻢⻩', '马黄'],
    ['张\u200B三', '张三'],
    ['张三\u{E0101}', '张三'],
    ['ＪＯＨＮ　ＳＭＩＴＨ', 'JOHN SMITH'],
    ['O’Brien', "O'Brien"],
    ['SMITH，JOHN', 'SMITH, JOHN'],
    ['Jean – Paul', 'Jean-Paul'],
    ['José', 'José'],
  ])('%s is %s', (typed, name) => expect(normalizeName(typed)).toBe(name))

  it('of more than four characters keeps its blank: a dot may be missing there, and that is asked', () => {
    expect(normalizeName('阿依古丽 买买提')).toBe('阿依古丽 买买提')
  })

  it.each([
    ['郎平', '\uF92C平'],
    ['张三', '张\u200D三'],
    ["O'BRIEN", 'Obrien'],
    ['SMITH, JOHN', 'Smith John'],
    ['JEAN-PAUL', 'Jean Paul'],
    ['J. Smith', 'J SMITH'],
    ['阿依•努尔', '阿依・努尔'],
  ])('%s and %s are the same', (a, b) => expect(sameName(a, b)).toBe(true))

  it.each([
    ['张三', '张山'],
    ['阿依努尔', '阿依·努尔'],
    ['JOHN SMITH', 'SMITH JOHN'],
    ['张三', '张三丰'],
  ])('%s and %s are two', (a, b) => expect(nameKey(a)).not.toBe(nameKey(b)))
})

describe('an ID number', () => {
  it.each([
    '110105 19491231 002x',
    '１１０１０５１９４９１２３１００２Ｘ',
    '110105-19491231-002Х',
    '11010519491231002×',
  ])('%s is read', (typed) => expect(normalizeIdNumber(typed)).toBe('11010519491231002X'))

  it('gives its last six wherever they are asked', () => {
    expect(idNumberTail('110105 1949 1231 002x')).toBe('31002X')
    expect(idNumberTail('31002x')).toBe('31002X')
    expect(idNumberTail('1231002X')).toBe('1231002X')
  })
})

describe('a mobile', () => {
  it.each(['138 0013 8000', '+86 138-0013-8000', '(86)13800138000', '008613800138000', '１３８００１３８０００'])(
    '%s',
    (typed) => expect(normalizeMobile(typed)).toBe('13800138000'),
  )
})

describe('a date', () => {
  it.each(['2026年3月5日', '2026/3/5', '2026.03.05', '20260305', '２０２６－３－５'])('%s', (typed) =>
    expect(normalizeDay(typed)).toBe('2026-03-05'),
  )
  it.each(['2026年9月', '2026/9', '202609', '2026年9月份', '2026-09-30'])('month %s', (typed) =>
    expect(normalizeMonth(typed)).toBe('2026-09'),
  )
  it('that cannot be read stays', () => expect(normalizeDay('明天')).toBe('明天'))
})

describe('an amount', () => {
  it.each([
    ['18,500.00', '18500.00'],
    ['18，500', '18500'],
    ['￥18,500 元', '18500'],
    ['¥ 18 500.5', '18500.5'],
    ['１８５００元整', '18500'],
    ['人民币 1,234,567.89', '1234567.89'],
    ['0', '0'],
  ])('%s is %s', (typed, amount) => expect(readAmount(typed)).toEqual({ ok: true, value: amount }))

  it.each(['1,00,0', '1.000,5', '1,0000', ',500', '1,', '1 00 0', '1.2.3', '0,5'])('%s is asked about', (typed) => {
    expect(readAmount(typed)).toMatchObject({
      ok: false,
      refusal: { code: typed.startsWith(',') ? 'amount-unreadable' : 'amount-separators' },
    })
    expect(normalizeAmount(typed)).toBe(typed)
  })

  it.each(['-5', '约八千', '1e5', '1.8万'])('%s is no amount', (typed) =>
    expect(readAmount(typed)).toMatchObject({ ok: false, refusal: { code: 'amount-unreadable' } }),
  )

  it('of a month that is beyond everything usual is told', () => {
    expect(isUnusualMonth('99999999999.00')).toBe(true)
    expect(isUnusualMonth('10000000')).toBe(true)
    expect(isUnusualMonth('9999999.99')).toBe(false)
    expect(isUnusualMonth('0000018500')).toBe(false)
  })
})

describe('free text', () => {
  it('keeps its words, its brackets and its paragraphs', () => {
    expect(normalizeText('  （一）请补：\r\n\u3000\u3000租赁合同Ａ１\u200B。\u000B完 ')).toBe(
      '（一）请补：\n\u3000\u3000租赁合同A1。\n完',
    )
    expect(normalizeLine(' 北京云岫（集团）\n有限公司 ')).toBe('北京云岫（集团） 有限公司')
  })

  it('keeps an emoji whole', () => {
    expect(normalizeText('好👨‍👩‍👧！')).toBe('好👨‍👩‍👧！')
  })

  it('compares names of units by what they say', () => {
    expect(sameLine('北京云岫（集团）有限公司', '北京云岫(集团) 有限公司')).toBe(true)
    expect(sameLine('北京云岫集团有限公司', '北京云岫（集团）有限公司')).toBe(false)
  })

  it('is cut by characters and never inside one', () => {
    expect(cutText('𬭎𬭎𬭎', 2)).toBe('𬭎𬭎')
    expect(cutText('好👨‍👩‍👧', 3)).toBe('好')
    expect(cutText('ab', 2)).toBe('ab')
    expect(cutText('e\u0301x', 1)).toBe('')
  })

  it.each(['a\u0000b', '\u0007', '\u009F', '\uD800', '\uFFFE'])('with a control character is known (%j)', (text) =>
    expect(hasControlCharacter(text)).toBe(true),
  )
  it.each(['a\tb\r\nc', '张三', '𬭎', '👨‍👩‍👧', '\u000B'])('without one too (%j)', (text) =>
    expect(hasControlCharacter(text)).toBe(false),
  )
})

describe('a file name', () => {
  it.each([
    ['C:\\Users\\我\\租赁合同.pdf', '租赁合同.pdf'],
    ['../../租赁\u202Efdp.exe', '租赁fdp.exe'],
    ['a\u0000b\n.pdf', 'ab.pdf'],
    ['\u200B', '未命名'],
  ])('%j is %s', (typed, name) => expect(normalizeFileName(typed)).toBe(name))

  it('is cut before its ending and never inside a character', () => {
    const long = normalizeFileName(`${'𬭎'.repeat(200)}.pdf`)
    expect(long).toBe(`${'𬭎'.repeat(116)}.pdf`)
  })
})

describe('a search', () => {
  it('with a control character finds nothing', () => expect(normalizeSearch('张\u0000三')).toBe('\uFFFD'))
  it('is in the form in which names are kept', () => expect(normalizeSearch(' 阿依•努\u200B尔')).toBe('阿依·努尔'))
  it('has a bound', () => expect([...normalizeSearch('𬭎'.repeat(80))]).toHaveLength(60))
})
