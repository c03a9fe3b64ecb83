import { addMonths, type PlainDate } from '@/lib/domain/dates'
import type { IncomeMonth } from '@/lib/domain/eligibility/months'
import { chance } from './chance'

/** `count` months before the day, oldest first: a salary that rises each spring, and a bonus in February. */
export function monthsBefore(on: PlainDate, count: number, seed: number): IncomeMonth[] {
  const pick = chance(seed)
  const salary = pick.between(225, 340) * 100
  const first = addMonths(`${on.slice(0, 7)}-01`, -count)
  return Array.from({ length: count }, (_, index) => {
    const month = addMonths(first, index).slice(0, 7)
    const rise = Math.floor((index + 9) / 12) * 900
    const bonus = month.endsWith('-02') ? salary * 0.5 : 0
    const income = (salary + rise + bonus + pick.between(0, 400) + pick.between(0, 99) / 100).toFixed(2)
    return { month, income, employer: 'this', socialInsurance: 'paid' }
  })
}
