import type { OldRule } from '../old-rule'

const at = (file: string) => (title: string) => ({ file, title })
const record = at('tests/unit/laws/record-words.test.ts')
const publicFolder = at('tests/unit/web/public-folder.test.ts')
const seed = at('tests/unit/seed/papers.test.ts')

export const house: readonly OldRule[] = [
  {
    point: 'record',
    rule: 'The record says offices and steps in Chinese.',
    file: 'lib/views/application/record-actor.ts',
    from: "      return '系统'\n",
    to: '      return actorLabel\n',
    test: record('no code of ours for any event, actor, reader and district'),
  },
  {
    point: 'record',
    rule: 'It names the authority of the level that decided.',
    file: 'lib/views/application/record-actor.ts',
    from: '(policy && seatName(policy, seat)) ?? office(actorLabel)',
    to: 'office(actorLabel)',
    test: record('names the authority of the level that decided, 办结 that of the last'),
  },
  {
    point: 'record',
    rule: 'There is one rule for naming officers to both sides.',
    file: 'lib/views/application/record-actor.ts',
    from: "return reader === 'staff' && name ? `${sits} ${name}` : sits",
    to: "return reader !== 'person' && name ? `${sits} ${name}` : sits",
    test: record('names no officer to either side, and to officers everybody'),
  },
  {
    point: 'record',
    rule: 'No internal row ids in texts for applicants and employers.',
    file: 'lib/labels/checks.ts',
    from: "cancelled: '证件已注销，不再有效。',",
    to: "cancelled: '证件已注销（S-10），不再有效。',",
    test: at('tests/unit/laws/row-codes.test.ts')('%s'),
  },
  {
    point: 'record',
    rule: 'There is one measure for days: working days, in one place.',
    file: 'lib/views/deadlines/days-left.ts',
    from: '`还剩 ${workingDaysBetween(today, day, calendar).days} 个工作日`',
    to: '`还剩 ${(Date.parse(day) - Date.parse(today)) / 86_400_000} 个工作日`',
    test: at('tests/unit/views/deadlines/days-left.test.ts')('due %s, read on %s: %s'),
  },
  {
    point: 'record',
    rule: '所填信息一致 is never said of a scan where nobody filled in anything.',
    file: 'lib/labels/checks.ts',
    from: "valid: '证件在有效期内。请核对姓名、证件编号和身份证号码后 4 位与纸面和出示人是否一致。',",
    to: "valid: '所填信息一致，证件在有效期内。',",
    test: at('tests/unit/labels/check-meanings.test.ts')('speaks of what was filled in only where something was'),
  },
  {
    point: 'record',
    rule: '审核意见 stands apart from 温馨提示 for the employer too.',
    seenOn: '2026-11-30',
    how: 'looked at on page and editor of the employer; the record test above reads items and hint as two fields',
    test: record('no code of ours for any event, actor, reader and district'),
  },
  {
    point: 'browser',
    rule: 'The browser’s own translation breaks no page.',
    seenOn: '2026-11-30',
    how: 'Chromium with stand-ins as Chrome makes them (replaceChild, insert and remove): with the guard taken out the next change of the page ends in "removeChild … is not a child"; no test in a browser yet',
    test: publicFolder('has a manifest whose icons are there, in the size they say'),
  },
  {
    point: 'browser',
    rule: 'Guides may be indexed, personal pages never.',
    file: 'public/robots.txt',
    from: 'Disallow: /applicant\n',
    to: '',
    test: publicFolder(
      'keeps search engines away from every portal, the API and the codes of sheets, and lets them read the guides',
    ),
  },
  {
    point: 'browser',
    rule: 'The top level has its icons and its web manifest.',
    file: 'public/manifest.webmanifest',
    from: '"zh-CN"',
    to: '"en"',
    test: publicFolder('has a manifest whose icons are there, in the size they say'),
  },
  {
    point: 'browser',
    rule: 'It has its security.txt.',
    file: 'lib/web/security-txt.ts',
    from: 'const validDays = 180',
    to: 'const validDays = 3650',
    test: publicFolder('tells where to report a hole, with an end below a year (RFC 9116)'),
  },
  {
    point: 'demo',
    rule: 'Papers look like the real ones and are marked 演示.',
    file: 'prisma/seed/papers/sheet.ts',
    from: '演示文件 · 内容虚构 · 不具有任何效力',
    to: '样张',
    test: seed('%s: passes the portal’s own inspection, and every page says what it is'),
  },
  {
    point: 'demo',
    rule: 'A planted fault stands in its paper and leaves the dates that are typed beside it.',
    file: 'prisma/seed/demo-files/faults.ts',
    from: "change: (facts) => set(facts, 'home', { leaseTo: soon(facts) }),",
    to: 'change: (facts) => facts,',
    test: seed('a fault changes its own paper and leaves the dates that are typed beside it'),
  },
  {
    point: 'demo',
    rule: '30 such files, 10 with a planted fault each, are listed in the docs.',
    file: 'prisma/seed/demo-files/faults.ts',
    from: "what: '租赁合同两个月后到期，与填写的有效期不符'",
    to: "what: '租赁合同快到期'",
    test: at('tests/unit/seed/demo-faults.test.ts')('lists every planted fault of the seed, and no other'),
  },
  {
    point: 'demo',
    rule: 'The seed has months of income and insurance, units and quota for every person whose file an officer opens.',
    seenOn: '2026-11-30',
    how: 'the seed alone takes minutes: before the papers were drawn from the months of the form, income and insurance of the stored files failed it',
    test: at('tests/support/planted-faults.ts')('no officer opens a file'),
  },
]
