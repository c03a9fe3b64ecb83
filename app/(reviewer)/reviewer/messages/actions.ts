'use server'

import { dailySummaryInput, markReadInput } from '@/lib/schemas/messages'
import { chooseDailySummary, markMessagesRead } from '@/lib/services/notice/inbox'
import { staffAction } from '@/lib/web/action-client'

/** 标为已读. */
export const markReadAction = staffAction(markReadInput, markMessagesRead)

/** 每日汇总. */
export const chooseSummaryAction = staffAction(dailySummaryInput, chooseDailySummary)
