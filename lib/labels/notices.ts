import { kindLabels } from './applications'
import type { ApplicationKind } from '../domain/application/kinds'

type Params = Record<string, string | number>
export type NoticeText = { title: string; text: string }

const kindOf = (params: Params): string => kindLabels[params.kind as ApplicationKind] ?? '业务'
const fileOf = (params: Params): string => `${kindOf(params)}申请 ${params.number ?? ''}`

/** In-site messages by code (N-01, N-29): a headline and what it means for the reader. */
const texts: Record<string, (params: Params) => NoticeText> = {
  'employer-review-waiting': (params) => ({
    title: '有员工申请等待单位审核',
    text: `${fileOf(params)} 已由员工提交，请核对信息和附件后审核。`,
  }),
  'employer-approved': (params) => ({
    title: '单位审核通过',
    text: `${fileOf(params)} 已由单位审批通过，转主管部门受理。`,
  }),
  'employer-returned': (params) => ({
    title: '单位审核不通过，等您修改',
    text: `${fileOf(params)} 被单位退回，请按审核意见修改后重新提交。`,
  }),
  accepted: (params) => ({ title: '主管部门已受理', text: `${fileOf(params)} 已受理，开始逐级审核。` }),
  returned: (params) => ({
    title: '审核不通过，需要修改',
    text: `${fileOf(params)} 被主管部门退回，请查看审核意见，各方改好后重新提交。`,
  }),
  granted: (params) => ({
    title: `${kindOf(params)}已办结`,
    text:
      params.kind === 'new'
        ? `${fileOf(params)} 全部审核通过，可以打印《工作居住证确认单》。`
        : `${fileOf(params)} 全部审核通过。`,
  }),
  terminated: (params) => ({ title: `${kindOf(params)}已终止`, text: `${fileOf(params)} 已终止，详见业务审批记录。` }),
  'link-requested': () => ({ title: '有新的单位关联申请', text: '有人员申请关联本单位，请在员工列表中确认。' }),
  'link-accepted': (params) => ({
    title: '单位关联已通过',
    text: `${params.employer ?? '单位'}已通过您的关联申请，可以办理工作居住证业务。`,
  }),
  'link-rejected': (params) => ({
    title: '单位关联未通过',
    text: `${params.employer ?? '单位'}没有通过您的关联申请，请查看原因，核对后可重新申请。`,
  }),
  'link-dissolved': (params) => ({
    title: '单位关联已解除',
    text: `${params.employer ?? '单位'}已解除与您的关联。`,
  }),
  'link-dissolved-suspended': (params) => ({
    title: '单位关联已解除，证件已挂起',
    text: `${params.employer ?? '单位'}已解除与您的关联，工作居住证已挂起。须在证件到期前由新单位办结聘用单位变更。`,
  }),
}

/** The text of a message; an unknown code still says that something happened. */
export const noticeText = (code: string, params: Params): NoticeText =>
  texts[code]?.(params) ?? { title: '业务有新进展', text: '请查看详情。' }
