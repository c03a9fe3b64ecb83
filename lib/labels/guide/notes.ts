import { changeInsuranceText } from '../../domain/policy/change-insurance'
import { deadlineReasons, type DeadlineField } from '../../domain/deadlines/permit-deadlines'
import type { Policy } from '../../domain/policy/schema'
import { codeLabel, housingKinds } from '../codes'
import { deadlineRuleText } from '../deadlines'
import { slotName } from '../slots'
import { item, sentences, type GuideItem } from './item'

/** What holds in the whole city: how paper becomes a file (G-27), and the proof of the other permit (E-36). */
const general = (): GuideItem[] => [
  item('扫描件', '上传原件的彩色扫描件：四边完整、文字清晰、方向端正，PDF 格式，页面连续，不夹带无关内容。', {
    rows: ['G-27'],
  }),
  item('居住证', '以《北京市居住证》作住所证明的，须提供加盖派出所专用章的居住证（卡）确认单，截屏、拍照无效。', {
    rows: ['E-36'],
  }),
]

function validity({ documentLimits }: Policy): GuideItem[] {
  const {
    minRemainingMonths: rest,
    contractMinRemainingMonths: contract,
    declarationMaxAgeMonths,
  } = documentLimits.value
  const text = sentences(
    rest !== null && `劳动合同、租房合同、身份证等带有效期的材料，提交时应还有 ${rest} 个月（含）以上`,
    contract !== undefined && `劳动合同和租赁合同应还有 ${contract} 个月（含）以上`,
    declarationMaxAgeMonths !== null && `诚信声明等材料的签署日期应在提交前 ${declarationMaxAgeMonths} 个月以内`,
  )
  return text ? [item('有效期限', text, documentLimits)] : []
}

function openContract({ openContractMonths }: Policy): GuideItem[] {
  const { value: months } = openContractMonths
  if (months === null) return []
  const text = `无固定期限劳动合同履行不满 ${months} 个月的，须与上一份合同合并上传。`
  return [item('劳动合同', text, openContractMonths)]
}

/** What proves each kind of home (E-31…E-36). */
export const homeItems = ({ housing }: Policy): GuideItem[] =>
  housing.map(({ kind, papers, ...source }) => item(codeLabel(housingKinds, kind), sentences(papers), source))

/** Which titles and qualifications count (E-21, Q47): the two lists that the source names, where a title is a category. */
const titleLists = ({ categories }: Policy): GuideItem[] =>
  categories.some(({ code }) => code === 'B')
    ? [
        item(
          '职称清单',
          '哪些职称和资格可以申报，可参考《关于建立北京市专业技术人员职业资格与职称对应关系的通知》（京人社事业发〔2019〕87号）' +
            '和《北京市境外职业资格认可目录》。',
          { rows: ['E-21', 'G-24'] },
        ),
      ]
    : []

function children({ childAgeBelow, childAgeInPrinciple, childDocuments }: Policy): GuideItem {
  const oldest = childAgeInPrinciple.value
  const text = sentences(
    `未满 ${childAgeBelow.value} 周岁的非京籍子女可以随往${oldest === null ? '' : `，原则上不超过 ${oldest} 周岁`}`,
    `每名子女上传${childDocuments.value.map(slotName).join('、')}`,
  )
  return item('随往子女', text, childAgeBelow, childAgeInPrinciple, childDocuments)
}

/** 续签 in the words of 时间测算: the same rule, the same sentence. */
function renewal(policy: Policy): GuideItem[] {
  const { renewalWindow, safeSubmitWorkingDays, approvalDeadline } = policy
  const say = (field: DeadlineField): string =>
    deadlineReasons(policy)
      .filter((reason) => reason.field === field)
      .map((reason) => deadlineRuleText({ ...reason, provisional: false }))
      .join('')
  const window = sentences(
    `由单位发起，${say('renewal.opensOn')}`,
    `最迟提交：${say('renewal.safeSubmitBy')}`,
    '没有自动续签，到期未办结的证件失效，不能恢复',
  )
  return [
    item('续签', window, renewalWindow, safeSubmitWorkingDays),
    item('续签的办结', sentences(say('renewal.mustBeApprovedBy')), approvalDeadline),
  ]
}

function employerChange(policy: Policy): GuideItem {
  const { dissolveWithinDays: days, minSocialInsuranceMonthsForChange: insured, socialInsuranceForChangeText } = policy
  const dissolve = days.value === null ? '及时' : days.value === 0 ? '立即' : `在离职之日起 ${days.value} 日内`
  const text = sentences(
    `员工离职后，原单位应${dissolve}解除关联，证件随即挂起`,
    changeInsuranceText(policy),
    '新单位须在证件有效期内办结聘用单位变更',
  )
  return item('更换单位', text, days, insured, socialInsuranceForChangeText)
}

function retirement({ retirement: rule }: Policy): GuideItem {
  const text =
    rule.value === 'lapse' ? '持证人退休后证件自动失效，返聘的也一样。' : '持证人达到退休年龄后，应当申请注销证件。'
  return item('退休', text, rule)
}

/** 落户 ends the permit, and who has to say so how (I-66, M-44, M-67, Q86). */
const settlement = (): GuideItem =>
  item(
    '落户',
    '持证人取得北京市户口的，应当即时注销证件：由本人申请注销，或由单位以“已落户”为事由解除关联，上传户口本首页、本人页和变更页。' +
      '本人和单位也可以先在本平台报告落户日期，由主管部门核实后注销；核实前证件状态不变。',
    { rows: ['S-26', 'I-66', 'M-44', 'M-67', 'A-21'] },
  )

const hint = ({ submitHint }: Policy): GuideItem[] =>
  submitHint.value ? [item('报送时间', sentences(submitHint.value.text), submitHint)] : []

/** 材料和证件的要求 of a district, every figure from its policy. */
export const guideNotes = (policy: Policy): GuideItem[] => [
  ...general(),
  ...validity(policy),
  ...openContract(policy),
  ...policy.sealTexts.map(({ text, rows }) => item('盖章', sentences(text), { rows })),
  ...titleLists(policy),
  children(policy),
  ...renewal(policy),
  employerChange(policy),
  item('挂起的证件', policy.suspendedText.value, policy.suspendedText),
  retirement(policy),
  settlement(),
  ...hint(policy),
]
