import type { NoticeTable } from './notices-table'

/** What becomes of a permit (S-01…S-09) and of a 业务权限 (S-30…S-36). `number` of the permit, `date` the last or first day. */
export const permitNotices = {
  'permit-suspended': {
    category: 'deadline',
    text: [
      '工作居住证（{number}）已挂起；须在 {date} 前由新单位办结聘用单位变更，过期失效后无法恢复。',
      '工作居住证（{number}）已挂起，请尽快由新单位办理聘用单位变更。',
    ],
    sms: [
      '工作居住证{number}已挂起，须在{date}前由新单位办结聘用单位变更。',
      '工作居住证{number}已挂起，请尽快由新单位办理聘用单位变更。',
    ],
  },
  'permit-renewed': {
    category: 'decision',
    text: '工作居住证（{number}）续签已办结，有效期至{date}。',
    sms: '工作居住证{number}续签已办结，有效期至{date}。',
  },
  'permit-lapsed': {
    category: 'decision',
    text: '工作居住证（{number}）的有效期已于{date}届满，证件失效，不能恢复；需要时请重新申请新办。',
    sms: '工作居住证{number}的有效期已于{date}届满，证件失效。',
  },
  'permit-retired': {
    category: 'decision',
    text: '工作居住证（{number}）的持证人已达到法定退休年龄，证件自{date}起失效。',
    sms: '因达到法定退休年龄，工作居住证{number}自{date}起失效。',
  },
  'permit-cancelled': {
    category: 'decision',
    text: '工作居住证（{number}）已于{date}注销。',
    sms: '工作居住证{number}已于{date}注销。',
  },
  'right-opened': {
    category: 'decision',
    text: '本单位的业务办理权限已开通，可以为员工办理业务。',
    sms: '本单位的工作居住证业务办理权限已开通。',
  },
  'right-cancelled': {
    category: 'decision',
    text: '本单位的业务办理权限已注销，不能再为员工办理业务。',
    sms: '本单位的工作居住证业务办理权限已注销。',
  },
} satisfies NoticeTable
