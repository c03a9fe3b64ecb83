'use server'

import { nothing } from '@/lib/schemas/applicant'
import { startNewApplication } from '@/lib/services/applications/start-new'
import { personAction } from '@/lib/web/action-client'

/** 新办: opens a draft. */
export const startNew = personAction(nothing, (context) => startNewApplication(context))
