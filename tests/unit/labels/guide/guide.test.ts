import { slotHelp } from '@/lib/labels/slots'
import { describe, expect, it } from 'vitest'
import { averageWages, wageOn } from '@/lib/domain/policy/average-wages'
import { authorities } from '@/tests/support/policies'
import type { Policy } from '@/lib/domain/policy/schema'
import { guideSection } from '@/lib/domain/policy/sections/guide'
import { personConditions } from '@/lib/labels/guide/conditions'
import { employerConditionItems } from '@/lib/labels/guide/employer'
import type { GuideItem } from '@/lib/labels/guide/item'
import { guideNotes } from '@/lib/labels/guide/notes'
import { guideSteps } from '@/lib/labels/guide/steps'
import { guideOf } from '@/lib/views/guide/guide'

const wage = wageOn(averageWages, '2026-10-12')
const policyOf = (district: string): Policy => {
  const policy = authorities().find((candidate) => candidate.district === district)
  if (!policy) throw new Error(district)
  return policy
}
const [haidian, chaoyang, daxing] = ['haidian', 'chaoyang', 'daxing'].map(policyOf) as [Policy, Policy, Policy]
const textOf = (items: GuideItem[], title: string): string => items.find((one) => one.title === title)?.text ?? ''
const sum = (policy: Policy) => JSON.stringify(guideOf(policy, wage))

describe('the conditions of an employer, in sentences', () => {
  it('大兴: paid-in capital, contribution of last year, this year after a move (E-03…E-06, C-23)', () => {
    const items = employerConditionItems(daxing.employerConditions)
    expect(textOf(items, '成立年限')).toBe('原则上登记注册满 1 年。')
    expect(textOf(items, '注册资本')).toContain('实缴注册资本不低于 100 万元')
    expect(textOf(items, '产值贡献')).toBe(
      '上年度对本区的贡献总额不低于 10 万元。以税款所属期为准。主管部门变更转入的，按本年度计算。',
    )
  })

  it('朝阳: tax of a year or of three, and no capital of branches (E-07…E-10)', () => {
    const items = employerConditionItems(chaoyang.employerConditions)
    expect(textOf(items, '成立年限')).toContain('已达到纳税额要求的，不受年限限制')
    expect(textOf(items, '注册资本')).toMatch(/^注册资本不低于 100 万元。.*在京非法人分支机构不作要求。$/)
    expect(textOf(items, '纳税额')).toContain('不低于 20 万元，或近三年累计不低于 60 万元')
    expect(textOf(items, '所在地')).toBe('在本区纳税。在本区注册的，社会保险也须在本区缴纳。')
  })

  it('海淀: the bound of branches is 暂定 (D-39)', () => {
    const branches = employerConditionItems(haidian.employerConditions).find(({ title }) => title === '非法人分支机构')
    expect(branches).toMatchObject({ provisional: true, rows: ['D-39', 'E-11'] })
  })

  it('a district may take staff instead of tax, and ask for nothing at all', () => {
    const { employerConditions } = daxing
    const staffed = { ...employerConditions, minStaffEachYear: { value: 30, rows: ['D-13'] } }
    expect(textOf(employerConditionItems(staffed), '产值贡献')).toContain('或近三年每年参保人数不少于 30 人')
    const nothing = { value: 0, rows: ['D-13'] }
    const free = { ...employerConditions, minAgeYears: nothing, minCapital: nothing, minAnnualTax: nothing }
    expect(employerConditionItems(free).map(({ title }) => title)).toEqual(['单位类型', '所在地', '其他'])
  })
})

