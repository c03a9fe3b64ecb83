import { kindLabels } from './applications'

type Params = Record<string, string | number>

const business = ({ kind, number }: Params): string =>
  `${Object.hasOwn(kindLabels, String(kind)) ? kindLabels[kind as keyof typeof kindLabels] : '业务'}申请（${number}）`

/** 站内消息 by code (N-01, N-29). The same event may read differently to the person and to the employer. */
const texts: Record<string, (params: Params) => string> = {
  'employer-review-waiting': (params) => `${business(params)}已由员工提交，等待单位审核。`,
  'employer-approved': (params) => `${business(params)}单位审批通过，已转主管部门受理。`,
  'employer-returned': (params) => `${business(params)}单位审批不通过，请按审核意见修改后重新提交。`,
  accepted: (params) => `${business(params)}已受理，进入逐级审核。`,
  returned: (params) => `${business(params)}审批不通过，请查看业务审批记录，修改后重新提交。`,
  granted: (params) => `${business(params)}已办结。`,
  terminated: (params) => `${business(params)}已终止，请查看业务审批记录。`,
  'link-requested': () => '有员工申请关联本单位，请在员工列表中确认。',
  'link-accepted': ({ employer }) => `${employer}已通过您的关联申请。`,
  'link-rejected': ({ employer }) => `${employer}未通过您的关联申请，您可以查看原因后重新申请或选择其他单位。`,
  'link-dissolved': ({ employer }) => `${employer}已解除与您的关联。`,
  'link-dissolved-suspended': ({ employer }) =>
    `${employer}已解除与您的关联，您的工作居住证已挂起，请尽快由新单位办理聘用单位变更。`,
}

/** The sentence of a notice. A code without a text reads neutral. */
export const noticeText = (code: string, params: Params): string =>
  Object.hasOwn(texts, code) ? (texts[code]?.(params) ?? '') : '您有一条新消息，请查看。'
