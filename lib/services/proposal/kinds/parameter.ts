import { releasedOf } from '@/lib/data/proposal/releases'
import type { Db } from '@/lib/data/client'
import { dayOf, type PlainDate } from '@/lib/domain/dates'
import { findPolicy } from '@/lib/domain/policy/resolve'
import { cityWide } from '@/lib/domain/policy/sections/parameters'
import { judgeProposal, type Known } from '@/lib/domain/proposal/parameter'
import { ok, refuse } from '@/lib/domain/result'
import type { FigureKind } from '../figure'

/** What a figure of the area that begins on a day is judged against. */
export const loadKnown = async (db: Db, area: string, from: PlainDate): Promise<Known> => ({
  area,
  policy: area === cityWide ? null : findPolicy(area, from),
  released: await releasedOf(db, area),
})

/**
 * 参数. The released proposal itself is the version that the policies read, so there is nothing to apply.
 * Refuses with what `judgeProposal` objects.
 */
export const parameterFigure: FigureKind = {
  judge: async (tx, { area, subject: code, value, effectiveFrom }, now) => {
    if (effectiveFrom === null) return refuse('parameter.date-not-ahead')
    const known = await loadKnown(tx, area, effectiveFrom)
    const change = judgeProposal(known, { code, value, effectiveFrom, note: '' }, dayOf(now.toISOString()))
    return change.ok ? ok({ pin: { before: change.value.before }, value: change.value.after }) : change
  },
  apply: async () => ok(true as const),
}
