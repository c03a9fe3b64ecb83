'use server'

import { markReadInput, noticePreferenceInput } from '@/lib/schemas/messages'
import { markMessagesRead, setNoticePreference } from '@/lib/services/notice/inbox'
import { employerAction } from '@/lib/web/action-client'

/** 标为已读. */
export const markReadAction = employerAction(markReadInput, markMessagesRead)

/** 短信提醒. */
export const setPreferenceAction = employerAction(noticePreferenceInput, setNoticePreference)
