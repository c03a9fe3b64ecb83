import type { NoticesOf } from './notices-table'

/** 预约 (P-01…P-05). Params: `kind`, `number`; of a booking also `date`, `from`, `to`. */
export const appointmentNotices = {
  'submitted-to-book': {
    text: '单位已为您提交{business}，由单位预约主管部门的办理时间。',
  },
  'approved-to-book': {
    text: '{business}单位审批通过，由单位预约主管部门的办理时间。',
  },
  'appointment-booked': {
    text: '{business}已预约{date} {from}—{to}，主管部门按预约时间线上受理，不必到现场。',
  },
  'appointment-moved': {
    text: '{business}已改约为{date} {from}—{to}，主管部门按预约时间线上受理，不必到现场。',
  },
  'appointment-cancelled': {
    text: '{business}的预约已取消，等待单位重新预约。',
  },
  'appointment-revoked': {
    text: [
      '主管部门关闭了{name}的{business}所预约的时段，请重新预约。',
      '主管部门关闭了{business}所预约的时段，请重新预约。',
    ],
    sms: '主管部门关闭了{business}所预约的时段，请登录重新预约。',
  },
} satisfies NoticesOf<'appointment'>
