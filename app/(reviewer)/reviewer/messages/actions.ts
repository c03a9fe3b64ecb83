'use server'

import { markReadInput } from '@/lib/schemas/messages'
import { markMessagesRead } from '@/lib/services/messages/mark-read'
import { staffAction } from '@/lib/web/action-client'

/** 标为已读. */
export const markReadAction = staffAction(markReadInput, markMessagesRead)
