import type { RefusalCodes } from '../domain/refusal-codes'
import { isProposalKind, type ProposalKind } from '../domain/proposal/kinds'
import type { DecisionAction, ProposalStatus } from '../domain/proposal/moves'

type Words = {
  /** What it is, as in “有一项…待您复核”. */
  name: string
  release: string
  reject: string
}

const published = { release: '发布', reject: '不予发布' }
const checked = { release: '复核通过', reject: '不予通过' }

const words: Record<ProposalKind, Words> = {
  parameter: { name: '参数修改', ...published },
  'calendar-year': { name: '工作日历更正', ...published },
  'demand-notice': { name: '年度需求申报通知', ...published },
  'demand-total': { name: '年度总量设置', ...checked },
  'demand-number': { name: '核定数量', ...checked },
  'quota-grant': { name: '指标下达', ...checked },
  'slots-closing': { name: '预约时段关闭', ...checked },
}

export const proposalName = (kind: string): string => (isProposalKind(kind) ? words[kind].name : '')

/** The button of a step. */
export const decisionLabel = (kind: ProposalKind, action: DecisionAction): string =>
  action === 'withdraw' ? '撤回' : words[kind][action]

const publishes = (kind: ProposalKind): boolean => words[kind].release === published.release

export const proposalStatusLabel = (kind: ProposalKind, status: ProposalStatus): string =>
  ({
    proposed: publishes(kind) ? '待发布' : '待复核',
    released: publishes(kind) ? '已发布' : '已生效',
    rejected: words[kind].reject,
    withdrawn: '已撤回',
  })[status]

/** Why a figure is not proposed or not released. */
export const parameterRefusals: Record<RefusalCodes['parameter'], string> = {
  'parameter.unknown': '此项参数不由您维护，请从列表中选择。',
  'parameter.value-invalid': '新的数值有误：{message}。已填写的内容已保留。',
  'parameter.date-not-ahead': '生效日期须晚于今天：已经开始的一天，标准不再改变。',
  'parameter.day-taken': '自 {date} 起已有发布的版本，请选择其他生效日期。',
  'parameter.unchanged': '新的数值与该日现行的数值相同，没有需要修改的内容。',
}

/** Why a figure is not proposed, or not released (decision 0023). */
export const proposalRefusals: Record<RefusalCodes['proposal'], string> = {
  'proposal.waiting': '此项已有一份待复核的修改，请先等待复核，或由提出人撤回后重新提出。',
  'proposal.decided': '此项修改已经复核或撤回，请刷新页面查看。',
  'proposal.own': '自己提出的修改须由另一人复核。',
  'proposal.not-second': '此项修改由提出人所在岗位的其他人员复核。',
  'proposal.not-proposer': '只有提出修改的人可以撤回。',
  'proposal.day-passed': '拟定的生效日期已到，不能再发布。请不予发布，由提出人重新提出。',
  'proposal.outdated': '提出之后有关数据已经变化，不能按原内容复核通过。请不予通过，由提出人核对后重新提出。',
  'proposal.reason-required': '请写明理由，至少 2 个字。',
  'proposal.basis-required': '请写明依据，至少 5 个字。',
}
