import type { NoticeEntry } from './notices-table'

/**
 * Reminders before a date (N-02, N-03, S-90…S-100). `number` of the permit; `date` its printed end, the day a window
 * closes or a birthday; `count` of permits. `name` appears in the employer's in-site messages only.
 */
export const reminderNotices = {
  'window-open': {
    text: [
      '工作居住证（{number}）已进入续签办理期，请联系单位在{date}前提交。',
      '工作居住证（{number}）已进入续签办理期，请联系单位办理。',
    ],
    sms: ['工作居住证{number}已可办理续签，请在{date}前提交。', '工作居住证{number}已可办理续签，请联系单位办理。'],
  },
  'permit-end-60': {
    text: '工作居住证（{number}）将于{date}到期，续签须在到期前办结，请联系单位办理。',
    sms: '工作居住证{number}将于{date}到期，续签须在到期前办结，请联系单位办理。',
  },
  'permit-end-30': {
    text: '工作居住证（{number}）将于{date}到期，还没有办结续签，请与单位确认办理进度。',
    sms: '工作居住证{number}将于{date}到期，续签尚未办结，请与单位确认。',
  },
  'permit-end-20': {
    text: '工作居住证（{number}）将于{date}到期。续签须至少提前 20 个工作日提交，请立即联系单位；过期失效后无法恢复。',
    sms: '工作居住证{number}将于{date}到期，续签须提前20个工作日提交，请立即联系单位。',
  },
  'permit-end-7': {
    text: '工作居住证（{number}）将于{date}到期，到期前没有办结续签的，证件失效，无法恢复。',
    sms: '工作居住证{number}将于{date}到期，到期前未办结续签的，证件失效且无法恢复。',
  },
  'permit-end-1': {
    text: '工作居住证（{number}）将于{date}到期，之后证件失效，无法恢复。',
    sms: '工作居住证{number}将于{date}到期，之后证件失效且无法恢复。',
  },
  'employer-permit-ending': {
    text: [
      '{name}的工作居住证（{number}）将于{date}到期，续签还没有办结，请立即为其办理。',
      '员工的工作居住证（{number}）将于{date}到期，续签还没有办结，请立即为其办理。',
    ],
    sms: '员工的工作居住证{number}将于{date}到期，续签尚未办结，请立即办理。',
  },
  'suspended-end-60': {
    text: '工作居住证（{number}）已挂起，聘用单位变更最迟须在{date}办结，请联系新单位办理。',
    sms: '工作居住证{number}已挂起，聘用单位变更最迟须在{date}办结，请联系新单位。',
  },
  'suspended-end-30': {
    text: '工作居住证（{number}）已挂起，聘用单位变更最迟须在{date}办结，现在还没有办结，请与新单位确认办理进度。',
    sms: '工作居住证{number}已挂起，聘用单位变更最迟须在{date}办结，请与新单位确认。',
  },
  'suspended-end-20': {
    text: '工作居住证（{number}）已挂起，聘用单位变更最迟须在{date}办结，审核需要 20 个工作日，请立即联系新单位提交；过期失效后无法恢复。',
    sms: '工作居住证{number}已挂起，聘用单位变更最迟须在{date}办结，请立即联系新单位。',
  },
  'suspended-end-7': {
    text: '工作居住证（{number}）已挂起，到{date}仍未办结聘用单位变更的，证件到期失效，无法恢复。',
    sms: '工作居住证{number}已挂起，到{date}未办结聘用单位变更的，证件到期失效。',
  },
  'suspended-end-1': {
    text: '工作居住证（{number}）已挂起，聘用单位变更最迟须在{date}办结，之后证件到期失效，无法恢复。',
    sms: '工作居住证{number}已挂起，聘用单位变更最迟须在{date}办结，之后证件失效。',
  },
  'employer-window-open': {
    text: [
      '{name}的工作居住证（{number}）已进入续签办理期，请在{date}前提交续签申请。',
      '员工的工作居住证（{number}）已进入续签办理期，请尽快提交续签申请。',
    ],
  },
  'employer-suspended-ending': {
    text: [
      '{name}的工作居住证（{number}）已挂起，聘用单位变更最迟须在{date}办结，请立即为其办理。',
      '员工的工作居住证（{number}）已挂起，请立即为其办理聘用单位变更。',
    ],
    sms: [
      '员工的工作居住证{number}已挂起，聘用单位变更最迟须在{date}办结，请立即办理。',
      '员工的工作居住证{number}已挂起，请立即办理聘用单位变更。',
    ],
  },
  'dependant-ages-out': {
    text: [
      '工作居住证（{number}）上有随往子女自{date}起超过随往年龄，请办理证件业务信息变更。',
      '工作居住证（{number}）上有随往子女超过随往年龄，请办理证件业务信息变更。',
    ],
    sms: [
      '工作居住证{number}上有随往子女自{date}起超过随往年龄，请办理业务信息变更。',
      '工作居住证{number}上有随往子女超过随往年龄，请办理业务信息变更。',
    ],
  },
  'employer-dependant-ages-out': {
    text: [
      '{name}的工作居住证（{number}）上有随往子女自{date}起超过随往年龄，请提醒其提交证件业务信息变更，提交后由单位审核。',
      '员工的工作居住证（{number}）上有随往子女超过随往年龄，请提醒其提交证件业务信息变更。',
    ],
  },
  'age-limit-reached': {
    text: '您的法定退休月份已于{date}届满，请办理工作居住证（{number}）的注销。',
    sms: '您的法定退休月份已于{date}届满，请办理工作居住证{number}的注销。',
  },
  'employer-age-limit-reached': {
    text: [
      '{name}的法定退休月份已于{date}届满，请提醒其办理工作居住证（{number}）的注销。',
      '工作居住证（{number}）的持证人已达到法定退休年龄，请提醒其办理注销。',
    ],
  },
  'age-limit-near': {
    text: '您的法定退休月份到{date}为止，退休后工作居住证（{number}）不再有效；约定弹性延迟退休的，请在“工作居住证”中说明。',
    sms: '您的法定退休月份到{date}为止，退休后工作居住证{number}不再有效。',
  },
  'employer-age-limit-near': {
    text: [
      '{name}的法定退休月份到{date}为止，退休后工作居住证（{number}）不再有效；约定弹性延迟退休的，请在员工页面说明。',
      '工作居住证（{number}）的持证人即将达到法定退休年龄；约定弹性延迟退休的，请在员工页面说明。',
    ],
  },
  'retirement-ask': {
    text: '您是否在{date}前后退休，取决于岗位类别或弹性退休的约定，请在“工作居住证”中说明。工作居住证（{number}）不会因此自动失效，由主管部门按材料决定。',
    sms: '请登录说明您的岗位类别和退休安排；工作居住证{number}不会因此自动失效。',
  },
  'employer-retirement-ask': {
    text: [
      '{name}是否在{date}前后退休，取决于岗位类别或弹性退休的约定，请在员工页面说明。工作居住证（{number}）不会因此自动失效，由主管部门按材料决定。',
      '请在员工页面说明工作居住证（{number}）持证人的岗位类别和退休安排；证件不会因此自动失效。',
    ],
    sms: '请登录说明工作居住证{number}持证人的岗位类别和退休安排。',
  },
  'retirement-stated': {
    text: [
      '对方已说明工作居住证（{number}）持证人的岗位类别或退休安排：{what}。与您所知不一致的，请在本平台说明。',
      '对方已说明工作居住证（{number}）持证人的岗位类别或退休安排。',
    ],
    sms: '工作居住证{number}持证人的退休安排有新的说明，请登录查看。',
  },
  'retirement-to-decide': {
    text: [
      '{name}的退休情况需要按材料决定（工作居住证{number}），请在“退休核定”中办理。',
      '工作居住证（{number}）持证人的退休情况需要按材料决定，请在“退休核定”中办理。',
    ],
  },
  'retirement-recorded': {
    text: [
      '主管部门已按材料记录工作居住证（{number}）持证人的退休情况：{what}。',
      '主管部门已记录工作居住证（{number}）持证人的退休情况。',
    ],
    sms: '主管部门已记录工作居住证{number}持证人的退休情况，请登录查看。',
  },
} satisfies Record<string, NoticeEntry>
