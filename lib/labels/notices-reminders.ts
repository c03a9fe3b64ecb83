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
    sms: '员工的工作居住证{number}已可办理续签，请登录办理。',
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
  'age-limit-reached': {
    text: '您已于{date}达到年龄上限，请办理工作居住证（{number}）的注销。',
    sms: '您已于{date}达到年龄上限，请办理工作居住证{number}的注销。',
  },
  'employer-age-limit-reached': {
    text: [
      '{name}已于{date}达到年龄上限，请提醒其办理工作居住证（{number}）的注销。',
      '工作居住证（{number}）的持证人已达到年龄上限，请提醒其办理注销。',
    ],
    sms: '工作居住证{number}的持证人已达到年龄上限，请提醒其办理注销。',
  },
  'age-limit-near': {
    text: '您将于{date}达到法定退休年龄，工作居住证（{number}）届时不再有效。',
    sms: '您将于{date}达到法定退休年龄，工作居住证{number}届时不再有效。',
  },
} satisfies Record<string, NoticeEntry>
