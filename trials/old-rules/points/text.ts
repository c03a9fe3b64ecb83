import type { OldRule } from '../old-rule'

const at = (file: string) => (title: string) => ({ file, title })
const kinds = at('tests/unit/domain/text/kinds.test.ts')
const properties = at('tests/unit/domain/text/properties.test.ts')
const inputs = at('tests/unit/domain/person/inputs.test.ts')
const typing = at('tests/unit/domain/text/typing-limit.test.ts')
const kept = at('tests/unit/laws/kept-in-the-browser.test.ts')
const autosaver = at('tests/unit/components/autosaver.test.ts')
const check = at('tests/integration/permit-check.test.ts')
const profile = at('tests/unit/domain/person/profile-findings.test.ts')

const ofText: readonly OldRule[] = [
  {
    point: 'text',
    rule: 'Full-width forms and compatibility characters are folded.',
    file: 'lib/domain/text/characters.ts',
    from: "radicals.get(character) ?? character.normalize('NFKC')",
    to: 'character',
    test: properties('%s: full-width forms'),
  },
  {
    point: 'text',
    rule: 'Invisible and direction marks are dropped.',
    file: 'lib/domain/text/characters.ts',
    from: "text.replace(invisible, '')",
    to: 'text',
    test: properties('%s: marks and blanks that nobody means'),
  },
  {
    point: 'text',
    rule: 'A name with a zero-width mark in it is the same name.',
    file: 'lib/domain/text/characters.ts',
    from: "text.replace(invisible, '')",
    to: 'text',
    test: kinds('%s and %s are the same'),
  },
  {
    point: 'text',
    rule: 'Control characters are refused with a sentence.',
    file: 'lib/domain/text/name.ts',
    from: "if (!allowed.test(name) || (latinSign.test(name) && !hasLatin(name))) return refuse('name-characters')",
    to: '',
    test: inputs('refuses %j as %s'),
  },
  {
    point: 'text',
    rule: 'Blanks of a pasted number are ignored.',
    file: 'lib/domain/text/id-number.ts',
    from: 'foldForms(dropBlanks(dropInvisible(text)))',
    to: 'foldForms(dropInvisible(text))',
    test: kinds('%s is read'),
  },
  {
    point: 'text',
    rule: 'The middle dot is understood in the shapes that keyboards give.',
    file: 'lib/domain/text/name.ts',
    from: "    .replace(dots, '·')\n    .replace(pointBetweenHan, '·')\n",
    to: '',
    test: properties('the middle dot as %s'),
  },
  {
    point: 'text',
    rule: 'Latin names keep point, hyphen, apostrophe and comma of the register.',
    file: 'lib/domain/text/name.ts',
    from: "·.,' -]+$`, 'u')",
    to: "· ]+$`, 'u')",
    test: inputs('accepts %s'),
  },
  {
    point: 'text',
    rule: 'Text is cut by characters and never inside one.',
    file: 'lib/domain/text/length.ts',
    from: '  for (const part of whole(text)) {',
    to: "  for (const part of text.split('')) {",
    test: kinds('is cut by characters and never inside one'),
  },
  {
    point: 'text',
    rule: 'File names are cut before their ending.',
    file: 'lib/domain/text/free-text.ts',
    from: 'return cutText(name.slice(0, name.length - ending.length), fileNameLimit - ending.length).trimEnd() + ending',
    to: 'return name.slice(0, fileNameLimit)',
    test: kinds('is cut before its ending and never inside a character'),
  },
  {
    point: 'text',
    rule: 'A search with a NUL is an empty result.',
    file: 'lib/domain/text/free-text.ts',
    from: 'if (hasControlCharacter(text)) return nothing',
    to: '',
    test: kinds('with a control character finds nothing'),
  },
  {
    point: 'text',
    rule: 'The search of the desk with a NUL is no error page.',
    file: 'lib/domain/text/free-text.ts',
    from: 'if (hasControlCharacter(text)) return nothing',
    to: '',
    test: at('tests/integration/reviewer/worklist.test.ts')(
      'finds a beginning of a name, a unit or a number, and takes signs literally',
    ),
  },
  {
    point: 'text',
    rule: 'A whole ID number pasted where its last six are asked is understood.',
    file: 'lib/domain/text/id-number.ts',
    from: 'return /^\\d{17}[\\dX]$/.test(number) ? number.slice(-6) : number',
    to: 'return number',
    test: kinds('gives its last six wherever they are asked'),
  },
  {
    point: 'text',
    rule: 'The public check uses the same normalisers.',
    file: 'lib/services/permit/check-permit.ts',
    from: 'sameName(permit.holderName, name) &&',
    to: 'permit.holderName === name &&',
    test: check('takes %s'),
  },
  {
    point: 'text',
    rule: 'Dates of a life before 1900 are refused.',
    file: 'lib/domain/field-checks.ts',
    from: "if (value < earliestDay) return add('date-too-early', field, rows, { value })",
    to: '',
    test: profile('refuses %s: nobody who can apply was alive then'),
  },
  {
    point: 'text',
    rule: 'An amount whose separators cannot be right is asked about, never silently read.',
    file: 'lib/domain/text/amount.ts',
    from: 'if (/^\\d{1,3}(,\\d{3})+(\\.\\d+)?$/.test(amount) || /^\\d{1,3}( \\d{3})+(\\.\\d+)?$/.test(amount))',
    to: 'if (/^[\\d, ]+(\\.\\d+)?$/.test(amount))',
    test: kinds('%s is asked about'),
  },
  {
    point: 'text',
    rule: 'The normaliser of every kind changes nothing of what it has normalised, and never makes more of a text.',
    file: 'lib/domain/text/characters.ts',
    from: 'return [...folded].length === 1 ? folded : character',
    to: 'return folded',
    test: properties('never makes more of a text than was typed'),
  },
  {
    point: 'text',
    rule: 'Free text over its limit is stopped while typing.',
    file: 'lib/domain/text/length.ts',
    from: 'if (count <= most) return',
    to: 'if (count <= 10_000 + most) return',
    test: typing('takes what still fits and tells what did not'),
  },
]

