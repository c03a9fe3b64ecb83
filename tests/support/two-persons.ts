import type { ProposalKind } from '@/lib/domain/proposal/kinds'
import type { Line } from './telling/words'

/**
 * ACT × WHO × WHAT HAPPENS: every act by which an officer moves deadlines or totals for others (decision 0023), written
 * apart from the code. `proposals/acts.test.ts` plays every line, `laws/two-persons.test.ts` refuses an act of an officer
 * that stands in neither list.
 */
export type Act = {
  /** The one verb behind the button. */
  verb: string
  /** Who proposes; the others of the same seat release, its stand-ins where there is nobody else. */
  proposes: 'administrators of the area' | 'administrators of the city' | 'demand desk' | 'quota desk'
  /** Who hears of the release besides the proposer, and of nothing before it. */
  effectTold: readonly Line[]
  /** A second tab proposes the same: refused with this, or nothing (several may wait). */
  secondTab: string | null
  /** The thing itself moved on between proposal and release: refused with this; null: there is no other road to it. */
  changedBetween: string | null
  /** Released on a day on which it comes too late; null: it counts from the day of its release, whichever that is. */
  tooLate: string | null
  /** What it would be taken from is used up meanwhile; null: it is taken from nothing. */
  usedUp: string | null
}

export const figureActs: Record<ProposalKind, Act> = {
  parameter: {
    ...{ verb: 'proposeParameter', proposes: 'administrators of the area', effectTold: [] },
    ...{ secondTab: null, changedBetween: 'proposal.outdated', tooLate: 'proposal.day-passed', usedUp: null },
  },
  'calendar-year': {
    ...{ verb: 'proposeCalendarYear', proposes: 'administrators of the city' },
    effectTold: ['planners: calendar-published'],
    ...{ secondTab: 'proposal.waiting', changedBetween: 'proposal.outdated', tooLate: null, usedUp: null },
  },
  'demand-notice': {
    ...{ verb: 'proposeDemandNotice', proposes: 'demand desk' },
    effectTold: ['units of the district: demand-notice + sms'],
    ...{ secondTab: 'proposal.waiting', changedBetween: null, tooLate: 'demand.dates-invalid', usedUp: null },
  },
  'demand-total': {
    ...{ verb: 'proposeYearTotal', proposes: 'demand desk', effectTold: [] },
    ...{ secondTab: 'proposal.waiting', changedBetween: null, tooLate: null, usedUp: 'demand.total-below-approved' },
  },
  'demand-number': {
    ...{ verb: 'proposeNumber', proposes: 'demand desk', effectTold: ['employer: demand-fixed + sms'] },
    ...{ secondTab: 'proposal.waiting', changedBetween: 'proposal.outdated' },
    ...{ tooLate: 'demand.year-over', usedUp: 'demand.over-total' },
  },
  'quota-grant': {
    ...{ verb: 'proposeQuotaGrant', proposes: 'quota desk', effectTold: ['employer: quota-granted + sms'] },
    ...{ secondTab: 'proposal.waiting', changedBetween: 'proposal.outdated', tooLate: null, usedUp: null },
  },
  'slots-closing': {
    ...{ verb: 'proposeSlotsClosing', proposes: 'administrators of the area' },
    effectTold: ['employer: appointment-revoked + sms'],
    ...{ secondTab: 'proposal.waiting', changedBetween: 'appointment.unchanged' },
    ...{ tooLate: 'appointment.slot-past', usedUp: null },
  },
}

/** Everything else that an officer can do, and why one person suffices for it. */
export const singleActs: Record<string, string> = {
  releaseProposal: 'is the second person',
  rejectProposal: 'is the second person; changes nothing',
  withdrawProposal: 'the proposer; changes nothing',
  previewParameter: 'reads',
  evaluateDemand:
    'works out the points of everybody by weights of the policy file; nobody chooses a figure, and it may be repeated',
  returnDeclaration: 'gives one unit its own declaration back, with a reason; no number moves',
  feedBackQuota: 'gives one unit its own application back, with a reason; no number moves',
  changeAppointmentSlot: 'places that nobody holds: with somebody in it a closing is refused, and proposed',
  changeAppointmentDay: 'as a slot',
  recordRetirementDecision:
    'a decision about one person, with his paper, like every decision on a file (decision 0021)',
  decideSettlement: 'a decision about one person, with his paper, as a retirement',
  claimApplication: 'a matter of the desk',
  releaseApplication: 'a matter of the desk',
  acceptApplication: 'a step of the chain, which has several levels',
  passApplication: 'a step of the chain, which has several levels',
  returnApplication: 'a step of the chain, with its opinion',
  revealIdentifiers: 'reads, and is recorded',
  recheckApplication: 'asks a register',
  receiveSituationReport: 'confirms what was handed in',
  returnSituationReport: 'gives one unit its own report back, with a reason',
  markMessagesRead: 'his own messages',
  chooseDailySummary: 'his own messages',
}
