import { kindTraits, type ApplicationKind } from './kinds'
import { applicationStatuses, isOpen } from './status'
import { moves, type Move } from './transitions'

const id = (status: string): string => status.replaceAll('-', '_')

/** Where a move can lead, spelled out for the diagram. */
function targets(kind: ApplicationKind, move: Move, from: string): string[] {
  switch (move.to) {
    case 'first-desk':
      return [kindTraits[kind].employerReviews ? 'employer-review' : 'awaiting-acceptance']
    case 'next-desk':
      return ['under-review', 'granted']
    case 'same':
      return [from]
    default:
      return [move.to]
  }
}

/** Statuses that a kind can be in: everything reachable from the draft. */
function reachable(kind: ApplicationKind): Set<string> {
  const seen = new Set<string>(['draft'])
  for (const status of seen)
    for (const move of moves)
      if ((move.from as readonly string[]).includes(status)) targets(kind, move, status).forEach((to) => seen.add(to))
  return seen
}

/** The state diagram of a kind in Mermaid, drawn from the table of moves (house law 1). */
export function stateDiagram(kind: ApplicationKind, words: Record<string, string>): string {
  const known = reachable(kind)
  const states = applicationStatuses.filter((status) => known.has(status))
  const arrows = moves.flatMap((move) =>
    move.from
      .filter((from) => known.has(from))
      .flatMap((from) => targets(kind, move, from).map((to) => `  ${id(from)} --> ${id(to)}: ${words[move.action]}`)),
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
