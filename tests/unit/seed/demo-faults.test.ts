import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { faultLines, soundNames } from '@/prisma/seed/demo-files/document'

const document = readFileSync('docs/demo-faults.md', 'utf8')

/** The rows of the first table, without its head. */
const rows = document
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
  .filter(([first]) => first !== '姓名' && !/^-+$/.test(first ?? ''))

describe('docs/demo-faults.md', () => {
  it('lists every planted fault of the seed, and no other', () => {
    expect(rows).toEqual(faultLines())
  })

  it('names everybody whose papers are sound', () => {
    for (const name of soundNames()) expect(document).toContain(name)
  })
})
