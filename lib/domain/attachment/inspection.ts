import type { FileWarningCode, RefusalCodes } from '../refusal-codes'
import { ok, type Refusal, type Result } from '../result'
import { isKeyOf } from '../typed'

/** Pages of one file at most; the references give no figure, so it is provisional and generous (GP-18). */
export const maxPdfPages = 200
/** Dots of one picture beyond which it is not even unpacked. */
export const maxPictureDots = 60_000_000
/** Thousandths of a page that must show something before it counts as more than a white sheet with the grain of a scanner. */
const leastInk = 0.5
/** Hundredths of a page that its pictures cover when it is a scan and not the page of a program. */
const scanShare = 60
/** Dots per inch below which small print cannot be read; the guides advise 200 to 300, no reference gives a least (GP-18). */
export const leastDpi = 100
/** Points: a stamp is no page, and A0 (841 × 1189 mm) is the largest sheet. */
const pageSide = { least: 100, most: 3_400 }
/** Characters of a text layer that say how a page is turned. */
const enoughCharacters = 20
/** Long lines of writing along the rows to those down the columns: below this a scan lies on its side. */
const sidewaysLines = 1 / 3

/** What can act when a PDF is opened or read, as the inspector names it. */
export const activeContents = [
  'script',
  'launch',
  'automatic',
  'automatic-address',
  'attachment',
  'xfa',
  'media',
  'address',
  'other-file',
  'submit',
] as const
export type ActiveContent = (typeof activeContents)[number]

/**
 * What becomes of it: no paper of an application needs a program, a parcel or a film; a link is taken out and named, for
 * many honest files have one.
 */
const activePolicy: Record<ActiveContent, RefusalCodes['file'] | 'strip'> = {
  script: 'file.script',
  launch: 'file.action',
  automatic: 'file.action',
  'automatic-address': 'file.action',
  attachment: 'file.attachment',
  xfa: 'file.xfa',
  media: 'file.media',
  address: 'strip',
  'other-file': 'strip',
  submit: 'strip',
}

/** The kinds that are taken out of a file that carries no signature. */
export const strippedContents = activeContents.filter((kind) => activePolicy[kind] === 'strip')

/** What was done to a file before it is kept: the bytes that came are then not the bytes that stay. */
export const paperChanges = ['decrypted', 'rewritten', 'stripped'] as const
export type PaperChange = (typeof paperChanges)[number]

export type PageFacts = {
  /** It cannot be loaded or drawn; nothing else is known then. */
  lost?: boolean
  /** Points, as seen. */
  width?: number
  height?: number
  /** Degrees by which the file asks to turn it. */
  rotation?: number
  /** Of its text layer. */
  characters?: number
  /** Degrees by which most of them are turned, as seen. */
  turned?: number
  /** `share`: hundredths of the page that it covers. */
  images?: { dots: number; dpi: number; share?: number; broken?: boolean }[]
  /** Thousandths of the page that show anything, that are coloured, that are not quite grey; absent where it was not drawn. */
  ink?: number
  colour?: number
  tint?: number
  /** Of a page without text layer: long lines of writing along its rows to those down its columns, 1 where nothing can be said. */
  lines?: number
}

/** What the inspector saw of a PDF. It judges nothing. */
export type PaperFacts = {
  raw: { mixed: boolean; whole: boolean; script: boolean }
  objects: {
    readable: boolean
    repaired?: boolean
    pageCount?: number
    unwritten?: number[]
    active?: ActiveContent[]
    signed?: boolean
  }
  document: {
    opened: boolean
    why?: 'damaged' | 'password' | 'password-wrong'
    pageCount?: number
    xfa?: boolean
    pages?: PageFacts[]
  }
  changes: PaperChange[]
}

/** Something the person should know and nothing that stops the upload; `pages` are counted from 1. */
export type FileWarning = { code: FileWarningCode; pages?: readonly number[] }

