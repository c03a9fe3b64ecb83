import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthsEndingWith } from '@/components/eligibility/month-list'
import { pasteText, readMonth, readPaste } from '@/components/eligibility/paste'
import { insuranceMarks, type IncomeMonth } from '@/lib/domain/eligibility/months'

const one = (text: string) => readPaste(text).months[0]

describe('a month as people write it', () => {
  it.each([
    ['2026-09', '2026-09'],
    ['2026-9', '2026-09'],
    ['2026/09', '2026-09'],
    ['2026.9', '2026-09'],
    ['2026年9月', '2026-09'],
    ['2026年09月份', '2026-09'],
    ['２０２６年９月', '2026-09'],
    ['202609', '2026-09'],
    ['20260930', '2026-09'],
    ['2026-09-30', '2026-09'],
    ['2026年9月30日', '2026-09'],
  ])('%s', (typed, month) => expect(readMonth(typed)).toBe(month))

  it.each(['2026-13', '202600', '9月', '26-09', '合计', ''])('%s is no month', (typed) => {
    expect(readMonth(typed)).toBeNull()
  })
})

describe('cells out of a spreadsheet', () => {
  it('are read in two, three and four columns', () => {
    expect(readPaste('2026-07\t18,500.00\n2026-08\t￥18,600\t其他单位\n2026年9月\t18700.5元\t本单位\t补缴')).toEqual({
      months: [
        { month: '2026-07', income: '18500.00', employer: 'this', socialInsurance: 'paid' },
        { month: '2026-08', income: '18600', employer: 'other', socialInsurance: 'paid' },
        { month: '2026-09', income: '18700.5', employer: 'this', socialInsurance: 'back-paid' },
      ],
      problems: [],
    })
  })

  it('may be parted by blanks or commas and stand under headings', () => {
    expect(one('月份  税前收入\n2026-09  18,500.00  本单位  已缴')?.income).toBe('18500.00')
    expect(one('2026-09,18,500.00,其他单位,未缴')).toEqual({
      month: '2026-09',
      income: '18500.00',
      employer: 'other',
      socialInsurance: 'none',
    })
  })

  it('name social insurance without an employer too', () => {
    expect(one('2026-09\t18500\t补缴')).toMatchObject({ employer: 'this', socialInsurance: 'back-paid' })
  })

  it('report what was not understood line by line, with the line as it was', () => {
    const { months, problems } = readPaste('2026-07\t18500\n合计\t99\n\n2026-08\t约两万\n2026-09\t1\t2\n2026-07\t9')
    expect(months.map(({ month }) => month)).toEqual(['2026-07'])
    expect(problems.map(({ line, text }) => [line, text])).toEqual([
      [2, '合计\t99'],
      [4, '2026-08\t约两万'],
      [5, '2026-09\t1\t2'],
      [6, '2026-07\t9'],
    ])
    expect(problems[3]?.problem).toContain('第 1 行')
  })

  it('refuse an amount below zero and one with three decimals', () => {
    expect(readPaste('2026-09\t-5\n2026-08\t5.123').problems).toHaveLength(2)
  })

  it('leave out months that are not asked', () => {
    const range = monthsEndingWith('2026-10', 2)
    const { months, problems } = readPaste('2026-08\t1\n2026-09\t2', range)
    expect(months.map(({ month }) => month)).toEqual(['2026-09'])
    expect(problems[0]).toMatchObject({
      line: 1,
      text: '2026-08\t1',
      problem: '2026年8月不在2026年9月至2026年10月之间',
    })
  })
})

const anyMonth = fc.constantFrom(...monthsEndingWith('2026-10', 60)).chain((month) =>
  fc.record({
    month: fc.constant(month),
    income: fc.nat(9_999_999).map((cents) => (cents / 100).toFixed(2)),
    employer: fc.constantFrom('this' as const, 'other' as const),
    socialInsurance: fc.constantFrom(...insuranceMarks),
  }),
)
const anyTable = fc.uniqueArray(anyMonth, { selector: ({ month }) => month, minLength: 1 })

describe('a table that was copied', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(anyTable, (months: IncomeMonth[]) => {
        expect(readPaste(pasteText(months))).toEqual({ months, problems: [] })
      }),
    )
  })

  it('loses nothing, whatever is pasted: each line is read, told, empty or the heading', () => {
    const anyLine = fc.oneof(
      fc.string().map((text) => text.replace(/[\r\n]/g, '')),
      anyMonth.map((entry) => pasteText([entry])),
    )
    fc.assert(
      fc.property(fc.array(anyLine), (lines) => {
        const { months, problems } = readPaste(lines.join('\n'))
        const full = lines.filter((line) => line.trim() !== '').length
        expect(full - months.length - problems.length).toBeLessThanOrEqual(1)
        for (const { line, text } of problems) expect(lines[line - 1]).toBe(text)
      }),
    )
  })
})

describe('an amount that nobody can be sure of', () => {
  it.each(['2026-09\t1,00,0', '2026-09\t1.000,5', '2026-09,1,00,0'])('is asked about, never read: %s', (line) => {
    const { months, problems } = readPaste(line)
    expect(months).toEqual([])
    expect(problems[0]?.problem).toContain('位置不对')
  })
})
