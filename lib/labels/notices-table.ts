import type { NoticeCategory } from '../domain/notices'

export type NoticeParams = Record<string, string | number>

/** Texts in the order of preference: the first whose `{parameters}` are all known is taken. */
export type NoticeTexts = string | readonly string[]

export type NoticeEntry = {
  category: NoticeCategory
  /** 站内消息. */
  text: NoticeTexts
  /** Short message: one part of 70 characters with its signature; nothing personal but the number of the file. */
  sms: NoticeTexts
}

export type NoticeTable = Record<string, NoticeEntry>
