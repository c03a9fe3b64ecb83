import { grouped, importsOf, sourcesIn, type Graph } from './import-graph'

const folders = ['app', 'components', 'lib', 'simulators', 'prisma', 'proxy.ts', 'instrumentation.ts']

/** The room of a file: a portal, a folder of lib, or the whole of what stands beside them; files of lib itself are its base. */
const roomOf = (file: string): string => {
  const [top = '', second = ''] = file.split('/')
  if (top === 'lib') return second.endsWith('.ts') ? 'lib' : `lib/${second}`
  return top === 'app' && second.startsWith('(') ? `app/${second}` : top
}

/** The folder of lib/domain, or the file that stands beside them on the ground floor. */
const nounOf = (file: string): string => (file.split('/')[2] ?? '').replace(/\.ts$/, '')

type Arrow = { from: string; to: string; imports: number }

function arrowsOf(graph: Graph, groupOf: (file: string) => string): Arrow[] {
  const count = (from: string, to: string) =>
    [...graph]
      .filter(([file]) => groupOf(file) === from)
      .reduce((sum, [, targets]) => sum + [...targets].filter((target) => groupOf(target) === to).length, 0)
  return [...grouped(graph, groupOf)]
    .flatMap(([from, targets]) => [...targets].map((to) => ({ from, to, imports: count(from, to) })))
    .toSorted((a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to))
}

const node = (name: string): string => name.replaceAll(/[^a-z]/g, '_')

function chart(graph: Graph, groupOf: (file: string) => string): string[] {
  const names = [...new Set([...graph.keys()].map(groupOf))].toSorted()
  return [
    '```mermaid',
    'flowchart TD',
    ...names.map((name) => `  ${node(name)}["${name}"]`),
    ...arrowsOf(graph, groupOf).map(({ from, to, imports }) => `  ${node(from)} -->|${imports}| ${node(to)}`),
    '```',
    '',
  ]
}

/** The document of rooms and arrows, made from the imports of the code as it stands. */
export function roomsDocument(): string {
  const files = importsOf(sourcesIn(folders))
  // what every room may name, from the ground up: as arrows it would hide the others
  const ground = ['codes', 'dates', 'findings', 'result', 'text']
  const domain = new Map(
    [...files]
      .filter(([file]) => file.startsWith('lib/domain/') && !ground.includes(nounOf(file)))
      .map(([file, targets]) => [file, new Set([...targets].filter((target) => !ground.includes(nounOf(target))))]),
  )
  return [
    '# Rooms and arrows',
    '',
    'Made from the imports of the code by `npm run rooms`; not to be edited. An arrow says who reads whom, types included,',
    'and how many imports there were when it was last drawn. A test fails when an arrow has come or gone.',
    '',
    '## The house',
    '',
    ...chart(files, roomOf),
    '## The nouns of `lib/domain`',
    '',
    `Without the ground floor that all stand on: ${ground.map((name) => `\`${name}\``).join(', ')}.`,
    '',
    ...chart(domain, nounOf),
  ].join('\n')
}

/** What of the drawing must be true at every commit: rooms and arrows, not how many imports an arrow stands for. */
export const withoutCounts = (drawing: string): string => drawing.replaceAll(/-->\|\d+\|/g, '-->')
