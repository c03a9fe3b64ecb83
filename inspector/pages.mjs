import fs from 'node:fs'
import { createRequire } from 'node:module'
import { init } from '@embedpdf/pdfium'
import { inkOf } from './ink.mjs'
import { pictures } from './picture.mjs'
import { capMemory } from './wasm.mjs'

/** Megabytes that the engine may hold; together with Node it stays under the 256 of the process. */
const ENGINE_MEGABYTES = 160
/** The picture of a page that is looked at for ink and colour, in dots. */
const LOOKED_AT = { width: 600, height: 850 }
/** Milliseconds of computing after which no further page is drawn; the process has five seconds in all. */
const DRAWING_TIME = 2500
/** Images, objects and characters of a page that are measured at most. */
const MEASURED = { images: 40, objects: 4000, depth: 3, characters: 400 }
/** Up to so many characters say nothing of how a page is turned: a scanner's own stamp, a number. */
const FEW_CHARACTERS = 20

/** The engine says of how many bits it makes a dot (1, 8, 24): so few may the file have. */
const LEAST_BITS = { 1: 1, 8: 2, 24: 12 }

const IMAGE = 3
const FORM = 5
const WITH_ANNOTATIONS = 1
const ERRORS = { 4: 'password', 5: 'password' }
const XFA_FORMS = [2, 3]

/** The engine of the viewer, ready to open one file. */
export async function pdfEngine() {
  const file = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')
  const engine = await init({ wasmBinary: capMemory(fs.readFileSync(file), ENGINE_MEGABYTES).buffer })
  engine.PDFiumExt_Init()
  return engine
}

/**
 * Opens a PDF for `look` at it and closes it again: { opened: false, why } or { opened: true } and what look answers.
 * `document` is good only meanwhile.
 */
export async function opened(engine, bytes, look) {
  const memory = memoryOf(engine.pdfium)
  const place = memory.take(bytes.length)
  memory.bytes().set(bytes, place)
  const document = engine.FPDF_LoadMemDocument(place, bytes.length, '')
  try {
    if (!document) return { opened: false, why: ERRORS[engine.FPDF_GetLastError()] ?? 'damaged' }
    return { opened: true, ...(await look({ engine, memory, document })) }
  } finally {
    if (document) engine.FPDF_CloseDocument(document)
    memory.give(place)
  }
}

export const isSecured = ({ engine, document }) => engine.FPDF_GetSecurityHandlerRevision(document) >= 0

/**
 * Its pages: { pageCount, pages }. A page: size in points as seen, rotation in degrees, characters of its text layer,
 * images with their resolution in dots per inch and hundredths of the page that they cover, ink and colour in thousandths. Of a page that cannot be loaded or drawn
 * only `lost`, of one for which no time was left no writing and no ink. `bitsOf` tells the bits of a dot of a picture.
 */
export async function readPages({ engine, memory, document }, { maxPages, maxDots, bitsOf }) {
  const pageCount = engine.FPDF_GetPageCount(document)
  const pages = []
  for (let index = 0; index < Math.min(pageCount, maxPages); index += 1)
    pages.push(await readPage({ engine, memory, document }, index, { maxDots, bitsOf }))
  return { pageCount, xfa: XFA_FORMS.includes(engine.FPDF_GetFormType(document)), pages }
}

/** How many pages it has, without a look at them. */
export const pageCountOf = ({ engine, document }) => engine.FPDF_GetPageCount(document)

/** The file written anew from what the engine understood of it. */
export function rewritten({ engine, memory, document }) {
  const writer = engine.PDFiumExt_OpenFileWriter()
  try {
    engine.PDFiumExt_SaveAsCopy(document, writer)
    const length = engine.PDFiumExt_GetFileWriterSize(writer)
    const place = memory.take(length)
    engine.PDFiumExt_GetFileWriterData(writer, place, length)
    const file = Buffer.from(memory.bytes().subarray(place, place + length))
    memory.give(place)
    return file
  } finally {
    engine.PDFiumExt_CloseFileWriter(writer)
  }
}

