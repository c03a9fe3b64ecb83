import { z } from 'zod'

/** 标为已读: one message, or all of them (null). */
export const markReadInput = z.object({ messageId: z.uuid().nullable() })

export const dailySummaryInput = z.strictObject({ dailySummary: z.boolean() })

export const noticePreferenceInput = z.strictObject({ smsReminders: z.boolean() })

/** `?after=`: the last message of the page before; anything else opens the first page. */
export const messagesQuery = z.object({ after: z.uuid().optional().catch(undefined) })
