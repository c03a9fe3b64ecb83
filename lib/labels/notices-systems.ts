import type { NoticesOf } from './notices-table'

/** 工作日历 (G-30): `year` of the calendar. */
export const calendarNotices = {
  'calendar-published': {
    text: '{year}年的工作日安排已公布或更正，此前按预估计算的日期已重新计算，请核对。',
  },
} satisfies NoticesOf<'calendar'>

/** 系统审核结果 (N-12). `check` is a code. */
export const checkNotices = {
  'certificate-invalid': {
    text: [
      '{check}的系统审核结果为「无效」，请在教育信息中核对，并上传认证报告。',
      '学历学位的系统审核结果为「无效」，请核对。',
    ],
  },
} satisfies NoticesOf<'check'>

/** The daily message: `counts` of each kind of work, `number` and `date` of the file with the nearest due day. */
export const summaryNotices = {
  'day-summary': {
    text: ['每日汇总：{counts}。审核期限最近的是 {number}（{date}）。', '每日汇总：{counts}。'],
  },
} satisfies NoticesOf<'summary'>

/** 附件管理 (N-09, U-31): `year` that has begun, `count` of papers from earlier years. */
export const paperNotices = {
  'papers-of-the-year': {
    text: '{year}年已开始，请更新单位附件：有 {count} 项材料是往年的，请在附件管理中重新上传。',
  },
} satisfies NoticesOf<'papers'>

/** The facts of a unit and the name of a person (U-04, U-12, A-33). `employer` and `name` are what is on file. */
export const identityNotices = {
  'unit-facts-differ': {
    text: '有人以本单位身份登录，带入的单位名称或登记信息与系统登记的不一致。登记的内容没有改动，请核对。',
    sms: '有人以本单位身份登录，带入的单位信息与登记的不一致，登记内容没有改动，请登录核对。',
  },
  'unit-facts-differ-seen': {
    text: '{employer}登录时带入的单位名称或登记信息与系统登记的不一致，登记的内容没有改动，已请单位核对。',
  },
  'unit-facts-taken-over': {
    text: '{employer}按登录时带入的信息更新了单位登记信息（单位名称不变），请在审核时核对。',
  },
  'person-renamed': {
    text: '您的姓名已按实名认证更新为{name}。已有工作居住证的，证件上的姓名不变，需要更新的请办理证件基础信息变更。',
    sms: '您的姓名已按实名认证更新，请登录核对；不是您本人更名的，请联系所在区客服。',
  },
} satisfies NoticesOf<'identity'>
