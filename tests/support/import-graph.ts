import fs from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/** Who imports whom: for each file or folder the set of those that it reads, types included. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>

const root = path.resolve(import.meta.dirname, '../..')

const isCode = (file: string): boolean => /\.(ts|tsx|mjs|mts)$/.test(file)

const within = (place: string): string[] =>
  isCode(place)
    ? [place]
    : fs
        .readdirSync(path.join(root, place), { recursive: true, encoding: 'utf8' })
        .map((name) => path.posix.join(place, name.replaceAll(path.sep, '/')))

/** Every file of code in the places (folders or files), as paths from the root of the project, without generated code. */
export const sourcesIn = (places: readonly string[]): string[] =>
  places
    .flatMap(within)
    .filter((file) => isCode(file) && !file.startsWith('lib/data/generated/'))
    .toSorted()

/** What a file imports, exports from, asks for at run time or names in a type, as it is written there. */
const specifiersOf = (file: string): string[] =>
  ts.preProcessFile(fs.readFileSync(path.join(root, file), 'utf8'), true, true).importedFiles.map((one) => one.fileName)

/** The graph of the files' imports of each other; packages and what lies outside the given files are left out. */
export function importsOf(files: readonly string[]): Graph {
  const known = new Set(files)
  const find = (from: string, specifier: string): string | undefined => {
    if (!/^(@\/|\.)/.test(specifier)) return undefined
    const target = specifier.startsWith('@/')
      ? specifier.slice(2)
      : path.posix.join(path.posix.dirname(from), specifier)
    return [target, ...['.ts', '.tsx', '.mjs', '.d.mts', '/index.ts'].map((end) => target + end)].find((name) =>
      known.has(name),
    )
  }
  return new Map(
    files.map((file) => [
      file,
      new Set(
        specifiersOf(file)
          .flatMap((specifier) => find(file, specifier) ?? [])
          .filter((to) => to !== file),
      ),
    ]),
  )
}

/** The graph of groups of files: an arrow where any file of one group imports a file of the other. */
export function grouped(graph: Graph, groupOf: (file: string) => string): Graph {
  const groups = new Map<string, Set<string>>()
  for (const [from, targets] of graph) {
    const own = groupOf(from)
    const arrows = groups.get(own) ?? new Set<string>()
    groups.set(own, arrows)
    for (const to of targets) if (groupOf(to) !== own) arrows.add(groupOf(to))
  }
  return groups
}

/** The knots of a graph: sets of nodes of which each reaches every other (Tarjan); a graph without circles has none. */
export function knots(graph: Graph): string[][] {
  const order = new Map<string, number>()
  const low = new Map<string, number>()
  const open: string[] = []
  const found: string[][] = []
  const visit = (node: string): number => {
    const number = order.size
    order.set(node, number)
    open.push(node)
    let lowest = number
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) lowest = Math.min(lowest, visit(next))
      else if (open.includes(next)) lowest = Math.min(lowest, order.get(next) ?? number)
    }
    low.set(node, lowest)
    if (lowest === number) {
      const knot = open.splice(open.indexOf(node))
      if (knot.length > 1) found.push(knot.toSorted())
    }
    return lowest
  }
  for (const node of graph.keys()) if (!order.has(node)) visit(node)
  return found
}

/** One circle of a knot, from its first node back to it: what a reader needs to see where to cut. */
export function circleIn(graph: Graph, knot: readonly string[]): string[] {
  const within = new Set(knot)
  const [start = ''] = knot
  const cameFrom = new Map<string, string>()
  const queue = [start]
  for (const node of queue)
    for (const next of graph.get(node) ?? []) {
      if (next === start) {
        const way = [start]
        for (let at: string | undefined = node; at && at !== start; at = cameFrom.get(at)) way.unshift(at)
        return [start, ...way]
      }
      if (!within.has(next) || cameFrom.has(next)) continue
      cameFrom.set(next, node)
      queue.push(next)
    }
  return []
}
