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
