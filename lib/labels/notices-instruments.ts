import type { NoticesOf } from './notices-table'

/** 指标 (Q-05…Q-18, N-18). `count` of units, `date` the last day, `number` of the application. */
export const quotaNotices = {
  'quota-granted': {
    text: '指标已下达 {count} 个，有效期至{date}，到期不能延续，请在有效期内使用或退回。',
    sms: '指标已下达{count}个，有效期至{date}，请及时使用或退回。',
  },
  'quota-granted-zero': {
    text: '指标申报已批复，数量为 0：本单位取得办理资格，不能用于新办。',
    sms: '指标申报已批复，数量为0，本单位取得办理资格。',
  },
  'quota-fed-back': {
    text: '指标申报（{number}）已退回，请查看问题反馈，在申报时间内修改后重新上报。',
    sms: '指标申报{number}已退回，请登录查看问题反馈。',
  },
  'quota-left-behind': {
    text: '单位的主管部门已变更，在原主管部门的指标申报（{number}）不再办理。',
    sms: '单位的主管部门已变更，在原主管部门的指标申报不再办理。',
  },
  'quota-expired': {
    text: '有 {count} 个未使用的指标已到期作废。仍有新办需求的，可在申报时间内二次申报。',
    sms: '有{count}个未使用的指标已到期作废。',
  },
  'quota-ending': {
    text: '有 {count} 个指标将于{date}到期，到期不能延续，请尽快使用；暂不需要的请在到期前退回。',
    sms: '有{count}个指标将于{date}到期，请尽快使用或退回。',
  },
  'quota-window-open': {
    text: '本月指标申报已开始，{date}截止。有新办需求的，请在截止前上报。',
  },
  'quota-submitted': {
    text: ['{employer}上报了指标申报（{number}），请审核。', '有单位上报了指标申报（{number}），请审核。'],
  },
  'quota-return-asked': {
    text: [
      '{employer}的指标申报（{number}）因信息填错申请退回，请核实。',
      '指标申报（{number}）因信息填错申请退回，请核实。',
    ],
  },
  'quota-units-returned': {
    text: ['{employer}退回了 {count} 个未使用的指标。', '有单位退回了 {count} 个未使用的指标。'],
  },
} satisfies NoticesOf<'quota'>

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

/** 待复核事项 (A-27, decision 0023). `what` is the kind, `figure` a parameter, `date` its first day of use. */
export const proposalNotices = {
  'proposal-waiting': {
    text: ['有一项参数修改待您发布：{figure}，拟自 {date} 起生效。', '有一项{what}待您复核，请查看。'],
  },
  'proposal-withdrawn': {
    text: ['参数修改已撤回：{figure}，现行值不变。', '有一项{what}已由提出人撤回，现行数值不变。'],
  },
  'proposal-released': {
    text: ['您提出的参数修改已发布：{figure}，自 {date} 起生效。', '您提出的{what}已复核通过并生效。'],
  },
  'proposal-rejected': {
    text: [
      '您提出的参数修改不予发布：{figure}，现行值不变，请查看理由。',
      '您提出的{what}未通过复核，现行数值不变，请查看理由。',
    ],
  },
} satisfies NoticesOf<'proposal'>
