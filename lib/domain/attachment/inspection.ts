import type { FileWarningCode, RefusalCodes } from '../refusal-codes'
import { ok, refuse, type Result } from '../result'

/** Pages of one file at most; the references give no figure, so it is provisional and generous (GP-18). */
export const maxPdfPages = 200
/** Dots of one picture beyond which it is not even unpacked. */
export const maxPictureDots = 60_000_000
/** Thousandths of a page that must show something before it counts as more than a white sheet with the grain of a scanner. */
const leastInk = 0.5

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
  images?: { dots: number; dpi: number; broken?: boolean }[]
  /** Thousandths of the page that show anything, and that are coloured; absent where it was not drawn. */
  ink?: number
  colour?: number
}

/** What the inspector saw of a PDF. It judges nothing. */
export type PaperFacts = {
  raw: { mixed: boolean; whole: boolean; script: boolean }
  objects: { readable: boolean; repaired?: boolean; unwritten?: number[]; active?: ActiveContent[]; signed?: boolean }
  document: { opened: boolean; why?: 'damaged' | 'password'; pageCount?: number; xfa?: boolean; pages?: PageFacts[] }
  changes: PaperChange[]
}

/** Something the person should know and nothing that stops the upload. */
export type FileWarning = { code: FileWarningCode; params?: { pages: string } }

/**
 * The verdict on a PDF (M-20…M-28, G-27, N-26): its pages and what the person should know, or the first reason against
 * it, the gravest first. Where it was changed, the facts are those of the changed file.
 */
export function judgePaper(facts: PaperFacts): Result<{ pages: number; warnings: FileWarning[] }> {
  const { raw, objects, document } = facts
  if (raw.mixed) return refuse('file.mixed')
  if (!raw.whole) return refuse('file.damaged')
  if (document.why === 'password') return refuse('file.encrypted')
  const active = refusedContent(facts)
  if (active) return refuse(active)
  if (!document.opened || !objects.readable) return refuse('file.damaged')
  const { pageCount = 0, pages = [] } = document
  if (pageCount < 1) return refuse('file.no-pages')
  if (pageCount > maxPdfPages) return refuse('file.too-many-pages', { params: { limit: maxPdfPages } })
  if (pages.some(({ images = [] }) => images.some(({ dots }) => dots > maxPictureDots)))
    return refuse('file.too-complex')
  const lost = pages.findIndex((page, index) => isLost(page) || objects.unwritten?.includes(index + 1))
  if (lost >= 0) return refuse('file.damaged-page', { params: { page: lost + 1 } })
  return ok({ pages: pageCount, warnings: warningsOf(facts, pages) })
}

const isLost = ({ lost = false, images = [] }: PageFacts): boolean => lost || images.some(({ broken }) => broken)

/** The reason against what the file can do, in the order of the policy; what could not be taken out may stay in a signed file. */
function refusedContent({ raw, objects, document }: PaperFacts): RefusalCodes['file'] | undefined {
  const found = new Set<ActiveContent>(objects.active)
  if (raw.script) found.add('script')
  if (document.xfa) found.add('xfa')
  for (const kind of activeContents) {
    const answer = activePolicy[kind]
    if (!found.has(kind)) continue
    if (answer !== 'strip') return answer
    if (!objects.signed) return 'file.action'
  }
  return undefined
}

function warningsOf({ objects, changes }: PaperFacts, pages: readonly PageFacts[]): FileWarning[] {
  const blank = pages.flatMap((page, index) => (isBlank(page) ? [index + 1] : []))
  const linked = objects.active?.some((kind) => activePolicy[kind] === 'strip') ?? false
  const said: [boolean, FileWarning][] = [
    [objects.signed ?? false, { code: 'file.signed' }],
    [(objects.repaired ?? false) || changes.includes('rewritten'), { code: 'file.repaired' }],
    [changes.includes('decrypted'), { code: 'file.decrypted' }],
    [changes.includes('stripped'), { code: 'file.links-removed' }],
    [linked, { code: 'file.links-kept' }],
    [blank.length > 0, { code: 'file.blank-pages', params: { pages: blank.slice(0, 10).join('、') } }],
  ]
  return said.filter(([holds]) => holds).map(([, warning]) => warning)
}

/** A page of no size cannot be looked at, and shows nothing either. */
const isBlank = ({ ink }: PageFacts): boolean => ink !== undefined && ink < leastInk
