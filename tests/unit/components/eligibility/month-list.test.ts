import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import {
  averageIncome,
  filledForward,
  incomeProblem,
  moneyText,
  monthsEndingWith,
  withMonths,
} from '@/components/eligibility/month-list'
import { MonthStrip, monthWords } from '@/components/eligibility/month-strip'
import { MonthTable } from '@/components/eligibility/month-table'
import type { IncomeMonth } from '@/lib/domain/eligibility/months'

const month = (text: string, income: string, more: Partial<IncomeMonth> = {}): IncomeMonth => ({
  month: text,
  income,
  employer: 'this',
  socialInsurance: 'paid',
  ...more,
})

describe('the months of the table', () => {
  it('go over the turn of the year', () => {
    expect(monthsEndingWith('2026-02', 4)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
  })

  it('are filled with the month before, and what is stated stays', () => {
    const range = monthsEndingWith('2026-05', 5)
    const stated = [month('2026-02', '100'), month('2026-04', '200', { socialInsurance: 'none' })]
    expect(filledForward(stated, range)).toEqual([
      month('2026-02', '100'),
      month('2026-03', '100'),
      month('2026-04', '200', { socialInsurance: 'none' }),
      month('2026-05', '200', { socialInsurance: 'none' }),
    ])
  })

  it('keep one entry per month, in order', () => {
    const months = withMonths([month('2026-03', '3')], [month('2026-01', '1'), month('2026-03', '4')])
    expect(months.map(({ income }) => income)).toEqual(['1', '4'])
  })
})

describe('the average', () => {
  it('counts an empty month and one at another employer as 0 (I-71)', () => {
    const months = [month('2026-01', '300'), month('2026-02', '900', { employer: 'other' })]
    expect(averageIncome(months, monthsEndingWith('2026-03', 3))).toBe('100.00')
  })

  it('does not lose a cent', () => {
    const months = [month('2026-01', '0.10'), month('2026-02', '0.20')]
    expect(averageIncome(months, ['2026-01', '2026-02'])).toBe('0.15')
  })
})

describe('what is typed', () => {
  it('is money or told to be none', () => {
    expect(incomeProblem('18500.00')).toBeUndefined()
    expect(incomeProblem('')).toContain('填 0')
    expect(incomeProblem('1.234')).toContain('两位小数')
    for (const text of ['1,00,0', '1.000,5']) expect(incomeProblem(text)).toContain('看不出是多少')
    expect(moneyText('1234567.5')).toBe('1,234,567.50 元')
  })
})

describe('the strip', () => {
  it('says every cell in words', () => {
    expect(monthWords('2026-09', month('2026-09', '18500', { socialInsurance: 'back-paid' }))).toBe(
      '2026年9月，本单位收入 18,500.00 元，社保补缴',
    )
    expect(monthWords('2026-09', undefined)).toBe('2026年9月，未填写')
  })

  it('tells the average against the line', () => {
    const draw = (threshold: string) =>
      renderToStaticMarkup(
        createElement(MonthStrip, {
          label: '图',
          range: ['2026-01', '2026-02'],
          months: [month('2026-01', '100'), month('2026-02', '100.10')],
          lines: [{ label: '', amount: threshold }],
        }),
      )
    expect(draw('100.06')).toContain('还差 0.01 元')
    expect(draw('100.05')).toContain('已达到')
  })

  it('judges nobody who has not stated a month, nor a period that is not known yet', () => {
    const draw = (months: IncomeMonth[], judged?: null) =>
      renderToStaticMarkup(
        createElement(MonthStrip, {
          ...{ label: '图', range: ['2026-01', '2026-02'], months, judged },
          lines: [{ label: '', amount: '17905.50' }],
        }),
      )
    for (const html of [draw([]), draw([], null), draw([month('2026-01', '')])]) {
      expect(html).toContain('还没有填写收入')
      expect(html).toContain('标准 17,905.50 元')
      expect(html).not.toMatch(/还差|月平均|0\.00/)
    }
    const unknown = draw([month('2026-01', '100')], null)
    expect(unknown).toContain('已填写 1 个月')
    expect(unknown).not.toMatch(/还差|月平均/)
  })

  it('stands above a table whose fields have names', () => {
    const html = renderToStaticMarkup(
      createElement(MonthTable, {
        id: 'months',
        last: '2026-10',
        count: 2,
        value: [month('2026-10', 'x')],
        onChange: () => undefined,
        strict: true,
      }),
    )
    expect(html).toContain('aria-label="2026年9月收入（元）"')
    expect(html).toContain('收入须为数字')
  })
})
