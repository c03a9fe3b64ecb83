import { cache } from 'react'
import type { StaffActor } from '@/lib/access/actor'
import { database, type Db } from '@/lib/data/client'
import { secondsForAll } from '@/lib/data/proposal/seats'
import {
  decidedProposals,
  proposalsOfSubject,
  waitingLimit,
  waitingProposals,
  areaSeen,
  type Proposal,
} from '@/lib/data/proposal/proposals'
import { dayOf, type InstantText, type PlainDate } from '@/lib/domain/dates'
import { findPolicy } from '@/lib/domain/policy/resolve'
import { cityWide } from '@/lib/domain/policy/sections/parameters'
import { proposalKinds, type ProposalKind } from '@/lib/domain/proposal/kinds'
import { availableDecisions, type DecisionAction, type ProposalStatus } from '@/lib/domain/proposal/moves'
import { seatOf, sits } from '@/lib/domain/proposal/seats'
import { decisionLabel, proposalName, proposalStatusLabel } from '@/lib/labels/proposals'
import { sentenceFor } from '@/lib/labels/refusals'
import { reviewerFigures } from '../portal/reviewer-figures'
import { proposalText, type ProposalText } from './lines'

/** A proposed figure as the pages show it. */
export type ProposalView = ProposalText & {
  id: string
  version: number
  kind: ProposalKind
  what: string
  /** District of the figure, for the city, which sees several. */
  place: string | null
  effectiveFrom: PlainDate | null
  basis: string
  status: ProposalStatus
  statusLabel: string
  proposedBy: string
  proposedAt: InstantText
  decidedBy: string | null
  decidedAt: InstantText | null
  reason: string | null
  actions: { action: DecisionAction; label: string; refusal: string | null }[]
  /** Nobody but the proposer can act today, and he only withdraws. */
  lacksSecond: boolean
}

const seatOn = (kind: ProposalKind, area: string, on: PlainDate) =>
  seatOf(kind, area, area === cityWide ? null : findPolicy(area, on))

const ownArea = (actor: StaffActor): string => actor.district ?? cityWide

/** Does this reviewer keep any figure at all? */
export const keepsFigures = (actor: StaffActor, on: PlainDate): boolean =>
  proposalKinds.some((kind) => {
    const seat = seatOn(kind, ownArea(actor), on)
    return seat !== null && sits(actor, seat)
  })

type Known = { proposal: Proposal; seconds: string[]; isConcerned: boolean }

/** Of these proposals, those that concern this reviewer: his own, those of his seat, those that he may release. */
async function concerning(db: Db, actor: StaffActor, proposals: Proposal[], on: PlainDate): Promise<Known[]> {
  const seated = proposals.flatMap((proposal) => {
    const seat = seatOn(proposal.kind, proposal.area, on)
    return seat ? [{ proposal, seat }] : []
  })
  const found = await secondsForAll(
    db,
    seated.map(({ seat, proposal }) => ({ seat, proposer: proposal.proposedById })),
  )
  return seated
    .map(({ proposal, seat }, index) => {
      const seconds = (found[index] ?? []).map(({ id }) => id)
      const own = proposal.proposedById === actor.staffId
      return { proposal, seconds, isConcerned: own || sits(actor, seat) || seconds.includes(actor.staffId) }
    })
    .filter(({ isConcerned }) => isConcerned)
}

async function viewOf(db: Db, actor: StaffActor, { proposal, seconds }: Known, on: PlainDate): Promise<ProposalView> {
  const { id, version, kind, area, effectiveFrom, basis, status, reason } = proposal
  const deciding = { staffId: actor.staffId, seconds, on }
  return {
    ...(await proposalText(db, proposal)),
    ...{ id, version, kind, what: proposalName(kind), effectiveFrom, basis, status, reason },
    place: actor.district === null ? (area === cityWide ? '全市' : (findPolicy(area, on)?.name ?? area)) : null,
    statusLabel: proposalStatusLabel(kind, status),
    ...{ proposedBy: proposal.proposedByName, proposedAt: proposal.proposedAt.toISOString() },
    ...{ decidedBy: proposal.decidedByName, decidedAt: proposal.decidedAt?.toISOString() ?? null },
    actions: availableDecisions(proposal, deciding).map(({ action, refusal }) => ({
      action,
      label: decisionLabel(kind, action),
      refusal: refusal && sentenceFor(refusal.code),
    })),
    lacksSecond: status === 'proposed' && seconds.length === 0,
  }
}

const viewsOf = async (db: Db, actor: StaffActor, proposals: Proposal[], on: PlainDate): Promise<ProposalView[]> =>
  Promise.all((await concerning(db, actor, proposals, on)).map((known) => viewOf(db, actor, known, on)))

export type ProposalsPage = { waiting: ProposalView[]; decided: ProposalView[] }

const decidedShown = 20

/** 待复核: what waits and what was decided of late; null for whoever neither keeps a figure nor may release one. */
export async function loadProposals(actor: StaffActor, now: Date): Promise<ProposalsPage | null> {
  const db = database()
  const on = dayOf(now.toISOString())
  const waiting = await viewsOf(db, actor, await waitingProposals(db, areaSeen(actor)), on)
  if (waiting.length === 0 && !keepsFigures(actor, on)) return null
  // of what is over nobody needs more than his own area
  const decided = await decidedProposals(db, { area: ownArea(actor) }, decidedShown)
  return { waiting, decided: await viewsOf(db, actor, decided, on) }
}

/** What waits for this reviewer's own decision: the figure beside 待复核. Looks closer only where something waits. */
export const countToDecide = cache(async (actor: StaffActor, on: PlainDate): Promise<number> => {
  if ((await reviewerFigures(actor, on)).proposed === 0) return 0
  const db = database()
  const waiting = await waitingProposals(db, areaSeen(actor))
  const others = waiting.filter(({ proposedById }) => proposedById !== actor.staffId)
  return (await concerning(db, actor, others, on)).filter(({ seconds }) => seconds.includes(actor.staffId)).length
})

/** What was proposed for one page's figure, waiting and decided, the newest first. The page has checked who reads it. */
export async function loadProposalsOf(
  actor: StaffActor,
  of: { kind: ProposalKind; area: string; subject?: string },
  now: Date,
): Promise<ProposalsPage> {
  const db = database()
  const on = dayOf(now.toISOString())
  const [waiting, decided] = await Promise.all([
    proposalsOfSubject(db, { ...of, waits: true }, waitingLimit),
    proposalsOfSubject(db, { ...of, waits: false }, decidedShown),
  ])
  return { waiting: await viewsOf(db, actor, waiting, on), decided: await viewsOf(db, actor, decided, on) }
}
