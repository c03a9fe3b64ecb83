import type { NoticesOf } from './notices-table'

/** 参数: told to the other administrators of the area. Params: `figure`, `date` (its first day of use). */
export const parameterNotices = {
  'parameter-proposed': {
    text: ['有一项参数修改待您发布：{figure}，拟自 {date} 起生效。', '有一项参数修改待您发布，请查看。'],
  },
  'parameter-released': {
    text: ['参数已发布：{figure}，自 {date} 起生效。', '有一项参数已发布，请查看。'],
  },
  'parameter-rejected': {
    text: ['参数修改不予发布：{figure}，现行值不变。', '有一项参数修改不予发布，现行值不变。'],
  },
  'parameter-withdrawn': {
    text: ['参数修改已撤回：{figure}，现行值不变。', '有一项参数修改已撤回，现行值不变。'],
  },
} satisfies NoticesOf<'parameter'>
