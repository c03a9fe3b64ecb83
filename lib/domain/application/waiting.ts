import { addDays, dayOf } from '../dates'
import { openEnded, type Waiting } from '../waiting'
import { kindTraits } from './kinds'
import type { ApplicationState } from './state'
import { holderOf } from './status'

type FileState = Pick<ApplicationState, 'kind' | 'status' | 'level' | 'submittedAt' | 'due' | 'lastReturn'>

/**
 * Whom a file waits for, since its hand-in of the running round or since its return; null for a draft, of which nothing
 * was asked, and for what is over. Only an authority has a term: on the day after it both sides and its desk are
 * told (S-93). A return has none.
 */
export function waitingOf({ kind, status, level, submittedAt, due, lastReturn }: FileState): Waiting | null {
  const { starter } = kindTraits[kind]
  const holder = holderOf(status)
  if (holder === 'starter') {
    if (status === 'draft' || !lastReturn) return null
    return openEnded('correction', { by: lastReturn.by, of: starter, askedOn: dayOf(lastReturn.at) })
  }
  if (holder === null || submittedAt === null) return null
  const askedOn = dayOf(submittedAt)
  if (status === 'awaiting-appointment') return openEnded('appointment', { by: 'authority', of: 'employer', askedOn })
  if (holder === 'employer') return openEnded('review', { by: starter, of: 'employer', askedOn })
  return {
    ...openEnded('review', { by: starter, of: level === 'township' ? 'township' : 'authority', askedOn }),
    ...{ due: due?.day ?? null, lapsesOn: due ? addDays(due.day, 1) : null },
  }
}
