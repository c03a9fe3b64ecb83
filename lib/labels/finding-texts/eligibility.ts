import type { FindingCodes } from '../../domain/finding-codes'
import type { EligibilityFinding } from '../../domain/eligibility/answer'
import { categoryCodes } from '@/lib/domain/codes'
import { isOneOf } from '@/lib/domain/typed'
import { categoryText } from '../categories'
import { dateText } from '../dates'
import {
  degreeRankLabels,
  educationRankLabels,
  titleRankLabels,
  type DegreeRank,
  type EducationRank,
  type TitleRank,
} from '../eligibility'
import { grouped } from '../money'
import { fixed, type FindingText, type FindingWriter } from './writer'

type Params = Record<string, string | number>

/** 「17,905.50 元」 from exact text; no figure is rounded here. */
const yuan = (amount: string | number | undefined): string => `${grouped(amount ?? '')} 元`

const standard = (params: Params): string => (params.provisional === undefined ? '标准' : '暂定标准')

/** 「2025年」 of the field "months.2025". */
const yearOf = (params: Params): string => `${String(params.field ?? '').split('.')[1] ?? ''} 年`

const category = (code: string | number | undefined): string => (isOneOf(categoryCodes, code) ? categoryText(code) : '')

const studied: Record<string, string> = { ...educationRankLabels } satisfies Record<EducationRank, string>
const degrees: Record<string, string> = { ...degreeRankLabels } satisfies Record<DegreeRank, string>
const titles: Record<string, string> = { ...titleRankLabels } satisfies Record<TitleRank, string>

/** 「学历为大专，要求大学本科以上。」 */
const rank =
  (what: string, labels: Record<string, string>): FindingWriter =>
  ({ params }) => ({
    what: `${what}为“${labels[String(params.actual)] ?? ''}”，要求${labels[String(params.threshold)] ?? ''}以上。`,
    cure: '可以改按其他申报条件类别申请；信息有误的请更正。',
  })

