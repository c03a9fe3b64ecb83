import type { OldRule } from '../old-rule'

const at = (file: string) => (title: string) => ({ file, title })
const deadlines = at('tests/unit/domain/deadlines/permit-deadlines.test.ts')
const holidays = at('tests/unit/domain/deadlines/expected-holidays.test.ts')

const ofLoss: readonly OldRule[] = [
  {
    point: 'loss',
    rule: 'Lists order by what would be lost before they order by what is due.',
    file: 'lib/domain/deadlines/urgency.ts',
    from: 'compare(one.losesOn, other.losesOn) || compare(one.date, other.date)',
    to: 'compare(one.date, other.date)',
    test: at('tests/unit/domain/deadlines/urgency.test.ts')(
      'a permit that dies in 16 days stands before a contract that ended 265 days ago, and what has no day is last',
    ),
  },
  {
    point: 'loss',
    rule: 'A file knows the last day on which its approval still saves the permit.',
    file: 'lib/domain/application/loss.ts',
    from: 'lastApprovalDay(policy, permit.validTo) : null',
    to: 'permit.validTo : null',
    test: at('tests/unit/domain/application/loss.test.ts')(
      '%s: renewal and employer change save the permit through the day before its printed end',
    ),
  },
]

const ofHomes: readonly OldRule[] = [
  {
    point: 'loss',
    rule: 'The home of a unit never cuts its list silently.',
    file: 'app/(employer)/employer/_components/next-steps.tsx',
    from: '{rest.length > shown ? (',
    to: '{rest.length > 999 ? (',
    test: at('tests/unit/components/next-steps.test.ts')(
      'never cuts its list silently: what is folded away is counted and one press away',
    ),
  },
]

const ofTheCalendar: readonly OldRule[] = [
  {
    point: 'calendar',
    rule: 'What is told as safe is never later than the notice of the year will make it.',
    file: 'lib/domain/deadlines/calendar.ts',
    from: 'if (!notice) return { working: ordinary && !expectedHolidays(yearOf(date)).has(date), provisional: true }',
    to: 'if (!notice) return { working: ordinary, provisional: true }',
    test: holidays('%i as unknown: counted back by any number of days it is not later either'),
  },
  {
    point: 'calendar',
    rule: 'The bridge days round each holiday count as off.',
    file: 'lib/domain/deadlines/expected-holidays.ts',
    from: 'switch (day.dayOfWeek) {',
    to: 'switch (day.dayOfWeek * 0) {',
    test: holidays('%i as unknown: counted back by any number of days it is not later either'),
  },
  {
    point: 'calendar',
    rule: 'Lunar holidays are reckoned, not left out.',
    file: 'lib/domain/deadlines/expected-holidays.ts',
    from: 'const lunar = lunarDays(year)',
    to: 'const lunar = year > 9999 ? lunarDays(year) : null',
    test: holidays('%i as unknown: counted back by any number of days it is not later either'),
  },
  {
    point: 'calendar',
    rule: 'No make-up day of a year without notice counts as work.',
    file: 'lib/domain/deadlines/calendar.ts',
    from: 'const ordinary = weekdayOf(number) <= 5',
    to: 'const ordinary = weekdayOf(number) <= 6',
    test: holidays('%i as unknown: counted back by any number of days it is not later either'),
  },
  {
    point: 'calendar',
    rule: '海淀, valid to 2027-01-10: safe until 2026-12-11 or earlier.',
    file: 'lib/domain/deadlines/calendar.ts',
    from: 'if (!notice) return { working: ordinary && !expectedHolidays(yearOf(date)).has(date), provisional: true }',
    to: 'if (!notice) return { working: ordinary, provisional: true }',
    test: deadlines('海淀, valid to 2027-01-10: the guess about January is not late'),
  },
]

export const calendar: readonly OldRule[] = [...ofLoss, ...ofHomes, ...ofTheCalendar]
