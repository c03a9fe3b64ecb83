import { describe, expect, test } from 'vitest'
import {
  arrangementFor,
  judgePaper,
  leastDpi,
  maxPdfPages,
  reasonsAgainst,
  storedWarning,
  warningFrom,
  type PageFacts,
  type PaperFacts,
} from '@/lib/domain/attachment/inspection'

/** A page as a scanner makes it in colour, upright and fine enough; each line of the tables changes what it names. */
const scan: PageFacts = {
  ...{ width: 595, height: 842, rotation: 0, characters: 0, turned: 0 },
  ...{ images: [{ dots: 8_700_000, dpi: 300, share: 100 }], ink: 150, colour: 20, tint: 600, lines: 900 },
}
const printed: PageFacts = { ...scan, images: [], characters: 400, colour: 0, tint: 0, lines: undefined }

const paper = (...pages: PageFacts[]): PaperFacts => ({
  raw: { mixed: false, whole: true, script: false },
  objects: { readable: true, active: [], signed: false },
  document: { opened: true, pageCount: pages.length, pages },
  changes: [],
})

const saidOf = (facts: PaperFacts) => {
  const judged = judgePaper(facts)
  return judged.ok ? judged.value.warnings.map(storedWarning) : [judged.refusal.code]
}

describe('what an accepted file is told of its pages (G-27)', () => {
  const told: [string, PageFacts, string | null][] = [
    ['a colour scan', scan, null],
    ['a page of a program without any colour', printed, null],
    ['a grey scan', { ...scan, colour: 0, tint: 0 }, 'file.grey-pages'],
    ['a grey picture on a page of words', { ...scan, tint: 0, images: [{ dots: 9, dpi: 300, share: 30 }] }, null],
    ['a black and white paper scanned in colour', { ...scan, colour: 0, tint: 3 }, null],
    ['white with the grain of a scanner, grey', { ...scan, ink: 0.4, tint: 0 }, 'file.blank-pages'],
    ['one line of writing', { ...scan, ink: 0.5 }, null],
    ['a page that was not drawn', { ...scan, ink: undefined, lines: undefined }, null],
    ['a scan on its side', { ...scan, lines: 0.01 }, 'file.sideways-pages'],
    ['a scan of which nothing can be said', { ...scan, lines: 1 }, null],
    ['words on their side', { ...printed, turned: 90 }, 'file.sideways-pages'],
    ['words on their side, the other way', { ...printed, turned: 270 }, 'file.sideways-pages'],
    ['words on their head', { ...printed, turned: 180 }, 'file.upside-down-pages'],
    ['a number on its side beside an upright scan', { ...scan, characters: 19, turned: 90 }, null],
    ['a coarse scan', { ...scan, images: [{ dots: 1, dpi: leastDpi - 1, share: 100 }] }, 'file.low-resolution'],
    ['as coarse as may be', { ...scan, images: [{ dots: 1, dpi: leastDpi, share: 100 }] }, null],
    [
      'fine writing on a coarse ground',
      {
        ...scan,
        images: [
          { dots: 1, dpi: 72, share: 100 },
          { dots: 9, dpi: 300, share: 80 },
        ],
      },
      null,
    ],
    [
      'a scan in coarse strips',
      { ...scan, images: Array.from({ length: 12 }, () => ({ dots: 1, dpi: 72, share: 8 })) },
      'file.low-resolution',
    ],
    ['a page the size of a dot', { ...scan, width: 1, height: 1 }, 'file.odd-size'],
    ['a page of seventy metres', { ...scan, width: 200_000, height: 200_000 }, 'file.odd-size'],
    ['A0', { ...scan, width: 2384, height: 3370 }, null],
  ]
  test.each(told)('%s', (_, page, code) => {
    expect(saidOf(paper(scan, page))).toEqual(code ? [`${code}:2`] : [])
  })

  test('names every page and every matter, not only the first', () => {
    const worst = { ...scan, tint: 0, lines: 0.1, images: [{ dots: 1, dpi: 50, share: 100 }] }
    expect(saidOf(paper(worst, scan, { ...scan, tint: 0 }))).toEqual([
      'file.sideways-pages:1',
      'file.grey-pages:1,3',
      'file.low-resolution:1',
    ])
  })
})

