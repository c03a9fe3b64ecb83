import type { OldRule } from '../old-rule'

const at = (file: string) => (title: string) => ({ file, title })
const guards = at('tests/unit/domain/application/guards.test.ts')
const conditions = at('tests/unit/domain/application/conditions.test.ts')
const figures = at('tests/unit/domain/application/unit-figures.test.ts')
const custody = at('tests/unit/domain/application/custody.test.ts')
const districts = at('tests/unit/domain/policy/districts.test.ts')
const ledger = at('tests/integration/quota/ledger.test.ts')
const quota = at('tests/integration/quota/businesses.test.ts')
const settlement = at('tests/integration/businesses/settlement.test.ts')

export const ofConditions: readonly OldRule[] = [
  {
    point: 'conditions',
    rule: '12 months at the unit in 朝阳 are asked only where the unit has moved there.',
    file: 'lib/domain/eligibility/judge-months.ts',
    from: '(only && !unitMoved ? null : monthsAtEmployer.value)',
    to: '(only === null ? null : monthsAtEmployer.value)',
    test: conditions(
      '朝阳: less than a year at a unit that moved there is put to the reviewer, of nobody else (U-113, E-52, Q26)',
    ),
  },
  {
    point: 'conditions',
    rule: 'The same in the self-check and its API.',
    file: 'lib/domain/eligibility/judge-months.ts',
    from: '(only && !unitMoved ? null : monthsAtEmployer.value)',
    to: '(only === null ? null : monthsAtEmployer.value)',
    test: at('tests/unit/domain/eligibility/insurance.test.ts')(
      'D-20, E-52, Q26: a year at the employer is asked in 朝阳 only of people of a unit that moved there',
    ),
  },
  {
    point: 'conditions',
    rule: 'A young open-ended contract is shown with the one before it in 朝阳.',
    file: 'lib/domain/application/rules/standing.ts',
    from: 'if (threshold === null || addMonths(startsOn, threshold) <= on) return []',
    to: 'if (threshold === null || addMonths(startsOn, threshold) > on) return []',
    test: conditions('T-15: 朝阳, an open-ended contract running eight months: the one before it is merged with it'),
  },
  {
    point: 'conditions',
    rule: 'A unit’s own business in 朝阳 goes 区级 → 市.',
    file: 'lib/domain/policy/districts/chaoyang.ts',
    from: "= ['district', 'city']",
    to: "= ['district-first', 'district', 'city']",
    test: districts('a unit’s own business in 朝阳 begins at 区级, without appointment, 暂定 (S-42 before D-06)'),
  },
  {
    point: 'conditions',
    rule: 'It is marked as not confirmed.',
    file: 'lib/domain/policy/districts/chaoyang.ts',
    from: "unconfirmedChains: ['filing-right', 'authority-transfer', 'service-request']",
    to: 'unconfirmedChains: []',
    test: districts('a unit’s own business in 朝阳 begins at 区级, without appointment, 暂定 (S-42 before D-06)'),
  },
  {
    point: 'conditions',
    rule: 'A shortfall that holds 原则上 needs a written reason to pass.',
    file: 'lib/domain/application/guards.ts',
    from: 'if (!command || isReason(command.reason)) return null',
    to: 'if (!command || command) return null',
    test: guards('at the first review of the employer and at every level'),
  },
  {
    point: 'conditions',
    rule: 'A grant of a year that is over opens no right and no transfer.',
    file: 'lib/data/quota/facts.ts',
    from: 'year = ${year} or (year < ${year} and "expiresOn" >= ${on}::date)) as "grantUsable"',
    to: 'year <= ${year}) as "grantUsable"',
    test: ledger('a grant of 0 proves the qualification and nothing else (Q-12)'),
  },
  {
    point: 'conditions',
    rule: 'A grant of 0 suffices for a right and a transfer.',
    file: 'lib/domain/quota/facts.ts',
    from: 'facts?.grantedThisYear : facts?.grantUsable',
    to: 'facts?.grantedThisYear : facts?.grantUsable && facts.available > 0',
    test: quota(
      '申请业务办理权限 and 单位主管部门变更 into the district need a grant, if only 0 (Q-20, Q-21, U-55, U-112)',
    ),
  },
  {
    point: 'conditions',
    rule: 'A branch holds so many permits in principle: one more is for a reviewer.',
    file: 'lib/domain/application/rules/new.ts',
    from: 'return when(actual >= threshold, () =>',
    to: 'return when(actual > 100 * threshold, () =>',
    test: figures('counts those that live: the sixth is a reviewer’s to judge'),
  },
  {
    point: 'conditions',
    rule: 'At 续签 an employer whose change was never recorded is asked about.',
    file: 'lib/domain/application/rules/renewal.ts',
    from: "    ...skippedFindings(context, ['S-71', 'U-91']),\n",
    to: '',
    test: figures('asks about an employer whose change was never recorded'),
  },
  {
    point: 'conditions',
    rule: 'At 续签 months that another employer paid are asked about.',
    file: 'lib/domain/application/rules/renewal.ts',
    from: '    ...historyFindings(form, context),\n',
    to: '',
    test: figures('asks about months that another employer paid after the change was recorded'),
  },
  {
    point: 'conditions',
    rule: 'After a divorce the paper on the custody is a duty.',
    file: 'lib/domain/application/children.ts',
    from: "(status === divorced ? (['divorced-with-children'] as const) : [])",
    to: '[]',
    test: custody('after a divorce the agreement or judgment on the custody, in 海淀 and 大兴 as their guides say'),
  },
  {
    point: 'conditions',
    rule: 'Another marriage, an adopted or a step child asks for the kinship.',
    file: 'lib/domain/application/children.ts',
    from: "(kinship ? (['kinship-to-prove'] as const) : [])",
    to: '(kinship ? [] : [])',
    test: custody('another marriage, an adopted or a step child: the kinship is shown, and a human says with what'),
  },
  {
    point: 'conditions',
    rule: '落户: nobody’s word ends a permit.',
    file: 'lib/domain/permit/lifecycle.ts',
    from: 'return { settlement: [...settlement.filter(({ side }) => side !== report.side), report] }',
    to: "return { status: 'cancelled', settlement: [report] }",
    test: at('tests/unit/domain/permit/settlement.test.ts')(
      'ends nothing: the permit is what it was, and two sides stand beside each other',
    ),
  },
  {
    point: 'conditions',
    rule: '落户: the unit and the district hear what the holder says, and the other way round.',
    file: 'lib/domain/permit/notices.ts',
    from: "...(side === 'holder' ? unit(permit, 'settlement-reported', { params: { date: on } }) : []),\n",
    to: '',
    test: settlement(
      'by the holder: unit and district are told, the permit is what it was, also for the public and for the timers',
    ),
  },
  {
    point: 'conditions',
    rule: '落户: a human of the district decides on it with a paper.',
    file: 'lib/domain/permit/settlement.ts',
    from: "if (basis.trim().length < SHORTEST_BASIS) return refuse('settlement.basis-missing')",
    to: '',
    test: settlement(
      'refuses every other desk, the officer who is the holder, and a decision without a report or a reason',
    ),
  },
  {
    point: 'conditions',
    rule: 'Two figures for one fact are reconciled by a finding.',
    file: 'lib/domain/application/rules/new.ts',
    from: '  ...sinceFindings(form, context),\n',
    to: '',
    test: figures('the beginning of the contract against the months that this unit has paid'),
  },
  {
    point: 'conditions',
    rule: 'The last line of the work history names the unit that files.',
    file: 'lib/domain/application/rules/new.ts',
    from: '  ...workFindings(context),\n',
    to: '',
    test: figures('the present line of the work history against the unit that files'),
  },
]