/** How a warning is kept beside the file, and read again; null for what no version of the portal wrote. */
export const storedWarning = ({ code, pages }: FileWarning): string => (pages ? `${code}:${pages.join(',')}` : code)
export function warningFrom(stored: string): FileWarning | null {
  const [code = '', pages] = stored.split(':')
  if (!isKeyOf(mends, code)) return null
  return pages ? { code, pages: pages.split(',').map(Number) } : { code }
}

/** What can be done about a warning with one press: turn the pages it names, or take them out. */
export type Mend = 'turn' | 'take-out'
export const mends: Record<FileWarningCode, Mend | null> = {
  'file.signed': null,
  'file.repaired': null,
  'file.decrypted': null,
  'file.unscanned': null,
  'file.infected': null,
  'file.links-removed': null,
  'file.links-kept': null,
  'file.blank-pages': 'take-out',
  'file.grey-pages': null,
  'file.sideways-pages': 'turn',
  'file.upside-down-pages': 'turn',
  // a picture does not say which side is up: whoever turned it looks at it, and may turn it on
  'file.turned-pages': 'turn',
  'file.low-resolution': null,
  'file.odd-size': null,
}

/** Degrees with the clock. */
export const quarters = [90, 180, 270] as const
export type MendChoice = { finding: FileWarningCode; by?: (typeof quarters)[number] }
/** Pages are counted from 1. */
export type Arrangement = { turn: readonly number[]; by: number } | { keep: readonly number[] }

/**
 * What is to be done with the pages of a file about one of its warnings; null where the warning is not there, nothing can
 * be done about it, the file would have no page left, or its signature would break.
 */
export function arrangementFor(
  { finding, by }: MendChoice,
  file: { warnings: readonly string[]; pages: number | null },
): Arrangement | null {
  const warnings = file.warnings.map(warningFrom)
  const named = warnings.find((warning) => warning?.code === finding)?.pages ?? []
  if (named.length === 0 || warnings.some((warning) => warning?.code === 'file.signed')) return null
  if (mends[finding] === 'turn') return by ? { turn: named, by } : null
  const keep = Array.from({ length: file.pages ?? 0 }, (_, index) => index + 1).filter((page) => !named.includes(page))
  return mends[finding] === 'take-out' && keep.length > 0 ? { keep } : null
}

/**
 * The verdict on a PDF (M-20…M-28, G-27, N-26): its pages and what the person should know, or the first reason against
 * it, the gravest first. Where it was changed, the facts are those of the changed file.
 */
export function judgePaper(facts: PaperFacts): Result<{ pages: number; warnings: FileWarning[] }> {
  const [gravest] = reasonsAgainst(facts)
  if (gravest) return { ok: false, refusal: gravest }
  const { pageCount = 0, pages = [] } = facts.document
  return ok({ pages: pageCount, warnings: warningsOf(facts, pages) })
}

/** Every reason against a PDF, the gravest first. What could not be looked at after a reason says nothing more. */
export function reasonsAgainst(facts: PaperFacts): Refusal<RefusalCodes['file']>[] {
  const { raw, objects, document } = facts
  const because = (code: RefusalCodes['file'], params?: Refusal['params']) => ({ code, ...(params ? { params } : {}) })
  if (raw.mixed) return [because('file.mixed')]
  if (!raw.whole) return [because('file.damaged')]
  if (document.why === 'password') return [because('file.encrypted')]
  if (document.why === 'password-wrong') return [because('file.password-wrong')]
  const reasons = refusedContents(facts).map((code) => because(code))
  if (!document.opened || !objects.readable) return [...reasons, because('file.damaged')]
  const { pageCount = 0, pages = [] } = document
  // one reader takes for a page what is none for the others, and so for the viewer
  const disputed = facts.changes.includes('rewritten') && objects.pageCount !== pageCount
  if (disputed) reasons.push(because('file.damaged'))
  if (pageCount < 1) reasons.push(because('file.no-pages'))
  if (pageCount > maxPdfPages) reasons.push(because('file.too-many-pages', { limit: maxPdfPages }))
  if (pages.some(({ images = [] }) => images.some(({ dots }) => dots > maxPictureDots)))
    reasons.push(because('file.too-complex'))
  for (const [index, page] of pages.entries())
    if (isLost(page) || objects.unwritten?.includes(index + 1))
      reasons.push(because('file.damaged-page', { page: index + 1 }))
  return reasons
}

