import { notice, staffDesk, toEmployer, type Notice } from '../notice/notice'
import type { SituationAction } from './moves'

export type ToldReport = { id: string; number: string; employerId: string }

/** 回执 or 退回 of a 情况表 (U-115). */
export const reportAnswered = (
  { id, number, employerId }: ToldReport,
  action: SituationAction,
  office: string,
): Notice[] => [
  notice(toEmployer(employerId), action === 'receive' ? 'situation-received' : 'situation-returned', {
    about: { page: 'situation-report', id },
    params: { number, office },
    sms: true,
  }),
]

/** 在线报送: the office that answers. */
export const reportHandedIn = ({
  id,
  number,
  employerId,
  district,
  township,
}: ToldReport & { district: string; township: string }): Notice[] => [
  notice(staffDesk(district, 'township', township), 'situation-handed-in', {
    ...{ about: { page: 'situation-report', id }, params: { number }, naming: { employer: employerId } },
  }),
]