describe('the conditions of a person, in sentences', () => {
  it('大兴: six or twelve months, and what the multiple makes today (E-40, D-15, D-16)', () => {
    const text = textOf(personConditions(daxing, wage), '应税收入')
    expect(text).toContain('近 6 个月或近 12 个月的月平均税前应税收入，不低于上一年度月平均工资的 1.2 倍。')
    expect(text).toContain('按现行标准（2024 年度月平均工资 11,937.00 元）为每月 14,324.40 元。')
    expect(textOf(personConditions(daxing, wage), '社会保险')).toContain('在申报单位连续缴纳社会保险 6 个月以上')
  })

  it('朝阳: the same period that ends one or two months before, and 补缴 (E-42, E-51)', () => {
    const items = personConditions(chaoyang, wage)
    expect(textOf(items, '收入周期')).toBe('按税款所属期计算，截至受理月的前 1 个月或前 2 个月。')
    expect(textOf(items, '社会保险')).toContain('与应税收入为同一周期。')
    expect(textOf(items, '社保补缴')).toBe('周期内有补缴的，原则上不受理新办。')
    expect(textOf(items, '年龄')).toBe(
      '受理当日男不超过 60 周岁，女不超过 55 周岁；已满该周岁、未满下一周岁的，由主管部门判断（暂定）。',
    )
  })

  it('海淀: the multiple of some kinds of employer, everything 暂定', () => {
    const income = personConditions(haidian, wage).find(({ title }) => title === '应税收入')
    expect(income?.text).toContain('事业单位、民办非企业单位、社会团体的员工为 1.2 倍')
    expect(income?.provisional).toBe(true)
  })

  it('a figure that is confirmed is not 暂定 because of another one', () => {
    const items = personConditions(daxing, wage)
    const provisional = items.filter((one) => one.provisional).map(({ title }) => title)
    expect(provisional).toEqual(['收入周期', '社保补缴'])
  })

  it('without a wage no amount is named', () => {
    expect(textOf(personConditions(daxing, null), '应税收入')).not.toContain('元')
  })
})

describe('the steps of a district', () => {
  it('朝阳 begins with the quota and books an appointment (Q-05…Q-07, P-01)', () => {
    const titles = guideSteps(chaoyang).map(({ title }) => title)
    expect(titles[0]).toBe('取得指标')
    expect(titles).toContain('预约')
    const quota = textOf(guideSteps(chaoyang), '取得指标')
    expect(quota).toContain('每月前 10 个工作日内申报指标')
    expect(quota).toContain('90 天内有效')
    expect(quota).toContain('上年度纳税达到 20 万元，或本年度纳税达到 20 万元，或近三年度累计纳税达到 60 万元')
  })

  it('大兴 declares its demand, and hands a table to the office (Q-40, U-115)', () => {
    const steps = guideSteps(daxing)
    expect(steps[0]?.title).toBe('年度需求申报')
    expect(steps[0]?.text).toContain('产值贡献、投资、就业、科研')
    expect(textOf(steps, '报送情况表')).toContain('《大兴区工作居住证业务办理情况表》')
    expect(textOf(steps, '主管部门审核')).toContain('自属地审核通过之日起计算')
  })

  it('海淀 has neither, and opens a right that only receives (U-50)', () => {
    const titles = guideSteps(haidian).map(({ title }) => title)
    expect(titles[0]).toBe('单位开通业务办理权限')
    expect(titles).not.toContain('预约')
    expect(textOf(guideSteps(haidian), '单位开通业务办理权限')).toContain('承诺书')
  })
})

