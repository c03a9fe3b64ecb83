import type { OldRule } from '../old-rule'

const at = (file: string) => (title: string) => ({ file, title })
const files = at('tests/unit/domain/notice/files.test.ts')
const nouns = at('tests/unit/domain/notice/nouns.test.ts')
const told = at('tests/integration/notices/told.test.ts')
const texts = at('tests/unit/laws/notice-texts.test.ts')

const ofFile = files('whoever has to hear of a step of a file hears of it, and nobody else: %s')

export const ofTelling: readonly OldRule[] = [
  {
    point: 'told',
    rule: 'Reviewers hear when a file arrives or comes back.',
    file: 'lib/domain/application/notices.ts',
    from: "tell.desk(state.round > 1 ? 'file-came-back' : 'file-arrived', dueOf(state))",
    to: "tell.desk(state.round > 1 ? 'file-came-back' : 'file-arrived', dueOf(state)).slice(1)",
    test: ofFile,
  },
  {
    point: 'told',
    rule: 'Reviewers hear when a file is passed up.',
    file: 'lib/domain/application/notices.ts',
    from: "...tell.desk('file-passed-up', dueOf(state))",
    to: "...tell.desk('file-passed-up', dueOf(state)).slice(1)",
    test: ofFile,
  },
  {
    point: 'told',
    rule: 'All who may decide there hear it, by name.',
    file: 'lib/data/notice/audiences.ts',
    from: 'member.level === level &&',
    to: 'member.level === `${level}!` &&',
    test: told('all who may decide there, in one statement, by name; nobody of another district'),
  },
  {
    point: 'told',
    rule: 'Nobody hears of a file that is his own.',
    file: 'lib/data/notice/audiences.ts',
    from: '(own === null || member.personIndex !== own)',
    to: 'true',
    test: told('nobody whose own file it is'),
  },
  {
    point: 'told',
    rule: 'The 属地部门 hears when a 情况表 is handed in.',
    file: 'lib/domain/situation-report/notices.ts',
    from: "notice(staffDesk(district, 'township', township), 'situation-handed-in', {",
    to: "notice(staffDesk(district, 'district', township), 'situation-handed-in', {",
    test: nouns('%s'),
  },
  {
    point: 'told',
    rule: 'The district hears when quota or its return is asked.',
    file: 'lib/domain/quota/notices.ts',
    from: 'notice(staffDesk(district, level), code, {',
    to: 'notice(toEmployer(employerId), code, {',
    test: nouns('%s'),
  },
  {
    point: 'told',
    rule: 'The district hears when a declaration of demand comes in.',
    file: 'lib/domain/demand/notices.ts',
    from: "notice(staffDesk(district, level), 'demand-submitted', {",
    to: "notice(toEmployer(employerId), 'demand-submitted', {",
    test: nouns('%s'),
  },
  {
    point: 'told',
    rule: 'The other side of a withdrawal hears it.',
    file: 'lib/domain/application/notices.ts',
    from: "return round > 0 ? tell.employer('application-withdrawn') : []",
    to: "return round > 999 ? tell.employer('application-withdrawn') : []",
    test: told('the unit that is reviewing, with the name'),
  },
  {
    point: 'told',
    rule: 'The applicant hears when a level passes.',
    file: 'lib/domain/application/notices.ts',
    from: "...tell.both('level-passed', { params }), ",
    to: '',
    test: ofFile,
  },
  {
    point: 'told',
    rule: 'The applicant hears when a register says 无效.',
    file: 'lib/domain/check/notices.ts',
    from: "if (kind !== 'person' || status !== 'invalid' || before === 'invalid') return []",
    to: "if (kind === 'person' || status !== 'invalid' || before === 'invalid') return []",
    test: nouns('is told once, not again by every question'),
  },
  {
    point: 'told',
    rule: 'The applicant hears when his unit moves.',
    file: 'lib/domain/filing-right/notices.ts',
    from: "notice({ kind: 'people-of', employer: employerId }, 'authority-moved', said)",
    to: "notice(toEmployer(employerId), 'authority-moved', said)",
    test: nouns('%s'),
  },
  {
    point: 'told',
    rule: 'A short message is sent where a text for it exists, and the other way round.',
    file: 'lib/domain/application/notices.ts',
    from: "return tell.person('employer-returned', { sms: true, params: placesOf(event.items) })",
    to: "return tell.person('employer-returned', { params: placesOf(event.items) })",
    test: ofFile,
  },
  {
    point: 'told',
    rule: 'Every text is sent by something: none lies there unsent.',
    file: 'tests/support/telling/files.ts',
    from: "'application.employer-returned': always(['person: employer-returned + sms'], 'he must act (N-01)'),",
    to: "'application.employer-returned': nobody('he must act (N-01)'),",
    test: texts('every code is sent by something, and every one that is sent is a code'),
  },
  {
    point: 'told',
    rule: 'Messages name the person and the reason.',
    file: 'lib/data/notice/tell.ts',
    from: 'return { ...params, ...(name ? { name } : {}), ...(employer ? { employer } : {}) }',
    to: 'return { ...params, ...(employer ? { employer } : {}) }',
    test: told('the unit that is reviewing, with the name'),
  },
  {
    point: 'told',
    rule: 'The yearly reminder of the unit’s papers comes at the beginning of the year.',
    file: 'lib/domain/attachment/paper-dates.ts',
    from: "today.slice(5, 7) === '01'",
    to: "today.slice(5, 7) === '12'",
    test: told('are reminded of once, in the first month of the next year'),
  },
  {
    point: 'told',
    rule: 'Reviewers can choose a daily summary instead of single messages.',
    file: 'lib/data/notice/tell.ts',
    from: "const waits = noticeCategory(code) === 'work' && daily.has(recipient.id)",
    to: "const waits = noticeCategory(code) === 'work' && daily.size > 999",
    test: at('tests/integration/notices/summary.test.ts')(
      'comes instead of single messages, on working days, once, and the same whoever makes it',
    ),
  },
  {
    point: 'told',
    rule: 'Whoever must act has been told, after every step of a random life.',
    file: 'lib/domain/application/notices.ts',
    from: "if (!desk) return tell.employer('employer-review-waiting', { sms: true })",
    to: 'if (!desk) return []',
    test: at('tests/integration/model/first-half.test.ts')(
      'any order of commands by all actors over a moving clock keeps every guard of a permit, first half',
    ),
  },
]
