'use server'

import { handInInput } from '@/lib/schemas/demand'
import { handInSituationReport } from '@/lib/services/situation-report/steps'
import { employerAction } from '@/lib/web/action-client'
import { refreshingEmployer } from '@/lib/web/refreshing'

/** 在线报送. */
export const handInAction = employerAction(handInInput, refreshingEmployer(handInSituationReport))