describe('the guide of every authority', () => {
  it.each(authorities().map((policy) => [policy.name, policy] as const))('%s is complete', (_name, policy) => {
    const guide = guideOf(policy, wage)
    expect(guide.steps.length).toBeGreaterThan(5)
    expect(guide.businesses.every(({ label }) => label.length > 0)).toBe(true)
    expect(guide.notes.length).toBeGreaterThan(5)
    expect(guide.homes.length).toBeGreaterThan(0)
    expect(guide.employerConditions.length).toBeGreaterThan(0)
    expect(sum(policy)).not.toMatch(/undefined|NaN|\[object|。。|。，/)
  })

  it.each(authorities().map((policy) => [policy.name, policy] as const))(
    '%s types no figure in prose',
    (_name, policy) => {
      const { intro, conditions } = policy.guide
      const kinds = policy.categories.map(({ condition }) => condition)
      const prose = [intro, ...kinds, ...conditions.flatMap(({ title, text }) => [title, text])]
      expect(prose.filter((text) => /\d/.test(text))).toEqual([])
    },
  )

  it('refuses a figure in prose', () => {
    const { guide } = daxing
    const typed = { ...guide, conditions: [{ title: '收入', text: '不低于 1.2 倍', rows: ['E-40'] }] }
    expect(guideSection.safeParse(typed).success).toBe(false)
  })

  it('gives every category the words of its rule and its own materials (E-60…E-68)', () => {
    const { categories } = guideOf(daxing, wage)
    expect(categories.map(({ code }) => code)).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'])
    const [a, , , d] = categories
    expect(a?.text).toBe('参加工作满 2 年，取得大学本科（含）以上学历和学士（含）以上学位。')
    expect(d?.text).toContain('近 3 年每年应税收入均超过上一年度平均工资的 3 倍')
    expect(categories.every(({ materials }) => materials.length > 0)).toBe(true)
  })

  it('names the two lists of titles wherever a title is a category, and the law behind back-payments (E-21, G-24, Q47)', () => {
    const lists = ['京人社事业发〔2019〕87号', '北京市境外职业资格认可目录']
    for (const policy of authorities()) {
      const byTitle = policy.categories.some(({ code }) => code === 'B')
      const note = textOf(guideNotes(policy), '职称清单')
      expect([policy.name, ...lists.map((name) => note.includes(name))]).toEqual([policy.name, byTitle, byTitle])
      if (!byTitle) continue
      const bases = JSON.stringify(guideOf(policy, wage).legalBases)
      for (const name of [...lists, '社会保险法']) expect(bases).toContain(name)
    }
    expect(textOf(guideNotes(haidian), '职称清单')).not.toBe('')
  })

  it('shows the 21 offices of 大兴 and nobody else’s (D-50…D-70)', () => {
    expect(guideOf(daxing, wage).offices).toHaveLength(21)
    expect(guideOf(chaoyang, wage).offices).toEqual([])
  })
})

describe('a district with rules of another kind', () => {
  const unconfirmed = <T>(value: T) => ({ value, rows: ['facts §2.1'], provisional: true as const })
  const { eligibility } = daxing
  if (!eligibility) throw new Error('daxing has no conditions')
  const other: Policy = {
    ...daxing,
    name: '某区',
    townshipOffices: null,
    situationReport: unconfirmed(null),
    demand: daxing.demand && {
      ...daxing.demand,
      declareMonths: unconfirmed([10, 11, 12]),
      fixMonths: unconfirmed([1]),
    },
    employerConditions: {
      ...daxing.employerConditions,
      minThreeYearTax: unconfirmed(30),
      minStaffEachYear: unconfirmed(30),
    },
    eligibility: {
      ...eligibility,
      income: { ...eligibility.income, wage: unconfirmed('annual' as const), windows: unconfirmed([12]) },
    },
  }
  const guide = guideOf(other, { ...wage, annual: '143244' })

  it('says a standard of the year, and alternatives to tax', () => {
    const income = guide.conditions.find(({ title }) => title === '应税收入')
    expect(income?.text).toContain('近 12 个月的税前应税收入，不低于上一年度平均工资的 1.2 倍')
    expect(income?.text).toContain('按现行标准（2024 年度平均工资 143,244.00 元）为每年 171,892.80 元')
    const unpublished = guideOf(other, wage).conditions.find(({ title }) => title === '应税收入')
    expect(unpublished?.text).toContain('按 12 个月计算）为每年 171,892.80 元')
    expect(textOf(guide.employerConditions, '产值贡献')).toContain(
      '不低于 10 万元，或近三年累计不低于 30 万元，或近三年每年参保人数不少于 30 人',
    )
  })

  it('plans its demand in its own months, and knows no office', () => {
    expect(guide.steps[0]?.text).toContain('在 10、11、12 月申报下一年度的新办需求')
    expect(guide.steps.map(({ title }) => title)).not.toContain('报送情况表')
    expect(guide.offices).toEqual([])
  })
})

describe('a figure that changes', () => {
  it.each<[string, (policy: Policy) => Policy, string]>([
    ['审核期限', (policy) => ({ ...policy, reviewWorkingDays: { value: 17, rows: ['D-03'] } }), '17 个工作日'],
    ['随往子女', (policy) => ({ ...policy, childAgeBelow: { value: 19, rows: ['D-25'] } }), '未满 19 周岁'],
    ['解除关联', (policy) => ({ ...policy, dissolveWithinDays: { value: 33, rows: ['D-23'] } }), '离职之日起 33 日内'],
    [
      '续签窗口',
      (policy) => ({
        ...policy,
        renewalWindow: { value: { count: 77, unit: 'days', before: 'printed-end' }, rows: ['D-02'] },
      }),
      '往前 77 天',
    ],
    [
      '收入倍数',
      (policy) => {
        const { eligibility } = policy
        if (!eligibility) return policy
        const income = { ...eligibility.income, multiple: { value: '1.7', rows: ['D-15'] } }
        return { ...policy, eligibility: { ...eligibility, income } }
      },
      '1.7 倍',
    ],
  ])('%s is changed in the guide too', (_name, change, text) => {
    expect(sum(chaoyang)).not.toContain(text)
    expect(sum(change(chaoyang))).toContain(text)
  })

  it('a new average wage changes the amount (E-43)', () => {
    const next = { ...wage, dataYear: 2025, monthly: '12000' }
    expect(JSON.stringify(guideOf(daxing, next))).toContain('14,400.00 元')
  })
})

describe('materials', () => {
  it('name the facts that make them a duty', () => {
    const fresh = guideOf(haidian, wage).businesses.find(({ kind }) => kind === 'new')
    const marriage = fresh?.materials.find(({ name }) => name === '婚姻证明材料')
    expect(marriage).toMatchObject({ always: false })
    expect(marriage?.when.slice(0, 2)).toEqual(['婚姻状况为已婚', '住所登记在配偶名下'])
    // after a divorce the custody of the children (I-63)
    expect(marriage?.when[2]).toContain('抚养权归申请人')
  })

  it('say how a paper is to be had where the district says it, and nowhere else (E-61, X-07, F-11)', () => {
    const seals = (policy: Policy) => policy.sealTexts.map(({ text }) => text).join()
    expect(seals(daxing)).toContain('《任职通知书》')
    expect(seals(chaoyang)).toContain('自然人税收管理系统扣缴客户端')
    expect(seals(haidian)).toContain('经核真实有效')
    expect(seals(haidian)).not.toContain('《任职通知书》')
    // what stands beside a slot is read in every district
    expect(slotHelp('title-certificate')).not.toContain('经核真实有效')
    expect(slotHelp('taxable-income')).toContain('身份证号码后 6 位')
  })

  it('are fewer for a renewal in 大兴 (M-62)', () => {
    const names = (policy: Policy) =>
      guideOf(policy, wage)
        .businesses.find(({ kind }) => kind === 'renewal')
        ?.materials.map(({ name }) => name)
    expect(names(haidian)).toContain('学历证书')
    expect(names(daxing)).not.toContain('学历证书')
  })

  it('must run so long and be so young (D-26, D-27)', () => {
    expect(textOf(guideNotes(daxing), '有效期限')).toBe(
      '劳动合同、租房合同、身份证等带有效期的材料，提交时应还有 3 个月（含）以上。劳动合同和租赁合同应还有 6 个月（含）以上。',
    )
    expect(textOf(guideNotes(chaoyang), '有效期限')).toBe('')
  })
})
