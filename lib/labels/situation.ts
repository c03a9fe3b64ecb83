import type { SituationStatus } from '../domain/situation-report/moves'

/** States of a 情况表, for the unit and for the office (U-115). */
export const situationStatusLabels: Record<SituationStatus, string> = {
  'handed-in': '已报送',
  received: '已收到',
  returned: '已退回',
}
