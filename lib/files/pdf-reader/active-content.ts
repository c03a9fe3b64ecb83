import { resolve } from './pages'
import type { PdfContents } from './read-pdf'
import { entriesOf, itemsOf, nameOf, type PdfValue } from './values'

/** What a document of an application has no need for and what can do harm when a reviewer opens it. */
export const activeContents = ['script', 'action', 'attachment', 'xfa', 'media'] as const
export type ActiveContent = (typeof activeContents)[number]

const actionKinds: Record<string, ActiveContent> = {
  JavaScript: 'script',
  Launch: 'action',
  SubmitForm: 'action',
  ImportData: 'action',
  GoToR: 'action',
  GoToE: 'action',
  Rendition: 'media',
  Movie: 'media',
  Sound: 'media',
  RichMediaExecute: 'media',
  GoTo3DView: 'media',
}

const annotationKinds: Record<string, ActiveContent> = {
  FileAttachment: 'attachment',
  RichMedia: 'media',
  Screen: 'media',
  Movie: 'media',
  Sound: 'media',
  '3D': 'media',
}

const isFilled = (value: PdfValue | undefined): boolean => value !== undefined && value !== null

/** The moments an automatic action can hang on: page and document opened, printed, closed, field entered, left … */
const triggers = new Set('E X D U Fo Bl PO PC PV PI O C K F V WC WS DS WP DP'.split(' '))

/** "AA" may also be the name of a font resource; an automatic action has nothing but moments in it. */
const isAutomaticAction = (entries: Map<string, PdfValue> | undefined): boolean =>
  entries !== undefined && entries.size > 0 && [...entries.keys()].every((key) => triggers.has(key))

function inEntries(entries: Map<string, PdfValue>, contents: PdfContents, found: Set<ActiveContent>) {
  const action = actionKinds[nameOf(entries.get('S')) ?? '']
  // a tagged document may call one of its parts "Sound"; nobody calls one "Launch"
  if (action && !(action === 'media' && nameOf(entries.get('Type')) === 'StructElem')) found.add(action)
  const annotation = annotationKinds[nameOf(entries.get('Subtype')) ?? '']
  if (annotation && entries.has('Rect')) found.add(annotation)
  if (isFilled(entries.get('JavaScript'))) found.add('script')
  if (isAutomaticAction(entriesOf(resolve(contents, entries.get('AA'))))) found.add('action')
  if (isFilled(entries.get('EmbeddedFiles'))) found.add('attachment')
  if (isFilled(entries.get('EF')) && (entries.has('F') || entries.has('UF'))) found.add('attachment')
  if (isFilled(entries.get('XFA'))) found.add('xfa')
}

/**
 * Finds active content in every object of the file, in superseded versions too. `text` is the file as Latin-1: a
 * script may hide between the objects, where only a table of contents made by hand would lead to it.
 */
export function activeContentIn(contents: PdfContents, text: string): ActiveContent | undefined {
  const found = new Set<ActiveContent>()
  if (/\/S[\0\t\n\f\r ]*\/JavaScript\b/.test(text)) found.add('script')
  const waiting: PdfValue[] = [
    ...contents.all,
    ...contents.trailers.map((entries): PdfValue => ({ type: 'dict', entries })),
  ]
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    const entries = entriesOf(value)
    if (entries) inEntries(entries, contents, found)
    for (const part of itemsOf(value) ?? entries?.values() ?? []) waiting.push(part)
  }
  return activeContents.find((kind) => found.has(kind))
}

/** True when an electronic signature covers the file. */
export const isSigned = (contents: PdfContents): boolean =>
  contents.all.some((value) => entriesOf(value)?.has('ByteRange') ?? false)
