import fs from 'node:fs'
import { createRequire } from 'node:module'
import { capMemory } from './wasm.mjs'

/** Megabytes that the reader of objects may hold. */
const READER_MEGABYTES = 128

const require = createRequire(import.meta.url)

/** Runs qpdf once on the file (and others beside it); resolves with { code, lines, file: what it wrote as `wanted` }. */
export async function qpdf(bytes, args, { wanted, beside = {} }) {
  const module = require('@neslinesli93/qpdf-wasm')
  const lines = []
  const say = (line) => {
    if (lines.length < 50) lines.push(line)
  }
  const code = fs.readFileSync(require.resolve('@neslinesli93/qpdf-wasm/dist/qpdf.wasm'))
  const wasmBinary = capMemory(code, READER_MEGABYTES)
  const program = await (module.default ?? module)({ noInitialRun: true, wasmBinary, print: say, printErr: say })
  for (const [name, content] of Object.entries({ '/in.pdf': bytes, ...beside })) program.FS.writeFile(name, content)
  const outcome = program.callMain(args)
  process.exitCode = 0 // the program believes that it is alone here
  const file = readOr(program, wanted)
  collect?.()
  return { code: outcome, lines, file }
}

/** Gives back the memory of the run before: the engine does not see how large a thing it holds there. */
const collect = globalThis.gc

function readOr(program, name) {
  try {
    return program.FS.readFile(name)
  } catch {
    return undefined
  }
}

/** Kinds of actions as they are named in a PDF, and what the portal calls them. */
const ACTIONS = {
  '/JavaScript': 'script',
  '/Launch': 'launch',
  '/SubmitForm': 'submit',
  '/ImportData': 'submit',
  '/GoToR': 'other-file',
  '/GoToE': 'other-file',
  '/URI': 'address',
  '/Rendition': 'media',
  '/Movie': 'media',
  '/Sound': 'media',
  '/RichMediaExecute': 'media',
  '/GoTo3DView': 'media',
}
const NOTES = {
  '/FileAttachment': 'attachment',
  '/RichMedia': 'media',
  '/Screen': 'media',
  '/Movie': 'media',
  '/Sound': 'media',
  '/3D': 'media',
}

/** The moments an automatic action can hang on: opened, printed, closed, field entered, left … */
const MOMENTS = new Set('E X D U Fo Bl PO PC PV PI O C K F V WC WS DS WP DP'.split(' ').map((key) => `/${key}`))

/** "AA" may also be the name of a font resource; an automatic action has nothing but moments in it. */
const isAutomatic = (value) => {
  const keys = isEntries(value) ? Object.keys(value) : []
  return keys.length > 0 && keys.every((key) => MOMENTS.has(key))
}

const isEntries = (value) => value !== null && typeof value === 'object' && !Array.isArray(value)

/**
 * Everything that could act when the file is opened, in every object that qpdf can reach, whatever filter packs it:
 * { readable: false } or { readable: true, repaired, unwritten, active, signed } and, apart, the objects themselves.
 */
export async function readObjects(bytes) {
  const keys = ['--json=2', '--json-key=qpdf', '--json-key=pages']
  const { code, lines, file } = await qpdf(bytes, ['--warning-exit-0', ...keys, '/in.pdf', '/out.json'], {
    wanted: '/out.json',
  })
  if (!file || code === 2) return { facts: { readable: false } }
  const told = JSON.parse(Buffer.from(file).toString('utf8'))
  const objects = told.qpdf[1]
  const repaired = lines.some((line) => line.includes('WARNING'))
  const facts = {
    readable: true,
    repaired,
    pageCount: told.pages.length,
    unwritten: unwrittenPages(told.pages, objects),
    ...activeIn(objects),
  }
  return { facts, head: told.qpdf[0], objects, bitsOf: bitsOfPictures(objects) }
}

/** The file without its passwords, as everybody may read it; undefined where `password` (or none) does not open it. */
export async function decrypted(bytes, password) {
  const args = ['--warning-exit-0', '--decrypt', `--password=${password}`, '/in.pdf', '/out.pdf']
  const { code, file } = await qpdf(bytes, args, { wanted: '/out.pdf' })
  return code === 2 ? undefined : file
}

/** The same file in sound order: a reader that is less patient than ours may stumble over what qpdf had to mend. */
export async function tidied(bytes) {
  const { code, file } = await qpdf(bytes, ['--warning-exit-0', '/in.pdf', '/out.pdf'], { wanted: '/out.pdf' })
  return code === 2 ? undefined : file
}

/**
 * The file without actions of these kinds; everything that is seen stays as it is. First every object is taken out of its
 * packet: qpdf opens a packet only when it needs it, and would then put the old object over the one that was changed.
 */
