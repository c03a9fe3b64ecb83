'use server'

import { markReadInput } from '@/lib/schemas/applicant'
import { markMessagesRead } from '@/lib/services/messages/mark-read'
import { personAction } from '@/lib/web/action-client'

/** 标为已读. */
export const markRead = personAction(markReadInput, markMessagesRead)
