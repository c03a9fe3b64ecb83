import type { OldRule } from '../old-rule'

const at = (file: string) => (title: string) => ({ file, title })
const transfer = at('tests/integration/businesses/transfer.test.ts')
const unit = at('tests/integration/businesses/unit.test.ts')
const table = at('tests/unit/domain/application/authority-change.test.ts')
const guards = at('tests/unit/domain/application/guards.test.ts')
const quota = at('tests/integration/quota/businesses.test.ts')

const database = 'the database refuses it whatever the code does: the file, and the right that would leave it behind'

export const ofTransfer: readonly OldRule[] = [
  {
    point: 'transfer',
    rule: 'Drafts, returned and unreviewed files go on with the new authority.',
    file: 'lib/services/application/effects/follow-right.ts',
    from: '  const moved = await moveFiles(tx, taken, former)\n',
    to: '  const moved = { ok: true as const, value: true as const }\n',
    test: transfer('a draft, a returned file and one that only the unit has seen go on with the new authority'),
  },
  {
    point: 'transfer',
    rule: 'A draft of the former authority reaches nobody but the new one.',
    file: 'lib/services/application/effects/follow-right.ts',
    from: '  const moved = await moveFiles(tx, taken, former)\n',
    to: '  const moved = { ok: true as const, value: true as const }\n',
    test: transfer('a draft that was moved reaches the new authority and nobody else (the way round A3)'),
  },
  {
    point: 'transfer',
    rule: 'Nothing of the former authority’s standards, clock or desks goes along.',
    file: 'lib/domain/application/replay.ts',
    from: 'policyVersion: event.policyVersion, township: null, reached: [] }',
    to: 'township: null, reached: [] }',
    test: transfer('a draft, a returned file and one that only the unit has seen go on with the new authority'),
  },
  {
    point: 'transfer',
    rule: 'Quota that was asked of the former authority ends with a notice.',
    file: 'lib/services/application/effects/follow-right.ts',
    from: '  await leaveQuota(tx, taken, former)\n',
    to: '',
    test: transfer('quota that was asked of the former authority ends, and the unit hears of it'),
  },
  {
    point: 'transfer',
    rule: 'Unused units of quota end with the transfer.',
    file: 'lib/data/quota/ledger.ts',
    from: "moveUnits(tx, units, 'available', { movement: 'voided' }, origin)\n  return units.length",
    to: "moveUnits(tx, [], 'available', { movement: 'voided' }, origin)\n  return units.length",
    test: quota('voids what is unused there'),
  },
  {
    point: 'transfer',
    rule: 'The exempt kinds are a column of the table of kinds: 注销 stays where it is.',
    file: 'lib/domain/application/authority-change.ts',
    from: "if (!kindTraits[kind].needsRight) return 'stays'",
    to: '',
    test: table('%s: goes where its kind and its desk say'),
  },
  {
    point: 'transfer',
    rule: 'No employee business is submitted to an authority where the unit has no right (guard).',
    file: 'lib/domain/application/guards.ts',
    from: "(facts.rightHere ? null : no('application.right-elsewhere'))",
    to: "(facts ? null : no('application.right-elsewhere'))",
    test: transfer('the table refuses a submission elsewhere, whatever the page shows'),
  },
  {
    point: 'transfer',
    rule: 'Nor is it accepted by such an authority.',
    file: 'lib/domain/application/transitions.ts',
    from: "guards: ['not-party', 'not-earlier-decider', 'not-claimed-by-other', 'right-here'],",
    to: "guards: ['not-party', 'not-earlier-decider', 'not-claimed-by-other'],",
    test: guards('neither gets nor decides anything of its people: %s × %s'),
  },
  {
    point: 'transfer',
    rule: 'Nor is it passed by such an authority.',
    file: 'lib/domain/application/transitions.ts',
    from: "'grantable', 'exception-reason', 'right-here'],",
    to: "'grantable', 'exception-reason'],",
    test: guards('neither gets nor decides anything of its people: %s × %s'),
  },
  {
    point: 'transfer',
    rule: 'What a right that has ended does to files that run: with an authority they are only given back.',
    file: 'lib/domain/application/guards.ts',
    from: "command && !(command.opinion && isSubstantial(command.opinion)) ? no('application.opinion-required') : null",
    to: "_context.facts.rightHere && command && !(command.opinion && isSubstantial(command.opinion)) ? no('application.opinion-required') : _context.facts.rightHere ? null : no('application.right-elsewhere')",
    test: guards('what lies there is only given back, what lies with the starter waits'),
  },
  {
    point: 'transfer',
    rule: 'A file that waits for its appointment goes back to the unit, and its booking is given up.',
    file: 'lib/domain/application/transitions.ts',
    from: "    action: 'move-authority',\n    by: 'system',\n    to: 'employer-review',",
    to: "    action: 'move-authority',\n    by: 'system',\n    to: 'same',",
    test: at('tests/unit/domain/application/table.test.ts')('$status × $action, whoever tries'),
  },
  {
    point: 'transfer',
    rule: 'The right must stand with the very authority of the file.',
    file: 'lib/domain/application/decision-facts.ts',
    from: ' && rightDistrict === district',
    to: ' && rightDistrict !== null && district !== null',
    test: transfer('the table refuses a submission elsewhere, whatever the page shows'),
  },
  {
    point: 'transfer',
    rule: 'The database refuses a file that escapes its authority.',
    sql: 'drop trigger application_right_with_authority on "Application"',
    test: transfer(database),
  },
  {
    point: 'transfer',
    rule: 'The database refuses a right that would leave a file behind.',
    sql: 'drop trigger filing_right_leaves_nothing on "FilingRight"',
    test: transfer(database),
  },
  {
    point: 'transfer',
    rule: 'It is checked at grant again: what has reached the former authority stops the transfer.',
    file: 'lib/domain/application/rules/authority-transfer.ts',
    from: "(businessesWithAuthority ?? 0) > 0 ? 'application.businesses-open' : null",
    to: "(businessesWithAuthority ?? 0) > 999 ? 'application.businesses-open' : null",
    test: transfer('what has reached the former authority meanwhile stops the grant, in a sentence'),
  },
  {
    point: 'transfer',
    rule: 'Rule of the database and table of kinds are one list.',
    file: 'lib/domain/application/kinds.ts',
    from: "  cancellation: {\n    starter: 'person',\n    employerReviews: false,\n    about: 'person',\n    permit: 'live',\n    needsRight: false,",
    to: "  cancellation: {\n    starter: 'person',\n    employerReviews: false,\n    about: 'person',\n    permit: 'live',\n    needsRight: true,",
    test: transfer('the rule of the database knows the same kinds as the table of kinds'),
  },
  {
    point: 'transfer',
    rule: 'A transfer waits until no business of an employee is under review.',
    file: 'lib/domain/application/rules/authority-transfer.ts',
    from: '...when(openBusinesses > 0, () =>',
    to: '...when(openBusinesses > 999, () =>',
    test: unit('waits until no business of an employee is under review (S-77)'),
  },
]
