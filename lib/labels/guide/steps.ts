import { keysOf } from '@/lib/domain/typed'
import type { ApplicationKind } from '@/lib/domain/codes'
import { kindTraits } from '../../domain/application/kinds'
import { levelLabel } from '../../domain/policy/resolve'
import type { PolicyFile, Policy } from '../../domain/policy/schema'
import { kindLabels } from '../applications'
import { item, sentences, type GuideItem, type Source } from './item'
import type { DemandCriterion, DemandPolicy } from '../../domain/policy/sections/demand'
import type { MonthlyQuota, QuotaPolicy, QuotaProvingKind, TaxYearVariant } from '../../domain/policy/sections/quota'

const taxYearWords: Record<TaxYearVariant, string> = {
  'last-year': '上年度',
  'this-year': '本年度',
  'three-years': '近三年度累计',
}
const criterionWords: Record<DemandCriterion, string> = {
  output: '产值贡献',
  investment: '投资',
  employment: '就业',
  research: '科研',
}
const grantedWords = { 'this-year': '当年取得过', usable: '取得过当年或仍可使用的' }

function proofs({ name, proofs: asked }: Extract<QuotaPolicy, { proofs: unknown }>): string {
  const words = asked.map(
    ({ kind, granted }: { kind: QuotaProvingKind; granted: 'this-year' | 'usable' }) =>
      `办理${kindLabels[kind]}，须${grantedWords[granted]}${name}`,
  )
  return words.join('；')
}

function monthly(quota: MonthlyQuota): GuideItem {
  const { name, windowWorkingDays, answerWorkingDays, validDays, taxYears, zeroGrant, endsWithYear } = quota
  const taxes = taxYears.value
    .map(({ variant, threshold }) => `${taxYearWords[variant]}纳税达到 ${threshold} 万元`)
    .join('，或')
  const text = sentences(
    `单位在每月前 ${windowWorkingDays.value} 个工作日内申报${name}，主管部门在当月后 ${answerWorkingDays.value} 个工作日内答复`,
    `申报时提供纳税材料：${taxes}`,
    `${name}自下达之日起 ${validDays.value} 天内有效，不能延长${endsWithYear.value ? '，最迟到当年年底' : ''}`,
    `新办须有可用的${name}，单位审批通过时占用一个`,
    proofs(quota) && `${proofs(quota)}${zeroGrant.value ? '（可以为零）' : ''}`,
  )
  const sources = [windowWorkingDays, answerWorkingDays, validDays, taxYears, zeroGrant, endsWithYear, ...quota.proofs]
  return item(`取得${name}`, text, ...sources)
}

const monthsText = (months: readonly number[]) => `${months.join('、')} 月`

function annual(quota: Extract<QuotaPolicy, { model: 'annual' }>, demand: DemandPolicy | null): GuideItem {
  const declared = demand?.declareMonths.value
  const fixed = demand?.fixMonths.value
  const criteria = demand?.criteria.value.map(({ code }) => criterionWords[code]).join('、')
  const text = sentences(
    declared ? `单位在 ${monthsText(declared)}申报下一年度的新办需求` : '单位按主管部门的通知，申报年度新办需求',
    criteria && `主管部门按${criteria}评估${fixed ? `，在 ${monthsText(fixed)}` : '后'}确定${quota.name}`,
    demand?.agreedBy.value && `确定前须经${demand.agreedBy.value}同意`,
    `全年新办不超过${quota.name}`,
    proofs(quota),
  )
  const from = demand ? [demand.declareMonths, demand.fixMonths, demand.criteria, demand.agreedBy] : []
  return item('年度需求申报', text, quota.endsWithYear, ...from, ...quota.proofs)
}

/** How a district holds 新办 to a number, as the first step of an employer; nothing where it does not. */
function quotaSteps({ quota, demand }: Pick<Policy, 'quota' | 'demand'>): GuideItem[] {
  if (quota.model === 'none') return []
  return [quota.model === 'monthly' ? monthly(quota) : annual(quota, demand)]
}

/** The levels of a business one after another, the employer's own review before them. */
export const chainLabels = (policy: PolicyFile, kind: ApplicationKind): string[] => [
  ...(kindTraits[kind].employerReviews ? ['单位审核'] : []),
  ...policy.chains[kind].map((code) => levelLabel(policy, code)),
]

const levels = (policy: PolicyFile, kind: ApplicationKind) =>
  policy.chains[kind].map((code) => levelLabel(policy, code)).join('、')

const kindsOf = (kinds: readonly ApplicationKind[]) => kinds.map((kind) => kindLabels[kind]).join('、')

