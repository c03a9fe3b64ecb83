import type { NoticeCodeOf, noticeCodes } from '../domain/notice/codes'

/** Texts in the order of preference: the first whose `{parameters}` are all known is taken. */
export type NoticeTexts = string | readonly string[]

export type NoticeEntry = {
  /** 站内消息. */
  text: NoticeTexts
  /**
   * Short message, where one is ever sent: one part of 70 characters with its signature; nothing personal but the number
   * of the file.
   */
  sms?: NoticeTexts
}

/** The texts of a noun: one entry for every code that the domain knows, and no other. */
export type NoticesOf<Noun extends keyof typeof noticeCodes> = Record<NoticeCodeOf<Noun>, NoticeEntry>
