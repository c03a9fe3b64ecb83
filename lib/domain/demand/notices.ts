import { notice, toEmployer, type Notice } from '../notice/notice'
import type { DemandNoticeInput } from './notice'

export type ToldDeclaration = { id: string; number: string; year: number; employerId: string }

/** 年度需求申报通知 (N-17): every unit of the district. */
export function demandPublished(
  employerIds: readonly string[],
  { year, opensOn, closesOn }: DemandNoticeInput,
  authority: string,
): Notice[] {
  const said = { about: { page: 'demand' }, params: { year, opensOn, closesOn, authority } } as const
  return employerIds.map((id) => notice(toEmployer(id), 'demand-notice', said))
}

/** 退回修改. */
export const demandReturned = ({ id, number, year, employerId }: ToldDeclaration): Notice[] => [
  notice(toEmployer(employerId), 'demand-returned', { about: { page: 'declaration', id }, params: { number, year } }),
]

/** 核定 of a number, first or increased (S-84). */
export const demandFixed = ({ id, number, year, employerId }: ToldDeclaration, count: number): Notice[] => [
  notice(toEmployer(employerId), 'demand-fixed', {
    about: { page: 'declaration', id },
    params: { number, year, count },
  }),
]
