import type { RefusalCodes } from '../domain/refusal-codes'
import type {
  PostClass,
  RetirementDoubt,
  RetirementPlan,
  RetirementSide,
  RetirementStatement,
  RetirementConclusion,
} from '../domain/permit/retirement'

export const postClassLabels: Record<PostClass, string> = {
  '55': '管理或技术岗位（原法定退休年龄 55 周岁）',
  '50': '其他岗位（原法定退休年龄 50 周岁）',
}

export const retirementPlanLabels: Record<RetirementPlan, string> = {
  statutory: '按法定退休年龄退休',
  early: '弹性提前退休',
  late: '弹性延迟退休',
}

export const retirementSideLabels: Record<RetirementSide, string> = {
  holder: '持证人',
  employer: '单位',
  authority: '主管部门',
}

export const retirementDoubtTexts: Record<RetirementDoubt, string> = {
  'post-unknown': '岗位类别还没有由持证人和单位双方说明',
  'post-disputed': '持证人和单位说明的岗位类别不一致',
  flexible: '已说明弹性退休',
}

export const retirementConclusionLabels: Record<RetirementConclusion, string> = {
  'post-55': `岗位类别：${postClassLabels['55']}`,
  'post-50': `岗位类别：${postClassLabels['50']}`,
  statutory: '按法定退休年龄退休，没有弹性安排',
  late: '弹性延迟退休到约定月份',
  retired: '已退休，证件自次日起失效',
}

/** 2027年5月. */
const monthText = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`

/** What was said, in one line: 岗位类别…；弹性延迟退休（2029年2月）. */
export function retirementText({ postClass, plan, month }: RetirementStatement): string {
  const planned = `${retirementPlanLabels[plan]}${month ? `（${monthText(month)}）` : ''}`
  return [...(postClass ? [postClassLabels[postClass]] : []), planned].join('；')
}

export const retirementRefusals: Record<RefusalCodes['retirement'], string> = {
  'retirement.number-unreadable': '证件上的身份证号码无法识别，请先办理证件基础信息变更。',
  'retirement.post-of-a-man': '男性的法定退休年龄与岗位类别无关，不用填写岗位类别。',
  'retirement.month-missing': '请填写约定的退休月份。',
  'retirement.month-not-asked': '按法定退休年龄退休的，不用填写月份。',
  'retirement.month-too-far': '弹性提前或延迟最长三年，请核对月份。',
  'retirement.basis-missing': '请写明依据材料的名称、文号和日期。',
}
