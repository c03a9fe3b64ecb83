'use server'

import { wantedInput } from '@/lib/schemas/proposals'
import { previewParameter } from '@/lib/services/proposal/preview'
import { proposeParameter } from '@/lib/services/proposal/propose-parameter'
import { staffAction } from '@/lib/web/action-client'
import { refreshingReviewer } from '@/lib/web/refreshing'

/** What a new version would change; stores nothing. */
export const previewAction = staffAction(wantedInput, previewParameter)

/** 提出修改. */
export const proposeAction = staffAction(wantedInput, refreshingReviewer(proposeParameter))
