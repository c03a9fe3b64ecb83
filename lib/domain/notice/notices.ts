import type { PlainDate } from '../dates'
import { notice, toReviewer, type Notice, type NoticeParams } from './notice'

/** A piece of work that was held back for the summary; `number` and `due` where it is a file that still lies there. */
export type HeldWork = { code: string; number: string | null; due: PlainDate | null }

const byDue = (a: HeldWork, b: HeldWork): number =>
  (a.due ?? '9999').localeCompare(b.due ?? '9999') || (a.number ?? '').localeCompare(b.number ?? '')

/**
 * One message about everything that has come to a reviewer's desk: how many of each kind, and the file with the nearest
 * due day. The same work always makes the same message; no work makes none.
 */
export function daySummary(staffId: string, work: readonly HeldWork[]): Notice[] {
  if (work.length === 0) return []
  const codes = [...new Set(work.map(({ code }) => code))].toSorted()
  const counts = codes.map((code) => `${code}:${work.filter((one) => one.code === code).length}`).join(' ')
  const first = work.filter(({ number, due }) => number !== null && due !== null).toSorted(byDue)[0]
  const urgent: NoticeParams = first ? { number: first.number ?? '', date: first.due ?? '' } : {}
  return [
    notice(toReviewer(staffId), 'day-summary', {
      about: { page: 'home' },
      params: { total: work.length, counts, ...urgent },
    }),
  ]
}
