'use server'

import { z } from 'zod'
import { markMessagesRead } from '@/lib/services/messages/mark-read'
import { employerAction } from '@/lib/web/action-client'

/** The list was opened: everything in it counts as read. */
export const markAllReadAction = employerAction(z.object({}), (context) =>
  markMessagesRead(context, { messageId: null }),
)