async function readPage({ engine, memory, document }, index, { maxDots, bitsOf }) {
  const page = engine.FPDF_LoadPage(document, index)
  if (!page) return { lost: true }
  try {
    const [width, height] = [engine.FPDF_GetPageWidthF(page), engine.FPDF_GetPageHeightF(page)]
    const late = process.cpuUsage().user / 1000 > DRAWING_TIME
    const facts = {
      width: Math.round(width),
      height: Math.round(height),
      rotation: engine.FPDFPage_GetRotation(page) * 90,
      ...(late ? {} : writingOf(engine, memory, page)),
      images: await imagesOf(engine, memory, page, { maxDots, bitsOf }),
    }
    if (late || facts.images.some(({ dots }) => dots > maxDots)) return facts
    // where there is a text layer, it says itself how it is turned
    const drawn = drawnPage(engine, memory, page, { width, height, writing: facts.characters < FEW_CHARACTERS })
    return drawn ? { ...facts, ...drawn } : { lost: true }
  } finally {
    engine.FPDF_ClosePage(page)
  }
}

/** The text layer: how many characters, and by how many degrees (a quarter each) most of them are turned as seen. */
function writingOf(engine, memory, page) {
  const text = engine.FPDFText_LoadPage(page)
  if (!text) return { characters: 0 }
  const characters = Math.max(0, engine.FPDFText_CountChars(text))
  const quarters = [0, 0, 0, 0]
  for (let at = 0; at < Math.min(characters, MEASURED.characters); at += 1) {
    const turn = engine.FPDFText_GetCharAngle(text, at) / (Math.PI / 2)
    if (turn >= 0) quarters[(Math.round(turn) + engine.FPDFPage_GetRotation(page)) % 4] += 1
  }
  engine.FPDFText_ClosePage(text)
  return { characters, turned: quarters.indexOf(Math.max(...quarters)) * 90 }
}

/** Every image of the page, also inside the forms that scanners wrap around them, with its effective resolution. */
async function imagesOf(engine, memory, page, { maxDots, bitsOf }) {
  const objects = []
  const room = memory.take(64)
  const turnOf = (object) => {
    engine.FPDFPageObj_GetMatrix(object, room)
    return Array.from({ length: 6 }, (_, at) => memory.float(room + 4 * at))
  }
  const look = (count, objectAt, outer, depth) => {
    for (let at = 0; at < Math.min(count, MEASURED.objects) && objects.length < MEASURED.images; at += 1) {
      const object = objectAt(at)
      const kind = engine.FPDFPageObj_GetType(object)
      if (kind === IMAGE) objects.push({ object, map: product(turnOf(object), outer) })
      if (kind === FORM && depth < MEASURED.depth) {
        const inner = product(turnOf(object), outer)
        const inside = engine.FPDFFormObj_CountObjects(object)
        look(inside, (place) => engine.FPDFFormObj_GetObject(object, place), inner, depth + 1)
      }
    }
  }
  look(engine.FPDFPage_CountObjects(page), (at) => engine.FPDFPage_GetObject(page, at), [1, 0, 0, 1, 0, 0], 0)
  const images = []
  for (const { object, map } of objects)
    images.push(await imageFacts(engine, memory, { object, page, map, room, maxDots, bitsOf }))
  memory.give(room)
  return images
}

/** Two affine maps, the first done first. */
const product = ([a, b, c, d, e, f], [A, B, C, D, E, F]) => [
  a * A + b * C,
  a * B + b * D,
  c * A + d * C,
  c * B + d * D,
  e * A + f * C + E,
  e * B + f * D + F,
]

