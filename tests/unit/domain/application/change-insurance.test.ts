import { describe, expect, it } from 'vitest'
import { publishedCalendar } from '@/lib/data/calendar/calendar'
import { emptyEmployerChangeForm } from '@/lib/domain/application/forms'
import { kindRules } from '@/lib/domain/application/rules'
import { changeInsuranceText } from '@/lib/domain/policy/change-insurance'
import { policyOf } from '@/tests/support/policies'
import { findingText } from '@/lib/labels/findings'
import { holderDossier as dossier } from '../../../support/holder-dossier'

const calendar = publishedCalendar()
const suspended = { status: 'suspended', employerId: 'employer-2', employerName: '北京拾光文化有限公司' } as const
const change = (more: object = {}) => ({
  ...emptyEmployerChangeForm(),
  ...{ checked: true, lateAcknowledged: true, confirmed: true, leftOn: '2026-11-02' },
  ...more,
})

describe('social insurance at the new unit (D-22, C-07, I-53)', () => {
  const at = (insuredMonths: string, district = 'haidian', months?: number) => {
    const own = policyOf(district)
    const rule = own.minSocialInsuranceMonthsForChange
    const policy =
      months === undefined ? own : { ...own, minSocialInsuranceMonthsForChange: { ...rule, value: months } }
    return kindRules['employer-change']
      .findings({
        ...{ dossier: dossier(change({ insuredMonths }), {}, suspended), policy, calendar },
        ...{ on: '2026-11-16', standardsOn: '2026-11-16' },
      })
      .filter(({ code }) => code.startsWith('change-insurance'))
      .map(({ kind, code }) => `${kind} ${code}`)
  }

  it('海淀 wants one month', () => {
    expect(at('0')).toEqual(['blocking change-insurance-short'])
    expect(at('1')).toEqual(['advice change-insurance'])
    expect(at('12')).toEqual(['advice change-insurance'])
  })

  it('the parameter decides, wherever it is set', () => {
    expect(at('1', 'haidian', 2)).toEqual(['blocking change-insurance-short'])
    expect(at('1', 'chaoyang', 2)).toEqual(['blocking change-insurance-short'])
    expect(at('0', 'haidian', 0)).toEqual(['advice change-insurance'])
    // what is not confirmed refuses nobody
    expect(at('1', 'fengtai', 2)).toEqual(['needs-review change-insurance-short'])
  })

  it('who cannot look the months up says so and a human does; saying nothing is no way round', () => {
    expect(at('unknown')).toEqual(['needs-review change-insurance-unknown'])
    for (const nothing of ['', ' ', '一个月', '-1', '1.5'])
      expect(at(nothing), nothing).toEqual(['blocking change-insurance-missing'])
  })

  it('the words of the source carry the figure of the day', () => {
    const { minSocialInsuranceMonthsForChange: rule, ...rest } = policyOf('haidian')
    const raised = { ...rest, minSocialInsuranceMonthsForChange: { ...rule, value: 3 } }
    expect(changeInsuranceText(raised)).toBe('新单位已为员工缴纳社会保险，并能查到 3 个月以上的缴费记录。')
  })

  it('shows the figure and the words of the source', () => {
    const [told] = kindRules['employer-change']
      .findings({
        ...{ dossier: dossier(change({ insuredMonths: '0' }), {}, suspended), policy: policyOf('haidian'), calendar },
        ...{ on: '2026-11-16', standardsOn: '2026-11-16' },
      })
      .filter(({ code }) => code.startsWith('change-insurance'))
    if (!told) throw new Error('told')
    expect(findingText(told).what).toBe(
      '员工在本单位的社会保险缴费记录为 0 个月，所在区要求 1 个月以上：新单位已为员工缴纳社会保险，并能查到 1 个月以上的缴费记录。',
    )
  })
})
