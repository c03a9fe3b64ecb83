import type { NoticesOf } from './notices-table'

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
