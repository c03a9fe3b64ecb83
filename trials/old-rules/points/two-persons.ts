import type { OldRule } from '../old-rule'

const at = (file: string) => (title: string) => ({ file, title })
const moves = at('tests/unit/domain/proposal/moves.test.ts')
const acts = at('tests/integration/proposals/acts.test.ts')

/** One person moved all deadlines and totals; two do, with a basis (decision 0023). */
export const twoPersons: readonly OldRule[] = [
  {
    point: 'twoPersons',
    rule: '工作日历, 年度总量, 核定, 下达 and the closing of booked slots change nothing before a second person releases them.',
    file: 'lib/services/proposal/propose.ts',
    from: 'await insertProposal(tx, proposalId, proposal, originOf(context))',
    to: 'await insertProposal(tx, proposalId, proposal, originOf(context)); await figureKind(kind).apply(tx, context, { ...figure, proposedByName: by.name })',
    test: acts('changes nothing before a second person has released it, and both are told and recorded'),
  },
  {
    point: 'twoPersons',
    rule: 'A figure is released by another than its proposer.',
    file: 'lib/domain/proposal/moves.ts',
    from: "if (own) return refuse('proposal.own').refusal",
    to: 'if (own) return null',
    test: moves('%s may not %s'),
  },
  {
    point: 'twoPersons',
    rule: 'No figure without its basis.',
    file: 'lib/domain/proposal/moves.ts',
    from: 'basis.trim().length < 5 ?',
    to: 'basis.length < 0 ?',
    test: moves('has its basis'),
  },
  {
    point: 'twoPersons',
    rule: 'The second person signs what the first has seen: what moved on since is refused.',
    file: 'lib/services/proposal/decide.ts',
    from: "if (pin !== null && !standsAsSeen(pin, judged.value.pin)) return refuse('proposal.outdated')",
    to: '',
    test: acts('is refused when the thing has moved on since, and may then be declined'),
  },
  {
    point: 'twoPersons',
    rule: 'Two accounts of one person are one person.',
    file: 'lib/domain/proposal/seats.ts',
    from: '(personIndex === null || personIndex !== proposer.personIndex)',
    to: 'personIndex !== undefined',
    test: acts('a second account of the same person is not a second person'),
  },
  {
    point: 'twoPersons',
    rule: 'An authority with one officer is no dead end.',
    file: 'lib/domain/proposal/seats.ts',
    from: '[seat, ...standIns(seat)]',
    to: '[seat]',
    test: acts('is no dead end: the administrators of the district, then those of the city, are the second person'),
  },
  {
    point: 'twoPersons',
    rule: 'Units that are booked in a slot are sent away by two persons.',
    file: 'lib/services/appointment/slots.ts',
    from: 'leaving.length > 0 && !releasedByTwo',
    to: 'releasedByTwo === undefined',
    test: at('tests/integration/appointments/administration.test.ts')(
      'sends its files back to 待预约 and tells their units; opened again it can be booked',
    ),
  },
]
