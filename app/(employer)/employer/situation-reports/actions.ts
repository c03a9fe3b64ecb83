'use server'

import { handInInput } from '@/lib/schemas/demand'
import { handInSituationReport } from '@/lib/services/situation-reports/hand-in'
import { employerAction } from '@/lib/web/action-client'
import { refreshing } from '../_components/refreshing'

/** 在线报送. */
export const handInAction = employerAction(handInInput, refreshing(handInSituationReport))
