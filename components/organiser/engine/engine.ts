import { expose } from 'comlink'
import { PDFDocument } from 'pdf-lib'
import type { Size } from '@/lib/domain/attachment/page-fit'
import type { Corners, PilePage } from '@/lib/domain/attachment/pile'
import { inkOf } from '@/inspector/ink.mjs'
import { cornersOf, tiltOf } from './corners'
import { kindOf, type SourceKind } from './kinds'
import { blank, cleared, drawn, lastJpeg, opened, sizeAsSeen, within } from './picture'
import { shown } from './steps'
import { cutOf, type Means, type Options, type Progress, weighed, written, type Weighing, type Writing } from './write'

/** Longest sides in dots, also of what a photo is cut from, of what is looked through for corners and lines, of a proof. */
const sides = { ...shown, photo: 2400, look: 700, proof: 1600 }

export type OpenedFile =
  | { ok: true; kind: SourceKind; sizes: Size[]; signed: boolean }
  | { ok: false; why: 'not-paper' | 'empty' | 'password' | 'damaged' }

/** What a picture looks like: where its sheet lies, whether it lies on its side, whether anything is on it. */
export type PictureLook = { corners: Corners | null; tilt: number; sideways: boolean; empty: boolean }

/** Thousandths of the picture below which it is a white sheet, and lines along its rows to those down its columns. */
const [leastInk, sidewaysLines] = [0.5, 1 / 3]

/** `proof`: a picture made small enough to be shown, looked through and shown again without opening the whole of it. */
type Source = { file: Blob; kind: SourceKind; proof?: Blob }
const sources = new Map<string, Source>()

/** The picture that was opened last: most works ask for the same one again. */
let last: { id: string; picture: ImageBitmap } | null = null

function knownSource(id: string): Source {
  const source = sources.get(id)
  if (!source) throw new Error('no such file')
  return source
}

async function pictureOf(id: string): Promise<ImageBitmap> {
  if (last?.id === id) return last.picture
  const source = knownSource(id)
  last?.picture.close()
  last = null
  const picture = await opened(source.file, source.kind)
  last = { id, picture }
  return picture
}

/** The proof of a picture, to be closed by whoever asked. */
async function proofOf(id: string): Promise<ImageBitmap> {
  const proof = sources.get(id)?.proof
  if (!proof) throw new Error('no such picture')
  return createImageBitmap(proof)
}

async function openPicture(id: string, source: Source): Promise<OpenedFile> {
  try {
    const picture = await pictureOf(id)
    const { width, height } = picture
    const page = { corners: null, turn: 0 } as const
    const proof = await lastJpeg(drawn(picture, { page, size: within(picture, sides.proof) }), 0.85)
    sources.set(id, { ...source, proof })
    return { ok: true, kind: source.kind, sizes: [{ width, height }], signed: false }
  } catch {
    sources.delete(id)
    return { ok: false, why: 'damaged' }
  }
}

async function openPdf(file: Blob): Promise<OpenedFile> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false })
    const sizes = document.getPages().map((page) => page.getSize())
    if (sizes.length === 0) return { ok: false, why: 'damaged' }
    return { ok: true, kind: 'pdf', sizes, signed: new TextDecoder('latin1').decode(bytes).includes('/ByteRange') }
  } catch (problem) {
    const locked = problem instanceof Error && /encrypt|password/i.test(problem.message)
    return { ok: false, why: locked ? 'password' : 'damaged' }
  }
}

/** One at a time, in the order in which they were asked: two large pictures are never open together. */
let queue: Promise<unknown> = Promise.resolve()
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const result = queue.then(work)
  queue = result.catch(() => undefined)
  return result
}

let stops = 0

/** Work that ends at its next page once somebody has pressed stop. */
function untilStopped<T>(work: (means: Means) => Promise<T>): Promise<T> {
  const before = stops
  return inTurn(() => work({ pictureOf, sourceOf, isPdf, stopped: () => stops !== before }))
}