/** Sentences for what the evaluator says, in the public tools and in an application. */
export const eligibilityTexts: Record<FindingCodes['eligibility'], FindingWriter> = {
  'income-below-standard': ({ params }) => ({
    what: `月平均应税收入 ${yuan(params.actual)}，${standard(params)}为 ${yuan(params.threshold)}以上。`,
    cure: '请核对各月收入；只计算申报单位发放的税前应税收入。',
  }),
  'income-months-not-counted': ({ params }) => ({
    what: `${params.threshold} 个月中有 ${params.actual} 个月没有本单位发放的收入，按 0 计算。`,
    cure: '请补填这些月份，或在本单位满足月数后再申请。',
  }),
  'income-by-employer-kind': ({ params }) => ({
    what: `所在区对部分类型的单位${params.provisional === undefined ? '' : '暂定'}适用较低标准 ${yuan(params.threshold)}，收入已达到。`,
    cure: '请核对单位类型；适用哪一标准由主管部门确认。',
  }),
  'insurance-short': ({ params }) => ({
    what: `社会保险计 ${params.actual} 个月，${standard(params)}为 ${params.threshold} 个月。`,
    cure: '请核对各月缴费情况，缴满后再申请。',
  }),
  'insurance-back-paid': ({ params }) => ({
    what: `所查月份中有 ${params.actual} 个月社会保险是补缴的。`,
    cure: '原则上不能有补缴；有特殊情况的，请提交情况说明，由主管部门判断。',
  }),
  'insurance-look-back': ({ params }) => ({
    what: `近 ${params.threshold} 个月中，按月缴纳社会保险的有 ${params.actual} 个月。`,
    cure: '由审核人员核对，不影响提交；参加工作不满期限的按实际缴纳。',
  }),
  'income-tax-gap': ({ params }) => ({
    what: `应连续缴纳个人所得税的 ${params.threshold} 个月中，有 ${params.actual} 个月没有本单位发放的收入。`,
    cure: '由审核人员按个人所得税纳税记录核对。',
  }),
  'months-at-employer-short': ({ params }) => ({
    what: `在申报单位的月数为 ${params.actual} 个月，一般要求 ${params.threshold} 个月。`,
    cure: '由审核人员按劳动合同和单位情况判断。',
  }),
  'age-beyond': ({ params }) => ({
    what: `已超过年龄条件，最后符合日为 ${dateText(String(params.threshold))}。`,
    cure: params.provisional
      ? '年龄上限为暂定值，由审核人员判断；年龄以受理当日为准。'
      : '请核对出生年月；年龄以受理当日为准。',
  }),
  'age-in-last-year': ({ params }) => ({
    what: `${dateText(String(params.threshold))}以后已满年龄条件所说的周岁、未满下一周岁，是否符合由主管部门判断。`,
    cure: '可以继续办理；年龄以受理当日为准。',
  }),
  'age-by-post': ({ params }) => ({
    what: `是否超过法定退休年龄取决于岗位类别，按较早的类别到 ${dateText(String(params.threshold))} 为止。`,
    cure: '请说明岗位类别，由审核人员判断。',
  }),
  'hukou-refused': fixed('北京市集体户口和学校临时户口不能申请。', '户口性质变更后可以申请；信息有误的请更正。'),
  'hukou-collective': fixed('外地集体户口须提交加盖户籍管理部门印章的首页。', '请与本人页合并为一个 PDF 上传。'),
  'home-not-residential': fixed('办公用途的房屋不能作为住所。', '请提供用途为住宅的住所证明。'),
  'speciality-judged': fixed(
    '所学专业或岗位是否属于所在区重点发展领域或急需紧缺方向，由主管部门判断。',
    '请在工作信息中如实填写专业和岗位。',
  ),
  'category-not-accepted': ({ params }) => ({
    what: `所在区目前不受理“${category(params.actual)}”类。`,
    cure: '请改选所在区受理的申报条件类别。',
  }),
  'category-none': fixed(
    '学历学位、职称和收入都不满足可以直接判断的申报条件类别。',
    '有获奖、知识产权等情况的，请选择相应类别，由主管部门判断。',
  ),
  'category-judged': ({ params }) => ({
    what: `“${category(params.actual)}”类由主管部门按材料判断。`,
    cure: '请准备该类别要求的全部材料。',
  }),
  'category-employer-judged': ({ params }) => ({
    what: `收入已达到“${category(params.actual)}”类，单位是否属于该类主体由主管部门判断。`,
    cure: '请准备单位的资质证书或证明材料。',
  }),
  'work-years-short': ({ params }) => ({
    what: `工作年限 ${params.actual} 年，要求 ${params.threshold} 年以上。`,
    cure: '满年限后可以申请；信息有误的请更正工作经历。',
  }),
  'education-short': rank('学历', studied),
  'degree-short': rank('学位', degrees),
  'title-short': rank('职称', titles),
  'yearly-income-low': ({ params }) => ({
    what: `${yearOf(params)}应税收入 ${yuan(params.actual)}，${standard(params)}为超过 ${yuan(params.threshold)}。`,
    cure: '请核对该年各月收入；缺填的月份按 0 计算。',
  }),
  'renewal-income-gap': ({ params }) => ({
    what: `持证期间有 ${params.actual} 个月没有应税收入。`,
    cure: '应连续正常缴纳；有特殊情况的，请提交情况说明，由审核人员判断。',
  }),
  'renewal-income-low': ({ params }) => ({
    what: `${yearOf(params)}月平均应税收入 ${yuan(params.actual)}，当年${standard(params)}为 ${yuan(params.threshold)}以上。`,
    cure: '请核对该年各月收入。',
  }),
  'renewal-months-left-out': ({ params }) => ({
    what: `持证期间有 ${params.actual} 个月没有填写，或者没有计入。`,
    cure: '最近的月份尚未申报的可以不填，由审核人员按材料核对；已有收入的请补填。',
  }),
}

/** The sentences of one finding of the evaluator, for the public tools. */
export function eligibilityFindingText(finding: EligibilityFinding): FindingText {
  const { kind, code, field, actual, threshold, provisional } = finding
  const params: Params = {
    field,
    ...(actual === null ? {} : { actual }),
    ...(threshold === null ? {} : { threshold }),
    ...(provisional ? { provisional: 1 } : {}),
  }
  return eligibilityTexts[code]({
    name: '',
    chosen: false,
    side: 'person',
    params,
    finding: { kind, owner: 'person', at: null },
  })
}
