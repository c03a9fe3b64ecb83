import type { NoticesOf } from './notices-table'

/**
 * 年度需求 and 情况表 (N-17, U-115). `year` and `number` of the declaration, `opensOn` and `closesOn` of the notice,
 * `authority` of the district, `office` the township office.
 */
export const demandNotices = {
  'demand-notice': {
    text: '{authority}发布了 {year} 年工作居住证需求申报通知，请于{opensOn}至{closesOn}申报。',
    sms: '{year}年工作居住证需求申报已开始，请于{closesOn}前申报。',
  },
  'demand-returned': {
    text: '{year} 年需求申报（{number}）被退回，请按意见修改后重新提交。',
    sms: '{year}年需求申报{number}被退回，请修改后重新提交。',
  },
  'demand-left-behind': {
    text: '单位的主管部门已变更，{year} 年需求申报（{number}）不再由原主管部门办理。需要新办数量的，请按新主管部门的规定办理。',
    sms: '单位的主管部门已变更，{year}年需求申报{number}不再办理，请登录查看。',
  },
  'demand-fixed': {
    text: '{year} 年新办数量已核定为 {count} 个（{number}）。',
    sms: '{year}年新办数量已核定为{count}个。',
  },
  'demand-submitted': {
    text: [
      '{employer}提交了 {year} 年需求申报（{number}），请评审。',
      '有单位提交了 {year} 年需求申报（{number}），请评审。',
    ],
  },
} satisfies NoticesOf<'demand'>

/** 情况表 (U-115). */
export const situationNotices = {
  'situation-received': {
    text: '{office}已收到业务办理情况表（{number}），可以查看并打印回执。',
    sms: '{office}已收到情况表{number}。',
  },
  'situation-returned': {
    text: '{office}退回了业务办理情况表（{number}），请按意见重新报送。',
    sms: '{office}退回了情况表{number}，请重新报送。',
  },
  'situation-handed-in': {
    text: [
      '{employer}报送了业务办理情况表（{number}），请确认收到。',
      '有单位报送了业务办理情况表（{number}），请确认收到。',
    ],
  },
} satisfies NoticesOf<'situationReport'>
