import { describe, expect, it } from 'vitest'
import { answerOf, monthsOf } from '../../../support/eligibility'

const from = (district: string, more: Parameters<typeof answerOf>[1]) => answerOf(district, more).qualifiesFrom

describe('from when on somebody qualifies', () => {
  it('is this month for who qualifies now', () => expect(from('daxing', {})).toBe('2026-11'))

  it.each([
    // six months up to 2027-01 at the earliest; the newest of them may still be missing
    ['daxing', 3, '2027-02'],
    ['chaoyang', 3, '2027-08'],
    ['haidian', 3, '2027-08'],
  ])('%s: %i months until now', (district, count, month) =>
    expect(from(district, { months: monthsOf(count, '2026-10') })).toBe(month),
  )

  it('E-41: after a raise, when the average of the year reaches it', () => {
    const months = [...monthsOf(11, '2026-09', { income: '15000' }), ...monthsOf(1, '2026-10', { income: '18000' })]
    // 12 × 18000 is enough, 11 × 18000 and one month of 15000 is not: 17750
    expect(from('chaoyang', { months })).toBe('2027-10')
  })

  it('E-20: when the years of work are full', () =>
    expect(from('daxing', { person: { workYears: 1.5 } })).toBe('2027-05'))

  it('E-51: when the month paid later has left the period', () => {
    const months = monthsOf(24, '2026-10').map((entry) =>
      entry.month === '2026-04' ? { ...entry, socialInsurance: 'back-paid' as const } : entry,
    )
    expect(from('chaoyang', { months })).toBe('2027-05')
  })

  it('is never when the income stays below, when the age passes first, or when no month is told', () => {
    expect(from('daxing', { months: monthsOf(12, '2026-10', { income: '14000' }) })).toBeNull()
    expect(from('chaoyang', { months: monthsOf(3, '2026-10'), person: { birth: '1965-12' } })).toBeNull()
    expect(from('daxing', { months: [] })).toBeNull()
  })

  it('is never within four years when the latest month was paid by another employer', () =>
    expect(from('daxing', { months: monthsOf(3, '2026-10', { employer: 'other' }) })).toBeNull())

  it('takes the insurance as paid from now on', () =>
    expect(from('daxing', { months: monthsOf(12, '2026-10', { socialInsurance: 'none' }) })).toBe('2027-05'))
})
