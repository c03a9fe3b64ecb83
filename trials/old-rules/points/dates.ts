import type { OldRule } from '../old-rule'

const at = (file: string) => (title: string) => ({ file, title })
const retirement = at('tests/unit/domain/permit/retirement.test.ts')
const decided = at('tests/integration/businesses/retirement.test.ts')
const timers = at('tests/integration/timers/verbs.test.ts')
const age = at('tests/unit/domain/eligibility/age.test.ts')
const ages = at('tests/integration/businesses/age.test.ts')
const deadlines = at('tests/unit/domain/deadlines/permit-deadlines.test.ts')

const ofRetirement: readonly OldRule[] = [
  {
    point: 'retirement',
    rule: 'A permit never ends at the limit of 60 or 55 of the applicant.',
    file: 'lib/domain/permit/ages.ts',
    from: 'standing && firstRetirementLook(standing, on)',
    to: 'standing && addYears(`${general.idNumber.slice(6, 10)}-${general.idNumber.slice(10, 12)}-${general.idNumber.slice(12, 14)}`, 60)',
    test: timers(
      'the 60th birthday ends nothing; the permit ends after the last day of the statutory month, where the district says so',
    ),
  },
  {
    point: 'retirement',
    rule: 'No timer ends a permit before the last day of the statutory month.',
    file: 'lib/domain/person/retirement-age.ts',
    from: 'month.toPlainDate({ day: month.daysInMonth })',
    to: 'month.toPlainDate({ day: 1 })',
    test: timers(
      'the 60th birthday ends nothing; the permit ends after the last day of the statutory month, where the district says so',
    ),
  },
  {
    point: 'retirement',
    rule: 'The statutory age rises by months since 2025-01-01.',
    file: 'lib/domain/person/retirement-age.ts',
    from: 'elapsed < 0 ? 0 : Math.min(cap, Math.floor(elapsed / step) + 1)',
    to: '0',
    test: at('tests/unit/domain/person/retirement-age.test.ts')('born %s, class %s: %i months later, %s'),
  },
  {
    point: 'retirement',
    rule: 'Where the class of a woman’s post is not known, no timer ends her permit.',
    file: 'lib/domain/permit/retirement.ts',
    from: 'const post = postOf(subject)',
    to: "const post = postOf(subject) === '55' ? '55' : '50'",
    test: timers(
      'a woman whose post nobody has told: no day ends her permit; both are asked, again and again, and a human is',
    ),
  },
  {
    point: 'retirement',
    rule: 'One side alone, or two that differ, do not settle the class of a post.',
    file: 'lib/domain/permit/retirement.ts',
    from: "if (said.size > 1) return 'post-disputed'\n  return (here.length === 2 && here[0]?.postClass) || 'post-unknown'",
    to: "return here[0]?.postClass ?? 'post-unknown'",
    test: retirement('a woman: %s'),
  },
  {
    point: 'retirement',
    rule: 'What was said about a former post does not count with another employer.',
    file: 'lib/domain/permit/retirement.ts',
    from: 'said.employerId === employerId && said.postClass !== null',
    to: 'said.postClass !== null',
    test: retirement('a woman: %s'),
  },
  {
    point: 'retirement',
    rule: 'Where 弹性 is stated by one side, no timer ends the permit.',
    file: 'lib/domain/permit/retirement.ts',
    from: 'if (!flexible) return { lastDays, looks: lastDays, doubt }',
    to: 'if (lastDays) return { lastDays, looks: lastDays, doubt }',
    test: retirement('弹性 (%s) of one side alone: no timer, whatever else is known'),
  },
  {
    point: 'retirement',
    rule: 'A timer may act only where one statutory month is certain (property).',
    file: 'lib/domain/permit/retirement.ts',
    from: "retirementLastDay(birth, '55')], doubt: post }",
    to: "retirementLastDay(birth, '55')], doubt: null }",
    test: retirement('a timer may act only where one statutory month is certain, and never before its last day'),
  },
  {
    point: 'retirement',
    rule: 'Holder and unit are asked again while nobody answers.',
    file: 'lib/domain/permit/retirement.ts',
    from: 'const again = doubt ? looks',
    to: 'const again = looks.length > 9 ? looks',
    test: timers(
      'a woman whose post nobody has told: no day ends her permit; both are asked, again and again, and a human is',
    ),
  },
  {
    point: 'retirement',
    rule: 'A human decides with a paper, never without.',
    file: 'lib/domain/permit/retirement.ts',
    from: "basis.trim().length < SHORTEST_BASIS ? refuse('retirement.basis-missing') : ok(true)",
    to: 'ok(basis.trim().length < 10_000 * SHORTEST_BASIS)',
    test: decided('refuses: %s'),
  },
  {
    point: 'retirement',
    rule: '海淀 only announces.',
    file: 'lib/services/timers/retire-holder.ts',
    from: "policyOn(ages.district, day).retirement.value === 'lapse'",
    to: 'policyOn(ages.district, day).retirement.value.length > 0',
    test: timers('海淀 only announces, once, after the statutory month'),
  },
  {
    point: 'retirement',
    rule: 'A change of employer to another district computes the day of retirement anew.',
    file: 'lib/services/application/effects/change-permit.ts',
    from: "content ?? (event.type === 'permit.transferred' ? kept : null)",
    to: 'content',
    test: decided(
      'reckons the day anew: what was said about the former post counts no more, and a doubt is put to a human there',
    ),
  },
  {
    point: 'retirement',
    rule: 'A day that the old rule has stored ends nothing.',
    file: 'lib/services/timers/retire-holder.ts',
    from: 'if (looked < first) return reckon',
    to: "if (looked < '1900-01-01') return reckon",
    test: timers('a day that the old rule has stored is reckoned anew, ends nothing and tells nobody'),
  },
]

