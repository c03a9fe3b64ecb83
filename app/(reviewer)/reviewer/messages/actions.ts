'use server'

import { dailySummaryInput, markReadInput } from '@/lib/schemas/messages'
import { chooseDailySummary } from '@/lib/services/notice/preferences'
import { markMessagesRead } from '@/lib/services/notice/mark-read'
import { staffAction } from '@/lib/web/action-client'

/** 标为已读. */
export const markReadAction = staffAction(markReadInput, markMessagesRead)

/** 每日汇总. */
export const chooseSummaryAction = staffAction(dailySummaryInput, chooseDailySummary)