const isLost = ({ lost = false, images = [] }: PageFacts): boolean => lost || images.some(({ broken }) => broken)

/** The reasons against what the file can do, in the order of the policy; what could not be taken out may stay in a signed file. */
function refusedContents({ raw, objects, document }: PaperFacts): RefusalCodes['file'][] {
  const found = new Set<ActiveContent>(objects.active)
  if (raw.script) found.add('script')
  if (document.xfa) found.add('xfa')
  const reasons = new Set<RefusalCodes['file']>()
  for (const kind of activeContents) {
    const answer = activePolicy[kind]
    if (!found.has(kind)) continue
    if (answer !== 'strip') reasons.add(answer)
    else if (!objects.signed) reasons.add('file.action')
  }
  return [...reasons]
}

function warningsOf({ objects, changes }: PaperFacts, pages: readonly PageFacts[]): FileWarning[] {
  const linked = objects.active?.some((kind) => activePolicy[kind] === 'strip') ?? false
  const ofFile: [boolean, FileWarningCode][] = [
    [objects.signed ?? false, 'file.signed'],
    [(objects.repaired ?? false) || changes.includes('rewritten'), 'file.repaired'],
    [changes.includes('decrypted'), 'file.decrypted'],
    [changes.includes('stripped'), 'file.links-removed'],
    [linked, 'file.links-kept'],
  ]
  const ofPages: [(page: PageFacts) => boolean, FileWarningCode][] = [
    [isOddlySized, 'file.odd-size'],
    [isBlank, 'file.blank-pages'],
    [(page) => quarterOf(page) === 'sideways', 'file.sideways-pages'],
    [(page) => quarterOf(page) === 'upside-down', 'file.upside-down-pages'],
    [isGreyScan, 'file.grey-pages'],
    [isCoarseScan, 'file.low-resolution'],
  ]
  return [
    ...ofFile.filter(([holds]) => holds).map(([, code]) => ({ code })),
    ...ofPages.flatMap(([holds, code]) => {
      const named = pages.flatMap((page, index) => (holds(page) ? [index + 1] : []))
      return named.length > 0 ? [{ code, pages: named }] : []
    }),
  ]
}

/** A page of no size cannot be looked at, and shows nothing either. */
const isBlank = ({ ink }: PageFacts): boolean => ink !== undefined && ink < leastInk

const isOddlySized = ({ width = pageSide.least, height = pageSide.least }: PageFacts): boolean =>
  Math.min(width, height) < pageSide.least || Math.max(width, height) > pageSide.most

const isScan = (page: PageFacts): boolean =>
  !isBlank(page) && (page.images ?? []).reduce((sum, { share = 0 }) => sum + share, 0) >= scanShare

/** 要求彩色: not a dot of the scan has any colour. */
const isGreyScan = (page: PageFacts): boolean => isScan(page) && page.tint === 0

/** The finest of its pictures is too coarse: a scanner may put a coarse ground behind fine writing. */
const isCoarseScan = (page: PageFacts): boolean =>
  isScan(page) &&
  Math.max(...(page.images ?? []).filter(({ share = 0 }) => share >= 5).map(({ dpi }) => dpi)) < leastDpi

/** The text layer knows how its page is turned; of a scan only whether its lines lie or stand. */
function quarterOf({ characters = 0, turned = 0, lines = 1 }: PageFacts): 'upright' | 'sideways' | 'upside-down' {
  if (characters >= enoughCharacters) return turned === 180 ? 'upside-down' : turned === 0 ? 'upright' : 'sideways'
  return lines < sidewaysLines ? 'sideways' : 'upright'
}
