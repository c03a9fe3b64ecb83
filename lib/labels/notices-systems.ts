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
