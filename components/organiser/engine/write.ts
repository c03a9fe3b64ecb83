import { degrees, PDFDocument, type PDFPage } from 'pdf-lib'
import {
  a4,
  dotsOf,
  finestThatFits,
  type Fineness,
  lieOf,
  scaleToA4,
  type Size,
} from '@/lib/domain/attachment/page-fit'
import type { Pile, PilePage } from '@/lib/domain/attachment/pile'
import { blank, cleared, drawn, jpeg, lastJpeg, sizeAsSeen } from './picture'
import { firstCoarse, steps } from './steps'
import { shrinkPictures } from './shrink-pdf'

export type Options = { uniform: boolean; shadowless: boolean }
/** What the engine holds: the files of the pile, and whether it was told to stop. */
export type Means = {
  pictureOf: (source: string) => Promise<ImageBitmap>
  sourceOf: (source: string) => Blob
  isPdf: (source: string) => boolean
  stopped: () => boolean
}
export type Progress = (done: number, total: number) => void

export type Weighing = { pile: Pile; options: Options; limit: number }
/**
 * How the PDF will be: `step` of all steps (the coarse ones only where `limit` leaves no other), null where none fits; `bytes`
 * are then the fewest that can be had.
 */
export type Weight = {
  step: number | null
  bytes: number
  /** The least of the pictures that have a resolution of their own; null where all pages come from PDFs. */
  dpi: number | null
  shrunk: boolean
}
export type Writing = { pile: Pile; options: Options; step: number; shrunk: boolean }

/** What a page costs beside its picture: its own entry, that of the picture, their places in the file. */
const pageBytes = 700
const documentBytes = 1_500

/** `seen`: its size in dots after cutting and turning. */
type Cut = { variants: Blob[]; seen: Size; dpi: number }
/** What was written already: a page that did not change is not drawn again. */
const cuts = new Map<string, Cut>()

const keyOf = (page: PilePage, options: Options) => JSON.stringify([page.source, page.turn, page.corners, options])

/** A page that is written more coarsely is made from the finest that was written: the picture need not be opened again. */
async function coarser(finest: Blob, size: Size): Promise<OffscreenCanvas> {
  const picture = await createImageBitmap(finest)
  const { canvas, pen } = blank(size)
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return canvas
}

/** A page of a picture before anything is written of it. */
async function begun(
  page: PilePage,
  { pictureOf, options }: Pick<Means, 'pictureOf'> & { options: Options },
): Promise<Cut> {
  const [finest] = steps
  const picture = await pictureOf(page.source)
  const seen = sizeAsSeen(picture, page)
  const lie = lieOf(seen, options.uniform)
  if (!finest) return { variants: [], seen, dpi: lie.dpi }
  const sheet = drawn(picture, { page, size: dotsOf(seen, lie, finest), ...options })
  return { variants: [await lastJpeg(sheet, finest.quality)], seen, dpi: lie.dpi }
}

/** A page of a picture at so many steps of fineness; it is drawn once for each resolution, and no step is written twice. */
export async function cutOf(
  page: PilePage,
  options: Options,
  { pictureOf, count = firstCoarse }: Pick<Means, 'pictureOf'> & { count?: number },
): Promise<Cut> {
  const key = keyOf(page, options)
  const known = cuts.get(key)
  if (known && known.variants.length >= count) return known
  const { variants: former, seen, dpi } = known ?? (await begun(page, { pictureOf, options }))
  const variants = [...former]
  const [finest] = former
  const lie = lieOf(seen, options.uniform)
  const sheets = new Map<number, OffscreenCanvas>()
  for (const fineness of steps.slice(variants.length, count)) {
    const sheet = sheets.get(fineness.dpi) ?? (finest && (await coarser(finest, dotsOf(seen, lie, fineness))))
    if (!sheet) break
    sheets.set(fineness.dpi, sheet)
    variants.push(await jpeg(sheet, fineness.quality))
  }
  for (const sheet of sheets.values()) cleared(sheet)
  const cut = { variants, seen, dpi }
  cuts.set(key, cut)
  return cut
}

/** Forgets what belongs to pages that are no longer in the pile. */
function forgetOthers(pile: Pile, options: Options): void {
  const kept = new Set(pile.map((page) => keyOf(page, options)))
  for (const key of cuts.keys()) if (!kept.has(key)) cuts.delete(key)
}

