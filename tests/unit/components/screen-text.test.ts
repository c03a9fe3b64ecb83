import type { Route } from 'next'
import { describe, expect, it } from 'vitest'
import { fieldId } from '@/components/forms/field-id'
import { flatErrors } from '@/components/forms/form-errors'
import { plainMoney } from '@/components/forms/plain-money'
import { activeHref } from '@/components/portals/nav-types'
import { clockText, dayNumber, dayText, dayWeekText, stampText } from '@/components/ui/date-text'

describe('dates on the screen', () => {
  it('say the day with its weekday', () => {
    expect(dayText('2027-03-04')).toBe('2027年3月4日')
    expect(dayWeekText('2027-03-04')).toBe('2027年3月4日（周四）')
    expect(dayWeekText('2026-10-11')).toBe('2026年10月11日（周日）')
  })

  it('say instants in Beijing time, also across midnight', () => {
    expect(stampText('2026-10-12T06:03:00.000Z')).toBe('2026-10-12 14:03')
    expect(stampText('2026-12-31T16:05:00.000Z')).toBe('2027-01-01 00:05')
    expect(clockText('2026-10-12T06:03:00.000Z')).toBe('14:03')
  })

  it('count days over a leap day', () => {
    expect(dayNumber('2028-03-01') - dayNumber('2028-02-28')).toBe(2)
  })
})

describe('an amount of money as people type it', () => {
  it.each([
    ['19,263.33', '19263.33'],
    ['１９２６３．３３ 元', '19263.33'],
    ['￥ 8 000', '8000'],
  ])('%s is read as %s', (typed, read) => expect(plainMoney(typed)).toBe(read))

  it('stays as typed when it is no amount, so that the person can see and correct it', () => {
    expect(plainMoney('约八千')).toBe('约八千')
    expect(plainMoney('-5')).toBe('-5')
  })
})

describe('the active place of a navigation', () => {
  const items = (...hrefs: string[]) => hrefs.map((href) => ({ href: href as Route }))
  const places = items('/employer', '/employer/people', '/employer/people/pending')

  it('is the most exact one', () => {
    expect(activeHref('/employer/people/pending/7', places)).toBe('/employer/people/pending')
    expect(activeHref('/employer/people/7', places)).toBe('/employer/people')
    expect(activeHref('/employer', places)).toBe('/employer')
  })

  it('does not take a longer word for the same place', () => {
    expect(activeHref('/employer-guide', places)).toBeUndefined()
  })

  it('takes the front page only for itself', () => {
    expect(activeHref('/guide', items('/', '/verify'))).toBeUndefined()
    expect(activeHref('/', items('/', '/verify'))).toBe('/')
    const home = { href: '/employer' as Route, exact: true }
    expect(activeHref('/employer', [home])).toBe('/employer')
    expect(activeHref('/employer/elsewhere', [home])).toBeUndefined()
  })

  it('knows the files of a list that live under another path', () => {
    const list = { href: '/employer/unit-applications' as Route, covers: ['/employer/filing-rights'] }
    expect(activeHref('/employer/filing-rights/7', [...places, list])).toBe('/employer/unit-applications')
  })
})

describe('the error summary of a form', () => {
  it('leads to each field, also inside lists', () => {
    const problems = flatErrors({
      name: { type: 'x', message: '请输入姓名' },
      children: [undefined, { name: { type: 'x', message: '请输入子女姓名' } }] as never,
      root: { type: 'server', message: '系统繁忙' } as never,
    })
    expect(problems).toEqual([
      { message: '请输入姓名', fieldId: fieldId('name') },
      { message: '请输入子女姓名', fieldId: 'f-children-1-name' },
      { message: '系统繁忙', fieldId: undefined },
    ])
  })
})