describe('every reason against a file, the gravest first', () => {
  const facts = paper(scan)
  const against: [string, PaperFacts, string[]][] = [
    ['nothing', facts, []],
    ['mixed with another file', { ...facts, raw: { mixed: true, whole: false, script: true } }, ['file.mixed']],
    ['closed', { ...facts, document: { opened: false, why: 'password' } }, ['file.encrypted']],
    ['another password', { ...facts, document: { opened: false, why: 'password-wrong' } }, ['file.password-wrong']],
    [
      'a script, a parcel and a torn page',
      { ...paper({ ...scan, lost: true }), objects: { readable: true, active: ['attachment', 'script'] } },
      ['file.script', 'file.attachment', 'file.damaged-page'],
    ],
    [
      'two kinds of automatic action are one reason',
      { ...facts, objects: { readable: true, active: ['launch', 'automatic'] } },
      ['file.action'],
    ],
    [
      'a link that could not be taken out',
      { ...facts, objects: { readable: true, active: ['address'] } },
      ['file.action'],
    ],
    [
      'a link under a signature stays',
      { ...facts, objects: { readable: true, active: ['address'], signed: true } },
      [],
    ],
    ['no page', { ...facts, document: { opened: true, pageCount: 0, pages: [] } }, ['file.no-pages']],
    [
      'a page too many',
      { ...facts, document: { opened: true, pageCount: maxPdfPages + 1, pages: [scan] } },
      ['file.too-many-pages'],
    ],
  ]
  test.each(against)('%s', (_, told, codes) => {
    expect(reasonsAgainst(told).map(({ code }) => code)).toEqual(codes)
    const judged = judgePaper(told)
    expect(judged.ok ? undefined : judged.refusal.code).toBe(codes[0])
  })
})

test('a warning is read from beside its file as it was written; one of an older version names no page', () => {
  const grey = { code: 'file.grey-pages', pages: [2, 11] } as const
  expect(warningFrom(storedWarning(grey))).toEqual(grey)
  expect(warningFrom('file.blank-pages')).toEqual({ code: 'file.blank-pages' })
  expect(warningFrom('file.unheard-of:1')).toBeNull()
})

describe('what one press does about a finding', () => {
  const file = { pages: 4, warnings: ['file.repaired', 'file.sideways-pages:2,3', 'file.blank-pages:4'] }
  const presses: [string, Parameters<typeof arrangementFor>, ReturnType<typeof arrangementFor>][] = [
    ['turns the pages that are named', [{ finding: 'file.sideways-pages', by: 270 }, file], { turn: [2, 3], by: 270 }],
    ['turns nothing without a direction', [{ finding: 'file.sideways-pages' }, file], null],
    ['takes out the pages that are empty', [{ finding: 'file.blank-pages' }, file], { keep: [1, 2, 3] }],
    ['knows only findings of this file', [{ finding: 'file.upside-down-pages', by: 180 }, file], null],
    [
      'cannot colour a grey page',
      [{ finding: 'file.grey-pages' }, { pages: 1, warnings: ['file.grey-pages:1'] }],
      null,
    ],
    [
      'leaves no file without pages',
      [{ finding: 'file.blank-pages' }, { pages: 1, warnings: ['file.blank-pages:1'] }],
      null,
    ],
    [
      'touches no page of an older file that names none',
      [{ finding: 'file.blank-pages' }, { pages: 3, warnings: ['file.blank-pages'] }],
      null,
    ],
    [
      'never breaks a signature',
      [{ finding: 'file.blank-pages' }, { pages: 2, warnings: ['file.signed', 'file.blank-pages:2'] }],
      null,
    ],
  ]
  test.each(presses)('%s', (_, asked, arrangement) => expect(arrangementFor(...asked)).toEqual(arrangement))
})
