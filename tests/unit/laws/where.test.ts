import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const documents = ['ARCHITECTURE.md', 'CONTRIBUTING.md', 'docs/where.md']
const rooms = /^(app|components|lib|prisma|server|simulators|tests|trials|docs|bench)\/[\w./()[\]-]+$/

/** Every path that a document names from the root of the house; patterns and blanks to fill in are none. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`([^`\s]+)`/g)].flatMap(([, path = '']) => (rooms.test(path) ? [path] : []))

it.each(documents)('every place that %s names is there', (file) => {
  const paths = pathsIn(readFileSync(file, 'utf8'))
  expect(paths.length).toBeGreaterThan(3)
  expect(paths.filter((path) => !existsSync(path))).toEqual([])
})