const engine = {
  /** Takes a file into the pile and says what it is. */
  open: (id: string, file: Blob) =>
    inTurn(async (): Promise<OpenedFile> => {
      if (file.size === 0) return { ok: false, why: 'empty' }
      const kind = kindOf(new Uint8Array(await file.slice(0, 1024).arrayBuffer()))
      if (!kind) return { ok: false, why: 'not-paper' }
      sources.set(id, { file, kind })
      return kind === 'pdf' ? openPdf(file) : openPicture(id, { file, kind })
    }),

  /** Looks a picture through. */
  look: (id: string) =>
    inTurn(async (): Promise<PictureLook> => {
      const picture = await proofOf(id)
      const { canvas, pen } = blank(within(picture, sides.look))
      pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
      picture.close()
      const dots = pen.getImageData(0, 0, canvas.width, canvas.height)
      cleared(canvas)
      const corners = cornersOf(dots)
      const { width, height, data } = dots
      const { ink, lines = 1 } = inkOf(data, { width, height, stride: width * 4, writing: true })
      return {
        corners,
        tilt: corners ? tiltOf(corners, dots) : 0,
        sideways: lines < sidewaysLines,
        empty: ink < leastInk,
      }
    }),

  /** A page of a picture as it will lie, small or as large as the pane; `whole` shows also what is cut away. */
  draw: (page: PilePage, { as, whole = false }: { as: 'thumb' | 'page' | 'photo'; whole?: boolean }) =>
    inTurn(async (): Promise<Blob> => {
      const seen = whole ? { ...page, corners: null } : page
      const picture = as === 'photo' ? await pictureOf(page.source) : await proofOf(page.source)
      const drawing = drawn(picture, { page: seen, size: within(sizeAsSeen(picture, seen), sides[as]) })
      if (as !== 'photo') picture.close()
      return lastJpeg(drawing, as === 'photo' ? 0.95 : 0.8)
    }),

  /** The same piece of a page before and after: as it came, and as the PDF will have it at a step. */
  compare: (page: PilePage, { step, ...options }: Options & { step: number }) =>
    inTurn(async (): Promise<{ before: Blob; after: Blob; bytes: number } | null> => {
      const picture = await pictureOf(page.source)
      const after = (await cutOf(page, options, { pictureOf, count: step + 1 })).variants[step]
      if (!after) return null
      const before = drawn(picture, { page, size: within(sizeAsSeen(picture, page), 2400) })
      return { before: await pieceOf(before), after: await pieceOf(await createImageBitmap(after)), bytes: after.size }
    }),

  /** How large the PDF becomes, and how fine; asks only for what was not weighed before. */
  weigh: (weighing: Weighing, onProgress?: Progress) => untilStopped((means) => weighed(weighing, means, onProgress)),

  /** The PDF. */
  write: (writing: Writing, onProgress?: Progress) => untilStopped((means) => written(writing, means, onProgress)),

  /** What is being weighed or written ends at its next page, with null. */
  stop: () => {
    stops += 1
  },
}

const isPdf = (id: string): boolean => knownSource(id).kind === 'pdf'
const sourceOf = (id: string): Blob => knownSource(id).file

/** The middle of the upper half, a third as wide as the page: letters can be compared there. */
async function pieceOf(picture: OffscreenCanvas | ImageBitmap): Promise<Blob> {
  const { width, height } = picture
  const piece = { width: width * 0.4, height: width * 0.24 }
  const { canvas, pen } = blank({ width: 480, height: 288 })
  pen.drawImage(
    picture,
    ...([width * 0.3, Math.min(height - piece.height, height * 0.22), piece.width, piece.height] as const),
    ...([0, 0, canvas.width, canvas.height] as const),
  )
  return lastJpeg(canvas, 0.9)
}

export type Engine = typeof engine
expose(engine)
