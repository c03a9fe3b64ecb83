import type { NoticeTopic } from '../domain/notice/topics'

/** By what messages are looked through. */
export const noticeTopicLabels: Record<NoticeTopic, string> = {
  business: '业务',
  link: '关联',
  permit: '证件',
  quota: '指标和需求',
  other: '其他',
}
