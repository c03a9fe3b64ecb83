import { notice, toEmployer, type Notice } from '../notice/notice'

/** A year has begun and `count` papers of the unit are of an earlier one (N-09, U-31). */
export const papersOfTheYear = (employerId: string, year: number, count: number): Notice[] => [
  notice(toEmployer(employerId), 'papers-of-the-year', { about: { page: 'attachments' }, params: { year, count } }),
]
