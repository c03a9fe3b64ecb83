import { cache } from 'react'
import { database } from '@/lib/data/client'
import { fromColumnOrNull } from '@/lib/data/days'
import { findLinkDuties } from '@/lib/data/employment/employments'
import { addDays, dayOf, type PlainDate } from '@/lib/domain/dates'

/** So many days before its end something stands among the next steps. */
export const lookAhead = 60

export type LinkDuties = {
  /** 请求解除关联, the first to ask first. */
  asked: { id: string; name: string; askedOn: PlainDate }[]
  /** Contracts that end within the look ahead or have ended, the nearest first. */
  contracts: { id: string; name: string; endsOn: PlainDate }[]
}

/** What the links of the unit's people ask of it, the first of each; read once for all next steps of a request. */
export const loadLinkDuties = cache(async (employerId: string, today: PlainDate): Promise<LinkDuties> => {
  const until = addDays(today, lookAhead)
  const duties = await findLinkDuties(database(), employerId, { until, asked: 2, contracts: 4 })
  return {
    asked: duties.flatMap(({ about, id, name, askedAt }) =>
      about === 'asked' && askedAt ? [{ id, name, askedOn: dayOf(askedAt.toISOString()) }] : [],
    ),
    contracts: duties.flatMap(({ about, id, name, endsOn: column }) => {
      const endsOn = fromColumnOrNull(column)
      return about === 'contract' && endsOn ? [{ id, name, endsOn }] : []
    }),
  }
})
