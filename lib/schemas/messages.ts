import { z } from 'zod'
import { noticeTopics } from '@/lib/domain/notice/topics'

/** 标为已读: one message, or all of them (null). */
export const markReadInput = z.object({ messageId: z.uuid().nullable() })

export const dailySummaryInput = z.strictObject({ dailySummary: z.boolean() })

export const noticePreferenceInput = z.strictObject({ smsReminders: z.boolean() })

/** `?after=`: the last message of the page before; `?show=`: which. Anything else opens the first page of all. */
export const messagesQuery = z.object({
  after: z.uuid().optional().catch(undefined),
  show: z.enum(['all', 'unread', ...noticeTopics]).catch('all'),
})