/** Where the order of the levels comes from; 暂定 where the sources leave it open. */
const chainSource = ({ unconfirmedChains }: PolicyFile, kind: ApplicationKind): Source =>
  unconfirmedChains?.includes(kind) ? { rows: ['D-06', 'S-42'], provisional: true } : { rows: ['D-06'] }

function openRight(policy: PolicyFile): GuideItem {
  const { townshipOffices, receiveOnlyRight } = policy
  const text = sentences(
    `单位登录后完善单位信息、上传单位附件，${townshipOffices ? '选择所属的属地部门，' : ''}申请业务办理权限`,
    `依次经${levels(policy, 'filing-right')}审核后开通，得到单位关联码`,
    receiveOnlyRight.value && '尚不符合单位条件、只接收持证人员的，上传《承诺书》后申请仅接收持证人的权限，不能新办',
  )
  return item('单位开通业务办理权限', text, chainSource(policy, 'filing-right'), receiveOnlyRight)
}

function ownData({ workHistoryScope }: PolicyFile): GuideItem {
  const scope = workHistoryScope.value === 'from-first-job' ? '从首次参加工作填起' : '填写现合同开始之前的经历'
  const text = `员工用北京通登录，填写一般信息、教育信息、学习经历、工作经历，上传证件照片和附件；工作经历${scope}。`
  return item('员工完善个人信息和附件', text, workHistoryScope, { rows: ['I-02'] })
}

const link = (): GuideItem =>
  item('关联单位', '员工输入单位关联码申请关联；单位填写工作信息、上传有效劳动合同后确认。', { rows: ['I-40', 'U-63'] })

/** Who starts which business, read from what the businesses are. */
function submit(policy: PolicyFile): GuideItem {
  const about = keysOf(kindTraits).filter(
    (kind) => kindTraits[kind].about === 'person' && policy.chains[kind].length > 0,
  )
  const by = (starter: 'person' | 'employer', reviewed: boolean) =>
    about.filter((kind) => kindTraits[kind].starter === starter && kindTraits[kind].employerReviews === reviewed)
  const text = sentences(
    `${kindsOf(by('person', true))}由员工发起，单位审核完整性、真实性和标准度后上报`,
    `${kindsOf(by('employer', false))}由单位发起`,
    by('person', false).length > 0 && `${kindsOf(by('person', false))}由员工直接提交`,
  )
  return item('提交申请，单位审核', text, { rows: ['U-80', 'U-82'] })
}

function appointment({ appointment: rule }: PolicyFile): GuideItem[] {
  if (!rule) return []
  const { kinds, leadWorkingDays, horizonWorkingDays, changeWorkingDaysBefore } = rule
  const change = changeWorkingDaysBefore.value
  const text = sentences(
    `${kindsOf(kinds.value)}由单位经办人预约办理时间，主管部门按预约时间线上受理，不必到现场`,
    `可约 ${leadWorkingDays.value} 个工作日以后、${horizonWorkingDays.value} 个工作日以内的时段`,
    change === 0 ? '改约、取消最迟在预约当日' : `改约、取消最迟在预约日前 ${change} 个工作日`,
  )
  return [item('预约', text, kinds, leadWorkingDays, horizonWorkingDays, changeWorkingDaysBefore)]
}

function report({ situationReport }: PolicyFile): GuideItem[] {
  if (!situationReport.value) return []
  const text = `附件全部上传后，单位生成《${situationReport.value.title}》，盖章后及时报送属地部门。`
  return [item('报送情况表', text, situationReport)]
}

function review(policy: PolicyFile): GuideItem {
  const { reviewWorkingDays, reviewClockStart } = policy
  const start = reviewClockStart.value
  const from = start.event === 'acceptance' ? '受理之日' : `${levelLabel(policy, start.level)}审核通过之日`
  const text = sentences(
    `受理后依次经${levels(policy, 'new')}审核`,
    `审核期限为 ${reviewWorkingDays.value} 个工作日，自${from}起计算`,
    '不通过时逐项给出意见，修改后重新提交',
  )
  return item('主管部门审核', text, reviewWorkingDays, reviewClockStart, chainSource(policy, 'new'))
}

function result({ approvalSms }: PolicyFile): GuideItem {
  const told = approvalSms.value ? '审批通过后有短信通知' : '审批通过不另行短信通知，单位和员工自行查询'
  const text = sentences(told, '员工可随时自行打印《工作居住证确认单》，不发放纸质证件')
  return item('查询结果，打印确认单', text, approvalSms, { rows: ['F-01'] })
}

/** 办理步骤 of a district, from its chain and its instruments. */
export const guideSteps = (policy: PolicyFile): GuideItem[] => [
  ...quotaSteps(policy),
  openRight(policy),
  ownData(policy),
  link(),
  submit(policy),
  ...appointment(policy),
  ...report(policy),
  review(policy),
  result(policy),
]
