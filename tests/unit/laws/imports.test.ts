import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { circleIn, grouped, importsOf, knots, sourcesIn, type Graph } from '@/tests/support/import-graph'
import { roomsDocument, withoutCounts } from '@/tests/support/rooms-drawing'

const files = importsOf(sourcesIn(['app', 'components', 'lib', 'simulators', 'prisma']))

/** A folder of the domain, or a file that stands beside them on the ground floor. */
const roomOfDomain = (file: string): string => file.split('/').slice(0, 3).join('/')

/** One circle out of each knot, as a reader follows it. */
const circles = (graph: Graph): string[] => knots(graph).map((knot) => circleIn(graph, knot).join(' → '))

describe('imports run one way', () => {
  it('sees a circle, where there is one, and the way round it', () => {
    const graph = new Map(Object.entries({ a: ['b'], b: ['c'], c: ['b', 'd'], d: [] }).map(([k, v]) => [k, new Set(v)]))
    expect(circles(graph)).toEqual(['b → c → b'])
  })

  it('finds imports of values, of types, and those that are asked for at run time', () => {
    expect(files.get('lib/domain/application/transitions.ts')).toContain('lib/domain/codes.ts')
    expect(files.get('lib/domain/application/kinds.ts')).toContain('lib/domain/codes.ts')
    expect([...files.values()].reduce((sum, { size }) => sum + size, 0)).toBeGreaterThan(3000)
  })

  it('no file imports itself through others, not even for a type', () => {
    expect(circles(files)).toEqual([])
  })

  it('no folder of the domain imports itself through others', () => {
    const domain = new Map([...files].filter(([file]) => file.startsWith('lib/domain/')))
    expect(circles(grouped(domain, roomOfDomain))).toEqual([])
  })
})

describe('the drawing of the rooms in the docs', () => {
  it('has every arrow that the imports draw, and no other; `npm run rooms` draws it anew', () => {
    const file = 'docs/diagrams/rooms.md'
    const drawn = roomsDocument()
    if (process.env.UPDATE_DIAGRAMS) writeFileSync(file, drawn)
    expect(existsSync(file) && withoutCounts(readFileSync(file, 'utf8'))).toBe(withoutCounts(drawn))
  })
})
