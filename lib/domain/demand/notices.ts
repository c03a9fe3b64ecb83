import type { ReviewLevelCode } from '../codes'
import { notice, staffDesk, toEmployer, type Notice } from '../notice/notice'
import type { DemandNoticeInput } from './notice'

export type ToldDeclaration = { id: string; number: string; year: number; employerId: string }

/** 年度需求申报通知 (N-17): every unit of the district. */
export function demandPublished(
  employerIds: readonly string[],
  { year, opensOn, closesOn }: DemandNoticeInput,
  authority: string,
): Notice[] {
  const said = { about: { page: 'demand' }, params: { year, opensOn, closesOn, authority }, sms: true } as const
  return employerIds.map((id) => notice(toEmployer(id), 'demand-notice', said))
}

/** 退回修改. */
export const demandReturned = ({ id, number, year, employerId }: ToldDeclaration): Notice[] => [
  notice(toEmployer(employerId), 'demand-returned', {
    about: { page: 'declaration', id },
    params: { number, year },
    sms: true,
  }),
]

/** The unit has moved to another authority: its declaration ends where it was (Q-17, decision 0022). */
export const demandLeftBehind = ({ id, number, year, employerId }: ToldDeclaration): Notice[] => [
  notice(toEmployer(employerId), 'demand-left-behind', {
    about: { page: 'declaration', id },
    params: { number, year },
    sms: true,
  }),
]

/** 核定 of a number, first or increased (S-84). */
export const demandFixed = ({ id, number, year, employerId }: ToldDeclaration, count: number): Notice[] => [
  notice(toEmployer(employerId), 'demand-fixed', {
    about: { page: 'declaration', id },
    params: { number, year, count },
    sms: true,
  }),
]

/** 提交申报: the level of the district that keeps the yearly demand. */
export const demandSubmitted = (
  { id, number, year, employerId, district }: ToldDeclaration & { district: string },
  level: ReviewLevelCode,
): Notice[] => [
  notice(staffDesk(district, level), 'demand-submitted', {
    ...{ about: { page: 'declaration', id }, params: { number, year }, naming: { employer: employerId } },
  }),
]