export async function weighed(
  { pile, options, limit }: Weighing,
  means: Means,
  onProgress?: Progress,
): Promise<Weight | null> {
  const { pictureOf, isPdf, stopped } = means
  forgetOthers(pile, options)
  const pictures = pile.filter(({ source }) => !isPdf(source))
  const found: Cut[] = []
  for (const page of pictures) {
    if (stopped()) return null
    found.push(await cutOf(page, options, { pictureOf }))
    onProgress?.(found.length, pile.length)
  }
  const sizesOf = (of: readonly Cut[]) => of.map(({ variants }) => variants.map(({ size }) => size + pageBytes))
  const sizes = sizesOf(found)
  const paper = async (shrink: Fineness | null) =>
    pictures.length === pile.length
      ? documentBytes
      : (await assembled({ ...means, pile: pile.filter(({ source }) => isPdf(source)), options, shrink })).length
  const dpi = (step: number) =>
    found.length === 0
      ? null
      : Math.round(Math.min(...found.map((cut) => Math.min(cut.dpi, steps[step]?.dpi ?? cut.dpi))))
  const untouched = await paper(null)
  const step = finestThatFits(sizes, { fixed: untouched, limit })
  if (step !== null) {
    const bytes = sizes.reduce((sum, of) => sum + (of[step] ?? 0), untouched)
    return { step, bytes, dpi: dpi(step), shrunk: false }
  }
  const all: Cut[] = []
  for (const page of pictures) {
    if (stopped()) return null
    all.push(await cutOf(page, options, { pictureOf, count: steps.length }))
  }
  const bytesAt = (at: number, fixed: number) => sizesOf(all).reduce((sum, of) => sum + (of[at] ?? 0), fixed)
  // the scans inside the PDFs must become smaller too; their text stays text
  let least = bytesAt(steps.length - 1, untouched)
  for (const [at, fineness] of steps.entries()) {
    if (stopped()) return null
    const fixed = pictures.length === pile.length ? untouched : await paper(fineness)
    const bytes = bytesAt(at, fixed)
    least = Math.min(least, bytes)
    if (bytes <= limit) return { step: at, bytes, dpi: dpi(at), shrunk: pictures.length < pile.length }
  }
  return { step: null, bytes: least, dpi: dpi(steps.length - 1), shrunk: false }
}

/** The PDF at a step that was weighed; null where it was stopped. */
export async function written(
  { pile, options, step, shrunk }: Writing,
  means: Means,
  onProgress?: Progress,
): Promise<Blob | null> {
  const { pictureOf, isPdf, stopped } = means
  const pictures = new Map<string, Cut>()
  for (const page of pile) {
    if (stopped()) return null
    if (!isPdf(page.source)) pictures.set(page.id, await cutOf(page, options, { pictureOf, count: step + 1 }))
  }
  const shrink = shrunk ? (steps[step] ?? null) : null
  const bytes = await assembled(
    {
      ...means,
      ...{ pile, options, shrink },
      pictureFor: (page) => pictures.get(page.id)?.variants[step] ?? null,
      seenSize: (page) => pictures.get(page.id)?.seen ?? null,
    },
    onProgress,
  )
  return stopped() ? null : new Blob([bytes], { type: 'application/pdf' })
}

type Assembling = Omit<Means, 'pictureOf'> & {
  pile: Pile
  options: Options
  shrink: Fineness | null
  pictureFor?: (page: PilePage) => Blob | null
  seenSize?: (page: PilePage) => Size | null
}

async function assembled(
  { pile, options, pictureFor, seenSize, ...means }: Assembling,
  onProgress?: Progress,
): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create()
  const copied = await copiedPages(document, { ...means, pile })
  for (const [at, page] of pile.entries()) {
    if (means.stopped()) break
    const picture = pictureFor?.(page)
    const seen = seenSize?.(page)
    const copy = copied.get(page.id)
    if (copy) {
      document.addPage(copy)
      laid(copy, page, options)
    } else if (picture && seen) {
      const { sheet, box } = lieOf(seen, options.uniform)
      const embedded = await document.embedJpg(await picture.arrayBuffer())
      document.addPage([sheet.width, sheet.height]).drawImage(embedded, box)
    }
    onProgress?.(at + 1, pile.length)
  }
  const bytes = await document.save()
  return new Uint8Array(bytes)
}

type Copying = Pick<Assembling, 'pile' | 'sourceOf' | 'isPdf' | 'stopped' | 'shrink'>

/** Pages of the PDFs, copied as they are: text stays text. What several pages of one file share is copied once. */
async function copiedPages(document: PDFDocument, { pile, sourceOf, isPdf, stopped, shrink }: Copying) {
  const copies = new Map<string, PDFPage>()
  const fromPdf = pile.filter((page) => isPdf(page.source))
  for (const source of new Set(fromPdf.map((page) => page.source))) {
    if (stopped()) break
    const original = await PDFDocument.load(await sourceOf(source).arrayBuffer(), { updateMetadata: false })
    if (shrink) await shrinkPictures(original, shrink, stopped)
    const mine = fromPdf.filter((page) => page.source === source)
    const pages = await document.copyPages(
      original,
      mine.map(({ index }) => index),
    )
    for (const [at, page] of mine.entries()) {
      const copy = pages[at]
      if (copy) copies.set(page.id, copy)
    }
  }
  return copies
}

/** Turned as wished and, where all shall be alike, on A4 upright. */
function laid(copy: PDFPage, { turn }: PilePage, { uniform }: Options): void {
  const angle = (((copy.getRotation().angle + turn) % 360) + 360) % 360
  copy.setRotation(degrees(angle))
  if (!uniform) return
  const box = copy.getCropBox()
  const lying = angle % 180 !== 0
  const scale = scaleToA4(lying ? { width: box.height, height: box.width } : box)
  if (scale === 1) return
  copy.scaleContent(scale, scale)
  copy.scaleAnnotations(scale, scale)
  const sheet = lying ? { width: a4.height, height: a4.width } : a4
  const left = box.x * scale - (sheet.width - box.width * scale) / 2
  const bottom = box.y * scale - (sheet.height - box.height * scale) / 2
  copy.setMediaBox(left, bottom, sheet.width, sheet.height)
  copy.setCropBox(left, bottom, sheet.width, sheet.height)
}
