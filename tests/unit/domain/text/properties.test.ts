import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalizeAddress } from '@/lib/domain/text/address'
import { normalizeAmount } from '@/lib/domain/text/amount'
import {
  normalizeCertificateNumber,
  normalizeCheckCode,
  normalizeLinkCode,
  normalizeNumber,
  normalizeUscc,
} from '@/lib/domain/text/codes'
import { normalizeDay, normalizeMonth } from '@/lib/domain/text/days'
import { lineKey, normalizeLine, normalizeText, normalizeFileName, normalizeSearch } from '@/lib/domain/text/free-text'
import { idNumberTail, normalizeIdNumber } from '@/lib/domain/text/id-number'
import { characterCount } from '@/lib/domain/text/length'
import { normalizeMobile } from '@/lib/domain/text/mobile'
import { nameKey, normalizeName } from '@/lib/domain/text/name'

const normalisers: [string, (text: string) => string][] = [
  ['name', normalizeName],
  ['name, compared', nameKey],
  ['ID number', normalizeIdNumber],
  ['last six', idNumberTail],
  ['uscc', normalizeUscc],
  ['link code', normalizeLinkCode],
  ['check code', normalizeCheckCode],
  ['permit number', normalizeNumber],
  ['certificate number', normalizeCertificateNumber],
  ['mobile', normalizeMobile],
  ['day', normalizeDay],
  ['month', normalizeMonth],
  ['amount', normalizeAmount],
  ['address', normalizeAddress],
  ['line', normalizeLine],
  ['line, compared', lineKey],
  ['free text', normalizeText],
  ['file name', normalizeFileName],
  ['search', normalizeSearch],
]

/** Characters that have made trouble somewhere, among all others. */
const awkward = fc.constantFrom(
  ..."张三㛃𬭎郎\uF92C礼\uFA18\u{2F800}·•・．‧･.。, -–—−１２３ＡＢｃ①㎡㈱⺠⻓…½ﬁ＄￥元年月日/×Х'’éé",
  ...[
    '\u200B',
    '\u200D',
    '\uFEFF',
    '\u202E',
    '\u00A0',
    '\u3000',
    '\u2060',
    '\u00AD',
    '\u0301',
    '\u3164',
    '\uFE0F',
    '\u{E0101}',
  ],
  ...['\t', '\n', '\r\n', '\u0000', '\u000B', '\u2028', '👨‍👩‍👧', '🇨🇳', '\uD800'],
)
const anyText = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: awkward },
    fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
  ),
  {
    maxLength: 14,
  },
)
const text = anyText.map((parts) => parts.join(''))

/**
 * Unicode writes these as two characters even in its composed form (composition exclusions). What is kept keeps the
 * one, because a limit that was held while typing has to hold afterwards; what is only compared goes by the two,
 * because both spellings are one text, and so do file names, which are cut by themselves.
 */
const writtenAsTwo = ['\uFB2A', '\uFB1D', '\u0958', '\u0F43', '\u2ADC']
const asUnicodeWrites = new Set(['name, compared', 'line, compared', 'file name'])

describe.each(normalisers)('the normaliser of %s', (what, normalise) => {
  it('changes nothing of what it has normalised', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const once = normalise(typed)
        expect(normalise(once)).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })

  it('never makes more of a text than was typed', () => {
    fc.assert(
      fc.property(text, (typed) => {
        // a date gets its noughts, a Latin comma its blank, a file without a name a word
        const room =
          what === 'day' || what === 'month'
            ? 4
            : what.startsWith('name') || what === 'search'
              ? (typed.match(/[,，、]/g)?.length ?? 0)
              : what === 'file name'
                ? 3
                : 0
        const whole = characterCount(asUnicodeWrites.has(what) ? typed.normalize('NFC') : typed)
        expect(characterCount(normalise(typed))).toBeLessThanOrEqual(whole + room)
      }),
      { numRuns: 1000, examples: writtenAsTwo.map((character) => [character]) },
    )
  })
})

describe('a character that Unicode writes as two', () => {
  it.each(writtenAsTwo)('is kept as the one that was typed, and is the same name and line as the two: %j', (one) => {
    const two = one.normalize('NFC')
    expect([one, two].map(characterCount)).toEqual([1, 2])
    expect([normalizeName(one), normalizeLine(one), normalizeText(one)]).toEqual([one, one, one])
    expect([nameKey(one), lineKey(one)]).toEqual([nameKey(two), lineKey(two)])
  })
})

const marks = ['\u200B', '\u200C', '\u200E', '\u202A', '\u202C', '\u2060', '\uFEFF', '\u00AD', '\u2069']
const wide = (typed: string): string =>
  typed.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))

/** Puts one of `signs` at some places of a text. */
const sprinkled = (typed: string, signs: readonly string[]) =>
  fc
    .array(fc.constantFrom('', '', ...signs), { minLength: typed.length + 1, maxLength: typed.length + 1 })
    .map((between) => {
      const characters = [...typed]
      return (
        characters.map((character, at) => (between[at] ?? '') + character).join('') + (between[characters.length] ?? '')
      )
    })

const samples: [string, (text: string) => string, string, readonly string[]][] = [
  ['name', normalizeName, '阿依古丽·买买提', marks],
  ['rare name', normalizeName, '㛃𬭎', marks],
  ['Latin name', normalizeName, "Jean-Paul O'Brien", marks],
  ['ID number', normalizeIdNumber, '11010519491231002X', [...marks, ' ', '\u00A0', '\u3000', '-']],
  ['last six', idNumberTail, '11010519491231002X', [...marks, ' ', '\t', '－']],
  ['uscc', normalizeUscc, '91110108MA0000001D', [...marks, ' ', '-', '–']],
  ['link code', normalizeLinkCode, '2345ABCD', [...marks, ' ', '-', '—']],
  ['check code', normalizeCheckCode, '23456789ABCDEFGH', [...marks, ' ', '-']],
  ['permit number', normalizeNumber, 'YS-HD-2026-00001', [...marks, ' ', '\u3000']],
  ['mobile', normalizeMobile, '13800138000', [...marks, ' ', '-', '(', ')']],
  ['day', normalizeDay, '2026-03-05', [...marks, ' ']],
  ['month', normalizeMonth, '2026-03', [...marks, ' ']],
  ['amount', normalizeAmount, '18500.50', marks],
  ['address', normalizeAddress, '学院南路15号院3-1201', marks],
  ['line', normalizeLine, '北京云岫（集团）有限公司', marks],
  ['free text', normalizeText, '请核对。第二段ABC', marks],
  ['search', normalizeSearch, '陆言蹊', marks],
]

describe('what keyboards and documents do to a text changes nothing', () => {
  it.each(samples)('%s: marks and blanks that nobody means', (_what, normalise, typed, signs) => {
    const wanted = normalise(typed)
    fc.assert(
      fc.property(sprinkled(typed, signs), (disturbed) => {
        expect(normalise(disturbed)).toBe(wanted)
      }),
    )
  })

  it.each(samples.filter(([what]) => what !== 'free text' && what !== 'line'))(
    '%s: full-width forms',
    (_what, normalise, typed) => {
      expect(normalise(wide(typed))).toBe(normalise(typed))
    },
  )

  it.each(['·', '•', '・', '．', '.', '‧', '･', ' · ', '· ', '。', '\u200B·'])('the middle dot as %s', (dot) => {
    expect(normalizeName(`阿依古丽${dot}买买提`)).toBe('阿依古丽·买买提')
  })
})
