import type { PlainDate } from '../dates'
import { notice, toReviewer, type Notice, type Seat } from '../notice/notice'
import type { ProposalKind } from './kinds'
import type { DecisionAction } from './moves'

/** `figure` is the code of a parameter; `from` its first day. */
export type ToldProposal = {
  kind: ProposalKind
  seat: Seat
  figure: string | null
  from: PlainDate | null
  proposedById: string
}

const about = { page: 'proposals' } as const

const paramsOf = ({ kind, figure, from }: ToldProposal) => ({
  what: kind,
  ...(figure ? { figure } : {}),
  ...(from ? { date: from } : {}),
})

/** Those who may release it hear that something waits, and that it does not any more. */
export function proposalNotices(told: ToldProposal, action: DecisionAction | 'propose'): Notice[] {
  const params = paramsOf(told)
  const seconds = { kind: 'seconds', seat: told.seat, proposer: told.proposedById } as const
  switch (action) {
    case 'propose':
      return [notice(seconds, 'proposal-waiting', { about, params })]
    case 'withdraw':
      return [notice(seconds, 'proposal-withdrawn', { about, params })]
    case 'release':
      return [notice(toReviewer(told.proposedById), 'proposal-released', { about, params })]
    case 'reject':
      return [notice(toReviewer(told.proposedById), 'proposal-rejected', { about, params })]
  }
}