async function imageFacts(engine, memory, { object, page, map: [a, b, c, d], room, maxDots, bitsOf }) {
  engine.FPDFImageObj_GetImagePixelSize(object, room, room + 4)
  const [width, height] = [memory.integer(room), memory.integer(room + 4)]
  const inches = { width: Math.hypot(a, b) / 72, height: Math.hypot(c, d) / 72 }
  const dpi = Math.min(width / inches.width, height / inches.height)
  const area = engine.FPDF_GetPageWidthF(page) * engine.FPDF_GetPageHeightF(page)
  const share = area > 0 ? Math.min(100, Math.round((100 * Math.abs(a * d - b * c)) / area)) : 0
  const facts = { dots: width * height, dpi: Number.isFinite(dpi) ? Math.round(dpi) : 0, share }
  if (facts.dots > maxDots) return facts
  engine.FPDFImageObj_GetImageMetadata(object, page, room)
  const bits = bitsOf(width, height) ?? LEAST_BITS[memory.integer(room + 16)] ?? 1
  const rowBytes = Math.ceil((width * bits) / 8)
  return { ...facts, broken: await isBroken(engine, memory, { object, room, leastBytes: rowBytes * height, maxDots }) }
}

/** True for a photograph that stops half way or is none, and for a picture with fewer bytes than it has dots. */
async function isBroken(engine, memory, { object, room, leastBytes, maxDots }) {
  const filters = engine.FPDFImageObj_GetImageFilterCount(object)
  const named = filters > 0 ? engine.FPDFImageObj_GetImageFilter(object, filters - 1, room, 64) : 0
  const filter = named > 1 ? Buffer.from(memory.bytes().subarray(room, room + named - 1)).toString('latin1') : ''
  if (filter === 'DCTDecode')
    return filters === 1 && isBrokenPhotograph(dataOf(engine.FPDFImageObj_GetImageDataRaw, memory, object), maxDots)
  if (filter !== '' && filter !== 'FlateDecode' && filter !== 'LZWDecode') return false
  return engine.FPDFImageObj_GetImageDataDecoded(object, 0, 0) < leastBytes
}

function dataOf(read, memory, object) {
  const length = read(object, 0, 0)
  const place = memory.take(length)
  read(object, place, length)
  const data = Buffer.from(memory.bytes().subarray(place, place + length))
  memory.give(place)
  return data
}

async function isBrokenPhotograph(bytes, maxDots) {
  const sharp = await pictures()
  try {
    const picture = sharp(bytes, { failOn: 'truncated', limitInputPixels: maxDots })
    await picture.resize(16, 16, { fit: 'fill' }).raw().toBuffer()
    return false
  } catch {
    return true
  }
}

/** Ink and colour of the page as the viewer draws it; null where it cannot be drawn. */
function drawnPage(engine, memory, page, { width, height, writing }) {
  if (!(width >= 1 && height >= 1)) return { ink: 0, colour: 0, tint: 0 }
  const scale = Math.min(LOOKED_AT.width / width, LOOKED_AT.height / height)
  const size = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
  const picture = engine.FPDFBitmap_Create(size.width, size.height, 0)
  if (!picture) return null
  try {
    engine.FPDFBitmap_FillRect(picture, 0, 0, size.width, size.height, 0xffffffff)
    engine.FPDF_RenderPageBitmap(picture, page, 0, 0, size.width, size.height, 0, WITH_ANNOTATIONS)
    const stride = engine.FPDFBitmap_GetStride(picture)
    const from = engine.FPDFBitmap_GetBuffer(picture)
    return inkOf(memory.bytes().subarray(from, from + stride * size.height), { ...size, stride, writing })
  } finally {
    engine.FPDFBitmap_Destroy(picture)
  }
}

/** The engine's memory. Taking throws where no more may be had. */
function memoryOf(pdfium) {
  return {
    take: (bytes) => {
      const place = pdfium.wasmExports.malloc(bytes)
      if (!place) throw new Error('out of memory')
      return place
    },
    give: (place) => pdfium.wasmExports.free(place),
    bytes: () => new Uint8Array(pdfium.wasmExports.memory.buffer),
    float: (place) => pdfium.getValue(place, 'float'),
    integer: (place) => pdfium.getValue(place, 'i32'),
  }
}
