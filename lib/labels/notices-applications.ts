import type { NoticesOf } from './notices-table'

/** How a business goes on (N-01, N-29). Params: `kind`, `number`; made to `business` by the reader. */
export const applicationNotices = {
  'employer-review-waiting': {
    text: '{business}已由员工提交，等待单位审核。',
    sms: '有员工提交的{business}等待单位审核，请登录办理。',
  },
  'started-by-employer': {
    text: [
      '{employer}已为您启动{business}，请关注办理进度并配合补充材料。',
      '单位已为您启动{business}，请关注办理进度并配合补充材料。',
    ],
    sms: '单位已为您启动{business}，请登录查看。',
  },
  'submitted-by-employer': {
    text: '单位已为您提交{business}，等待主管部门受理。',
    sms: '单位已为您提交{business}，等待受理。',
  },
  'employer-approved': {
    text: '{business}单位审批通过，已转主管部门受理。',
    sms: '{business}单位审批通过，等待受理。',
  },
  'employer-returned': {
    text: '{business}单位审批不通过，请按审核意见修改后重新提交。',
    sms: '{business}单位审批不通过，请登录查看意见，修改后重新提交。',
  },
  accepted: {
    text: '{business}已受理，进入逐级审核。',
    sms: '{business}已受理。',
  },
  returned: {
    text: '{business}审批不通过，请查看业务审批记录，修改后重新提交。',
    sms: '{business}审批不通过，请登录查看意见，修改后重新提交。',
  },
  granted: {
    text: '{business}已办结。',
    sms: '{business}已办结，请登录查看结果。',
  },
  terminated: {
    text: '{business}已终止，请查看业务审批记录。',
    sms: '{business}已终止，请登录查看原因。',
  },
  'application-recalled': {
    text: '{business}已撤回。',
    sms: '{business}已撤回，请登录查看。',
  },
  'application-overdue': {
    text: ['{business}已超过审核期限（{date}），请尽快办理。', '{business}已超过审核期限，请尽快办理。'],
    sms: '{business}已超过审核期限。',
  },
} satisfies NoticesOf<'application'>
