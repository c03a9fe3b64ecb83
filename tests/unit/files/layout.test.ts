import { beforeAll, describe, expect, test } from 'vitest'
import { type Fonts, newDocument } from '@/lib/files/pdf/fonts'
import { wrap, beijingTime, chineseDate } from '@/lib/files/pdf/layout'

describe('setting Chinese text', () => {
  let fonts: Fonts
  beforeAll(async () => {
    fonts = (await newDocument({ title: 'layout', at: new Date(0) })).fonts
  })
  const lines = (text: string, characters: number) => wrap(text, fonts.regular, 10, characters * 10 + 0.5)

  test('no line is wider than allowed and nothing is lost', () => {
    const text = '海淀区中关村南大街甲27号院科技家园东区12号楼3单元1502室，邮编100081。'.repeat(4)
    const set = lines(text, 12)
    expect(set.join('')).toBe(text)
    for (const line of set) expect(fonts.regular.widthOfTextAtSize(line, 10)).toBeLessThanOrEqual(120.5)
  })

  test('a line never begins with a closing mark nor ends with an opening one', () => {
    for (let width = 4; width < 14; width += 1)
      for (const line of lines('甲乙丙丁，戊己庚辛。（壬癸）子丑「寅卯」辰巳、午未；申酉！', width)) {
        expect(line).not.toMatch(/^[，。、；：！？）」』》]/)
        expect(line).not.toMatch(/[（「『《]$/)
      }
  })

  test('numbers and dates stay whole, a word longer than the line is cut', () => {
    expect(lines('有效期至2027年3月4日', 8)).toEqual(['有效期至', '2027年3月4日'])
    expect(lines('A'.repeat(60), 10).join('')).toBe('A'.repeat(60))
    expect(lines('', 10)).toEqual([''])
    expect(lines('甲\n乙', 10)).toEqual(['甲', '乙'])
  })
})

test('dates on paper are Beijing dates', () => {
  expect(chineseDate('2027-03-04')).toBe('2027年3月4日')
  expect(beijingTime('2026-12-31T16:30:00.000Z')).toBe('2027-01-01 00:30')
})
