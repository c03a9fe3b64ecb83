import { isOneOf } from '../typed'
import type { ApplicationKind } from '../codes'
import { kindTraits } from './kinds'
import { applicationStatuses, isOpen } from './status'
import { bookingActions, moves, type Move } from './transitions'

const id = (status: string): string => status.replaceAll('-', '_')

/** A kind of application, and whether some district works on it by appointment. */
type Drawn = { kind: ApplicationKind; booked: boolean }

/** The moves that the kind knows. */
const movesOf = ({ kind, booked }: Drawn): Move[] =>
  moves.filter(({ kinds, action }) => (!kinds || kinds.includes(kind)) && (booked || !bookingActions.includes(action)))

/** Where a move can lead, spelled out for the diagram. */
function targets({ kind, booked }: Drawn, move: Move, from: string): string[] {
  const authority = booked ? ['awaiting-appointment', 'awaiting-acceptance'] : ['awaiting-acceptance']
  switch (move.to) {
    case 'first-desk':
      return kindTraits[kind].employerReviews ? ['employer-review'] : authority
    case 'authority':
      return authority
    case 'next-desk':
      return ['under-review', 'granted']
    case 'same':
      return [from]
    default:
      return [move.to]
  }
}

/** Statuses that a kind can be in: everything reachable from the draft. */
function reachable(drawn: Drawn): Set<string> {
  const seen = new Set<string>(['draft'])
  for (const status of seen)
    for (const move of movesOf(drawn))
      if (isOneOf(move.from, status)) targets(drawn, move, status).forEach((to) => seen.add(to))
  return seen
}

/** The state diagram of a kind in Mermaid, drawn from the table of moves (house law 1). */
export function stateDiagram(drawn: Drawn, words: Record<string, string>): string {
  const known = reachable(drawn)
  const states = applicationStatuses.filter((status) => known.has(status))
  const arrows = movesOf(drawn).flatMap((move) =>
    move.from
      .filter((from) => known.has(from))
      .flatMap((from) => targets(drawn, move, from).map((to) => `  ${id(from)} --> ${id(to)}: ${words[move.action]}`)),
  )
  return [
    'stateDiagram-v2',
    ...states.map((status) => `  ${id(status)}: ${words[status]}`),
    '  [*] --> draft',
    ...arrows,
    ...states.filter((status) => !isOpen(status)).map((status) => `  ${id(status)} --> [*]`),
    '',
  ].join('\n')
}
