import type { PdfContents } from './read-pdf'
import { entriesOf, itemsOf, nameOf, type PdfValue } from './values'

export type Page = Map<string, PdfValue>

/** The pages in order, at most `limit` + 1 of them; `lost` counts places of the tree where nothing is found. */
export type PageTree = { pages: Page[]; lost: number }

/** Follows references, at most a few in a row. */
export function resolve(contents: PdfContents, value: PdfValue | undefined): PdfValue | undefined {
  let current = value
  for (let step = 0; step < 8; step += 1) {
    if (current === null || typeof current !== 'object' || current.type !== 'ref') return current
    current = contents.objects.get(current.number)
  }
  return undefined
}

/** The catalogue the newest trailer names; without one, the last catalogue in the file. */
function catalogueOf(contents: PdfContents): Map<string, PdfValue> | undefined {
  for (const trailer of contents.trailers.toReversed()) {
    const named = entriesOf(resolve(contents, trailer.get('Root')))
    if (named?.has('Pages')) return named
  }
  return [...contents.objects.values()].map(entriesOf).findLast((entries) => nameOf(entries?.get('Type')) === 'Catalog')
}

/** Walks the page tree without recursion; a branch that comes back to itself counts as lost. */
export function pagesOf(contents: PdfContents, limit: number): PageTree {
  const tree: PageTree = { pages: [], lost: 0 }
  const waiting: (PdfValue | undefined)[] = [catalogueOf(contents)?.get('Pages')]
  const seen = new Set<Map<string, PdfValue>>()
  while (waiting.length > 0 && tree.pages.length <= limit) {
    const node = entriesOf(resolve(contents, waiting.pop()))
    if (!node || seen.has(node)) {
      tree.lost += 1
      continue
    }
    seen.add(node)
    const kids = itemsOf(resolve(contents, node.get('Kids')))
    if (kids) waiting.push(...kids.slice(0, 10 * limit).toReversed())
    else if (nameOf(node.get('Type')) !== 'Pages') tree.pages.push(node)
  }
  return tree
}
