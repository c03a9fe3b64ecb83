import type { EmployerConditions } from '../../domain/policy/sections/employer-conditions'
import type { EmployerKind } from '@/lib/domain/codes'
import { codeLabel } from '../codes'
import { employerKinds } from '../employer-codes'
import { item, oneOf, sentences, type GuideItem } from './item'

const nameOf = (kind: EmployerKind): string => codeLabel(employerKinds, kind)
const yearWords = { 'last-year': '上年度', 'this-year': '本年度' }
const manualWords: Record<EmployerConditions['manual']['value'][number], string> = {
  industry: '符合首都城市战略定位和所在区产业发展方向，主营业务不在新增产业的禁止和限制目录内',
  'good-record': '遵纪守法、经营良好、劳动关系和谐，近一年没有违法违规记录',
}

function capital({ minCapital, capitalBasis, capitalAskedOf, kinds }: EmployerConditions): GuideItem[] {
  if (minCapital.value === 0) return []
  const basis = capitalBasis.value === 'paid-in' ? '实缴注册资本' : '注册资本'
  const spared = kinds.value.filter((kind) => !capitalAskedOf.value.includes(kind))
  const text = sentences(
    `${basis}不低于 ${minCapital.value} 万元`,
    spared.length > 0 && `${spared.map(nameOf).join('、')}不作要求`,
  )
  return [item('注册资本', text, minCapital, capitalBasis, capitalAskedOf)]
}

/** The ways to reach the figure, any of which will do. */
function taxWays({ minAnnualTax, minThreeYearTax, minStaffEachYear, taxBasis }: EmployerConditions): string[] {
  const what = taxBasis.value.measure === 'contribution' ? '对本区的贡献总额' : '在本区缴纳的税额'
  const years = oneOf(taxBasis.value.years.map((year) => yearWords[year]))
  return [
    `${years}${what}不低于 ${minAnnualTax.value} 万元`,
    minThreeYearTax.value === null ? '' : `近三年累计不低于 ${minThreeYearTax.value} 万元`,
    minStaffEachYear.value === null ? '' : `近三年每年参保人数不少于 ${minStaffEachYear.value} 人`,
  ].filter(Boolean)
}

function tax(conditions: EmployerConditions): GuideItem[] {
  const { minAnnualTax, minThreeYearTax, minStaffEachYear, taxBasis } = conditions
  if (minAnnualTax.value === 0) return []
  const { measure, years, yearsAtTransfer, withheldIncomeTax } = taxBasis.value
  const moved = yearsAtTransfer.join() !== years.join()
  const text = sentences(
    taxWays(conditions).join('，或'),
    '以税款所属期为准',
    !withheldIncomeTax && '代扣代缴的个人所得税不计算在内',
    moved && `主管部门变更转入的，按${oneOf(yearsAtTransfer.map((year) => yearWords[year]))}计算`,
  )
  const title = measure === 'contribution' ? '产值贡献' : '纳税额'
  return [item(title, text, minAnnualTax, minThreeYearTax, minStaffEachYear, taxBasis)]
}

function place({ registeredHere, taxedHere, insuredHereIfRegisteredHere }: EmployerConditions): GuideItem[] {
  const here = [registeredHere.value && '登记注册', taxedHere.value && '纳税'].filter(Boolean)
  const text = sentences(
    here.length > 0 && `在本区${here.join('并')}`,
    insuredHereIfRegisteredHere.value && '在本区注册的，社会保险也须在本区缴纳',
  )
  return text ? [item('所在地', text, registeredHere, taxedHere, insuredHereIfRegisteredHere)] : []
}

function age({ minAgeYears, ageWaivedByTax }: EmployerConditions): GuideItem[] {
  if (minAgeYears.value === 0) return []
  const text = sentences(
    `原则上登记注册满 ${minAgeYears.value} 年`,
    ageWaivedByTax.value && '已达到纳税额要求的，不受年限限制',
  )
  return [item('成立年限', text, minAgeYears, ageWaivedByTax)]
}

/** 单位条件 of a district in sentences (E-01…E-13): every figure is that of the policy. */
export function employerConditionItems(conditions: EmployerConditions): GuideItem[] {
  const { kinds, branchMaxPermits, manual } = conditions
  const branches =
    branchMaxPermits.value === null
      ? []
      : [item('非法人分支机构', `持证人数原则上不超过 ${branchMaxPermits.value} 人。`, branchMaxPermits)]
  const judged = manual.value.map((code) => manualWords[code])
  return [
    item('单位类型', `${kinds.value.map(nameOf).join('、')}。`, kinds),
    ...age(conditions),
    ...capital(conditions),
    ...tax(conditions),
    ...place(conditions),
    ...branches,
    ...(judged.length > 0 ? [item('其他', sentences(...judged), manual)] : []),
  ]
}
