import type { PlainDate } from '../dates'
import type { ReviewLevelCode } from '../codes'
import { notice, staffDesk, toEmployer, type Notice } from '../notice/notice'

export type ToldQuota = { id: string; number: string; employerId: string }

/** 下达. 0 is told in words of its own: it proves the qualification and nothing else. */
export function quotaGranted({ id, employerId }: ToldQuota, count: number, expiresOn: PlainDate): Notice[] {
  const said = { about: { page: 'quota-application', id }, sms: true } as const
  const to = toEmployer(employerId)
  return count > 0
    ? [notice(to, 'quota-granted', { ...said, params: { count, date: expiresOn } })]
    : [notice(to, 'quota-granted-zero', said)]
}

/** 问题反馈（退回）. */
export const quotaFedBack = ({ id, employerId, number }: ToldQuota): Notice[] => [
  notice(toEmployer(employerId), 'quota-fed-back', {
    ...{ about: { page: 'quota-application', id }, params: { number }, sms: true },
  }),
]

/** An application that was not answered ends with the unit's 主管部门变更 (Q-17, S-37). */
export const quotaLeftBehind = ({ id, employerId, number }: ToldQuota): Notice[] => [
  notice(toEmployer(employerId), 'quota-left-behind', {
    about: { page: 'quota-application', id },
    params: { number },
    sms: true,
  }),
]

/** Unused units have ended. */
export const quotaExpired = (employerId: string, count: number): Notice[] => [
  notice(toEmployer(employerId), 'quota-expired', { about: { page: 'quota' }, params: { count }, sms: true }),
]

/** Unused units end soon (N-18). */
export const quotaEnding = (employerId: string, count: number, date: PlainDate): Notice[] => [
  notice(toEmployer(employerId), 'quota-ending', { about: { page: 'quota' }, params: { count, date }, sms: true }),
]

/** 指标申报 is open until `date` (N-18). */
export const quotaWindowOpened = (employerId: string, date: PlainDate): Notice[] => [
  notice(toEmployer(employerId), 'quota-window-open', { about: { page: 'quota' }, params: { date } }),
]

type Asked = ToldQuota & { district: string }

/** 上报, or 信息填错申请退回: the level of the district that grants. */
export const quotaAsked = (
  { id, number, employerId, district }: Asked,
  code: 'quota-submitted' | 'quota-return-asked',
  level: ReviewLevelCode,
): Notice[] => [
  notice(staffDesk(district, level), code, {
    ...{ about: { page: 'quota-application', id }, params: { number }, naming: { employer: employerId } },
  }),
]

/** 指标退回 of unused units: the same level keeps the book. */
export const quotaUnitsReturned = (
  { employerId, district }: { employerId: string; district: string },
  count: number,
  level: ReviewLevelCode,
): Notice[] => [
  notice(staffDesk(district, level), 'quota-units-returned', {
    ...{ about: { page: 'quota-books' }, params: { count }, naming: { employer: employerId } },
  }),
]