const ofAge: readonly OldRule[] = [
  {
    point: 'age',
    rule: 'The age is no finding of the profile: it blocks neither linking nor a correction.',
    file: 'lib/domain/person/sections/general.ts',
    from: '  if (sexKnown && id.sex',
    to: "  if (Number(today.slice(0, 4)) - Number(id.birth.slice(0, 4)) > (id.sex === '1' ? 60 : 55)) checks.add('age-beyond', 'idNumber', ['E-53'])\n  if (sexKnown && id.sex",
    test: at('tests/unit/domain/person/profile-findings.test.ts')(
      'the age is no matter of the profile: it blocks neither a link nor a renewal nor a correction (E-53, Q57)',
    ),
  },
  {
    point: 'age',
    rule: 'Whoever is older than the limit renews and changes his employer like everybody.',
    file: 'lib/domain/person/sections/general.ts',
    from: '  if (sexKnown && id.sex',
    to: "  if (Number(today.slice(0, 4)) - Number(id.birth.slice(0, 4)) > (id.sex === '1' ? 60 : 55)) checks.add('age-beyond', 'idNumber', ['E-53'])\n  if (sexKnown && id.sex",
    test: ages('a woman of 57 links, corrects, renews and changes her employer like everybody'),
  },
  {
    point: 'age',
    rule: 'A provisional figure refuses nobody: it asks a human.',
    file: 'lib/domain/eligibility/judge-age.ts',
    from: "maxAge.provisional ? 'needs-review' : 'blocking'",
    to: "'blocking'",
    test: age('a bound that is not confirmed refuses nobody: %s'),
  },
  {
    point: 'age',
    rule: '不超过55周岁 is refused from the 56th birthday, not before.',
    file: 'lib/domain/eligibility/judge-age.ts',
    from: 'last: addDays(addYears(birthday, age + 1), -1)',
    to: 'last: addYears(birthday, age)',
    test: age('Q30: 朝阳, a woman born on 1971-11-15: %s'),
  },
  {
    point: 'age',
    rule: 'Between the 55th and the 56th birthday a human is asked.',
    file: 'lib/domain/eligibility/judge-age.ts',
    from: 'if (on <= sure) return',
    to: 'if (on <= last) return',
    test: age('Q30: 朝阳, a woman born on 1971-11-15: %s'),
  },
  {
    point: 'age',
    rule: 'That year of doubt is marked provisional.',
    file: 'lib/domain/eligibility/judge-age.ts',
    from: "code === 'age-in-last-year' ? [...sources, { rows: [], provisional: true as const }] : sources",
    to: 'sources',
    test: age('Q30: the doubt is about a reading, so it is provisional; what is over it is not'),
  },
  {
    point: 'age',
    rule: 'Where only the month of birth is known, that whole month asks a human.',
    file: 'lib/domain/eligibility/judge-age.ts',
    from: 'lastDayOf(addToMonth(birth, 12 * age - 1))',
    to: 'lastDayOf(addToMonth(birth, 12 * age))',
    test: age('Q30: 朝阳, a man of whom only 1966-11 is known: %s'),
  },
  {
    point: 'age',
    rule: 'At 新办 the age is judged by the standards of the day of acceptance.',
    file: 'lib/domain/application/rules/conditions.ts',
    from: 'judgeAge(policy, person, standardsOn)',
    to: "judgeAge(policy, person, '2030-01-01')",
    test: ages('新办 in %s, born %s: %j stops the file'),
  },
]