const ofIdentity: readonly OldRule[] = [
  {
    point: 'identity',
    rule: 'The photograph by the rule of the national ID card (358 × 441) is accepted.',
    file: 'lib/domain/attachment/photo.ts',
    from: 'maxRatio: 0.82',
    to: 'maxRatio: 0.8',
    test: at('tests/unit/files/inspect-photo.test.ts')('%s is accepted and kept as JPEG'),
  },
  {
    point: 'identity',
    rule: 'Whoever has a permanent residence card is told his way at the door.',
    file: 'lib/domain/text/id-number.ts',
    from: "if (isPermanentResidence(number)) return refuse('id-number-permanent-residence')",
    to: '',
    test: at('tests/unit/auth/claims.test.ts')('tells the holder of %s his way at the door'),
  },
  {
    point: 'identity',
    rule: 'Whoever has a number of 港澳台 is told his way at the first step.',
    file: 'lib/domain/person/sections/general.ts',
    from: "    checks.add('id-number-residence-permit', 'idNumber', ['A-30', 'I-43'], undefined, 'needs-review')",
    to: '    id.number.trim()',
    test: profile(
      'asks a human about the number of a 港澳台 residence permit at the first step, and refuses nobody (A-30, I-43)',
    ),
  },
]

const ofTyping: readonly OldRule[] = [
  {
    point: 'typing',
    rule: 'What is kept in a browser belongs to an account.',
    file: 'components/kept/own-storage.ts',
    from: '[prefix, account, purpose, name]',
    to: '[prefix, purpose, name]',
    test: kept('of another account goes when somebody signs in, my own stays'),
  },
  {
    point: 'typing',
    rule: 'Nothing is kept past that one place.',
    file: 'components/forms/autosaver.ts',
    from: 'export function createAutosaver(version',
    to: "export const former = () => localStorage.getItem('draft')\nexport function createAutosaver(version",
    test: kept('is kept in one place, which names the account in every key'),
  },
  {
    point: 'typing',
    rule: 'Text that was refused is never lost on reload.',
    file: 'components/forms/autosaver.ts',
    from: "state.status === 'signed-out' || state.status === 'failed') to.keep()",
    to: "state.status === 'signed-out') to.keep()",
    test: autosaver('keeps what was refused in the browser until it is saved: a reload loses nothing'),
  },
  {
    point: 'typing',
    rule: 'A save with an expired session keeps what was typed.',
    file: 'components/forms/autosaver.ts',
    from: "    if (state.status === 'signed-out') ports?.keep()\n",
    to: '',
    test: autosaver('keeps the values in the browser when the session has ended, with every later change'),
  },
  {
    point: 'typing',
    rule: 'What is stored is never shorter than what may be typed.',
    file: 'lib/domain/text/length.ts',
    from: 'const most = Math.max(limit, before)',
    to: 'const most = limit',
    test: typing('that is too long from former days may become shorter, not longer'),
  },
  {
    point: 'typing',
    rule: 'An upload with an expired session offers sign-in and keeps the file.',
    seenOn: '2026-11-30',
    how: 'walked in Chromium with a session that had ended: the row keeps the file, sends it after the sign-in beside the page, and refuses another account',
    test: kept('goes at 退出登录, whoever it belongs to'),
  },
]

export const text: readonly OldRule[] = [...ofText, ...ofIdentity, ...ofTyping]