export async function stripped(bytes, kinds) {
  const plain = await qpdf(bytes, ['--warning-exit-0', '--object-streams=disable', '/in.pdf', '/out.pdf'], {
    wanted: '/out.pdf',
  })
  const { head, objects } = plain.file ? await readObjects(plain.file) : {}
  if (!objects) return undefined
  const changed = {}
  const unwanted = (value) => kinds.includes(ACTIONS[follow(objects, value)?.['/S']])
  for (const [name, object] of Object.entries(objects)) {
    const body = bodyOf(object)
    if (name === 'trailer' || !withoutActions(body, unwanted)) continue
    changed[name] = object.stream ? { stream: { dict: body } } : { value: body }
  }
  const { pdfversion, maxobjectid } = head
  const update = {
    version: 2,
    parameters: { decodelevel: 'none' },
    qpdf: [{ jsonversion: 2, pdfversion, maxobjectid }, changed],
  }
  const { code, file } = await qpdf(
    plain.file,
    ['--warning-exit-0', '--object-streams=generate', '--update-from-json=/update.json', '/in.pdf', '/out.pdf'],
    { wanted: '/out.pdf', beside: { '/update.json': Buffer.from(JSON.stringify(update)) } },
  )
  return code === 2 ? undefined : file
}

/** Takes the unwanted actions out of a value, however deep; true where there was one. */
function withoutActions(value, unwanted) {
  if (value === null || typeof value !== 'object') return false
  let found = false
  // from the end, so that a list keeps its places for those that are still to be looked at
  for (const [key, part] of Object.entries(value).reverse()) {
    if (!unwanted(part)) found = withoutActions(part, unwanted) || found
    else {
      found = true
      if (Array.isArray(value)) value.splice(Number(key), 1)
      else delete value[key]
    }
  }
  return found
}

const follow = (objects, value) =>
  typeof value === 'string' && / \d+ R$/.test(value) ? bodyOf(objects[`obj:${value}`]) : value

/** Pages, counted from 1, whose instructions or images are references to nothing. */
const unwrittenPages = (pages, objects) =>
  pages.flatMap(({ object, images }, index) => {
    const contents = follow(objects, object)?.['/Contents']
    const written = follow(objects, contents)
    const named = Array.isArray(written) ? written : contents === undefined ? [] : [contents]
    const parts = [...named, ...images.map((image) => image.object)]
    return parts.every((part) => objects[`obj:${part}`]?.stream) ? [] : [index + 1]
  })

const COMPONENTS = { '/DeviceRGB': 3, '/CalRGB': 3, '/Lab': 3, '/DeviceCMYK': 4 }

/** (width, height) => bits of a dot, the least where several pictures are of that size; undefined where none is. */
function bitsOfPictures(objects) {
  const at = (value) => follow(objects, value)
  const found = new Map()
  for (const object of Object.values(objects)) {
    const picture = object?.stream?.dict
    if (!picture || at(picture['/Subtype']) !== '/Image') continue
    const [space, profile] = [at(picture['/ColorSpace'])].flat()
    const parts = at(space) === '/ICCBased' ? (at(profile)?.['/N'] ?? 1) : (COMPONENTS[at(space)] ?? 1)
    const bits = parts * (at(picture['/BitsPerComponent']) ?? 1)
    const size = `${at(picture['/Width'])} ${at(picture['/Height'])}`
    found.set(size, Math.min(bits, found.get(size) ?? bits))
  }
  return (width, height) => found.get(`${width} ${height}`)
}

function activeIn(objects) {
  const at = (value) => follow(objects, value)
  const found = new Set()
  const facts = { signed: false }
  const look = (entries) => {
    const action = ACTIONS[entries['/S']]
    // a tagged document may call one of its parts "Sound"; nobody calls one "Launch"
    if (action && !(action === 'media' && entries['/Type'] === '/StructElem')) found.add(action)
    if (action === 'address' && /^u?:?\s*javascript:/i.test(String(at(entries['/URI'])))) found.add('script')
    if (NOTES[entries['/Subtype']] && '/Rect' in entries) found.add(NOTES[entries['/Subtype']])
    if (at(entries['/JavaScript']) != null) found.add('script')
    const opened = at(entries['/OpenAction'])
    if (isEntries(opened) && ACTIONS[at(opened)?.['/S']] === 'address') found.add('automatic-address')
    if (isAutomatic(at(entries['/AA']))) found.add('automatic')
    if (at(entries['/EmbeddedFiles']) != null) found.add('attachment')
    if (at(entries['/EF']) != null && ('/F' in entries || '/UF' in entries)) found.add('attachment')
    if (at(entries['/XFA']) != null) found.add('xfa')
    if ('/ByteRange' in entries) facts.signed = true
  }
  const waiting = Object.values(objects).map(bodyOf)
  for (let value = waiting.pop(); waiting.length > 0 || value !== undefined; value = waiting.pop()) {
    if (isEntries(value)) look(value)
    if (value !== null && typeof value === 'object') for (const part of Object.values(value)) waiting.push(part)
  }
  return { active: [...found].sort(), ...facts }
}

/** What stands in an object: its value, or the entries before its stream. */
const bodyOf = (object) => object?.value ?? object?.stream?.dict ?? null
