import type { RefusalCodes } from '../domain/refusal-codes'
import type { DemandStatus } from '../domain/demand/moves'
import type { DemandCriterion } from '../domain/policy/sections/demand'

/** States of a declaration, for the unit and for the district (S-84). */
export const demandStatusLabels: Record<DemandStatus, string> = {
  draft: '填写中',
  submitted: '已申报',
  returned: '退回修改',
  evaluated: '已评估',
  fixed: '已核定',
}

type CriterionText = { label: string; unit: string; help: string }

/** 产值贡献、投资、就业、科研, with what a unit writes there. */
export const criterionTexts: Record<DemandCriterion, CriterionText> = {
  output: { label: '产值贡献', unit: '万元', help: '上一年度在本区的产值贡献' },
  investment: { label: '投资', unit: '万元', help: '上一年度在本区完成的投资' },
  employment: { label: '就业', unit: '人', help: '现有在职员工人数' },
  research: { label: '科研', unit: '万元', help: '上一年度研究开发投入' },
}

/** What a unit is told when a step on its declaration is refused. */
export const demandRefusals: Record<RefusalCodes['demand'], string> = {
  'demand.no-right': '单位在实行年度需求申报的区没有业务办理权限，不能申报。',
  'demand.unit-left': '单位在此区已没有业务办理权限，此申报不再办理。',
  'demand.not-open-yet': '申报还没有开始，{opensOn}起可以申报。',
  'demand.closed': '申报已于{closesOn}截止。确需申报的，请与所在区主管部门联系。',
  'demand.still-open': '申报截止日（{closesOn}）之后才能评估：各单位的数据须相互比较。',
  'demand.no-such-step': '此申报当前的状态不能进行这一步，请刷新页面查看最新状态。',
  'demand.not-yours': '这一步不由您办理。',
  'demand.reason-required': '请写明退回的原因，至少 5 个字。',
  'demand.number-invalid': '核定数量须为 0 至 9999 的整数。',
  'demand.number-unchanged': '核定数量已经是 {before}，没有变化。',
  'demand.below-approved': '核定数量不能少于已核定的 {before} 个。',
  'demand.over-total': '超过年度总量 {total} 个，还可以核定 {left} 个。',
  'demand.total-unchanged': '年度总量没有变化。',
  'demand.year-over': '{year} 年度已经结束，不能再核定。',
  'demand.total-below-approved': '已核定 {approved} 个，总量不能少于此数。',
  'demand.agreement-missing': '核定前须征得{agreedBy}同意，请确认后再提交。',
  'demand.year-invalid': '只能为 {from} 年或 {to} 年发布需求申报通知。',
  'demand.dates-invalid': '申报起止日期不正确：截止日不能早于开始日和今天，也不能晚于该年度。',
  'demand.notice-exists': '{year} 年的需求申报通知已经发布。',
  'demand.nothing-to-evaluate': '没有需要评估的申报。',
}

/** What a 情况表 is refused with. */
export const situationRefusals: Record<RefusalCodes['situationReport'], string> = {
  'situation.not-asked': '单位所在的区不需要报送情况表。',
  'situation.no-office': '请先在首页选择属地部门，再报送情况表。',
  'situation.nothing-to-report': '没有需要列入情况表的业务。',
  'situation.lines-changed': '所选业务的状态已经变化，请刷新页面后重新选择。',
  'situation.no-such-step': '此情况表已经处理，请刷新页面查看最新状态。',
  'situation.reason-required': '请写明退回的原因，至少 5 个字。',
}