const ofTheLastDay: readonly OldRule[] = [
  {
    point: 'lastDay',
    rule: 'In 大兴 and 朝阳, too, an approval counts up to the day before the printed end.',
    file: 'lib/domain/deadlines/permit-deadlines.ts',
    from: "(approvalDeadline.value === 'day-before-end' ? addDays(validTo, -1) : validTo)",
    to: 'validTo',
    test: deadlines(
      'an approval counts up to the day before the printed end with every authority; a permit is 有效 through it',
    ),
  },
  {
    point: 'lastDay',
    rule: 'The safe day is the 20th working day before the last day.',
    file: 'lib/domain/deadlines/permit-deadlines.ts',
    from: 'subtractWorkingDays(mustBeApprovedBy, policy.safeSubmitWorkingDays.value, calendar)',
    to: 'subtractWorkingDays(validTo, policy.safeSubmitWorkingDays.value - 2, calendar)',
    test: deadlines('T-01: 海淀, valid to 2021-08-06'),
  },
  {
    point: 'lastDay',
    rule: 'The first day of a window has not moved.',
    file: 'lib/domain/deadlines/permit-deadlines.ts',
    from: "before === 'printed-end' ? validTo : mustBeApprovedBy",
    to: 'mustBeApprovedBy',
    test: deadlines('the first day of a window has not moved (C-01)'),
  },
  {
    point: 'lastDay',
    rule: 'A permit reads 有效 through its printed end.',
    file: 'lib/domain/permit/lifecycle.ts',
    from: 'isLive(permit.status) && day > permit.validTo',
    to: 'isLive(permit.status) && day >= permit.validTo',
    test: at('tests/unit/domain/permit/lifecycle.test.ts')(
      'reads 有效 through the printed end and 失效 after it (T-01)',
    ),
  },
  {
    point: 'lastDay',
    rule: 'The guard of the last level goes by the same last day.',
    file: 'lib/domain/application/rules/standing.ts',
    from: 'on > permitDeadlines(policy, permit.validTo, calendar)[business].mustBeApprovedBy',
    to: 'on > permit.validTo',
    test: at('tests/unit/domain/application/rules.test.ts')('%s: an approval on %s'),
  },
  {
    point: 'lastDay',
    rule: 'The planner counts by the dates of the same function.',
    file: 'lib/domain/deadlines/planner.ts',
    from: 'possible: on <= mustBeApprovedBy',
    to: 'possible: on <= validTo',
    test: at('tests/unit/domain/deadlines/planner.test.ts')('%s asked on %s: fits %s, possible %s'),
  },
]

export const dates: readonly OldRule[] = [...ofRetirement, ...ofAge, ...ofTheLastDay]
