import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { districtFiles } from '@/lib/domain/policy/districts'

const root = path.resolve(import.meta.dirname, '../../..')

/** Where no district may be named: everything that runs, but the files of the districts themselves. */
const rooms = ['lib', 'app', 'components', 'simulators']
const exempt = [
  'lib/domain/policy/districts',
  'lib/data/generated',
  // the names of GB/T 2260 are a code table of addresses
  'lib/labels/codes.ts',
  'lib/domain/text/beijing-districts.ts',
]

/** Codes and names that are also common words of the code (the type of permit is called returnee as well). */
const words = ['returnee']

function* sources(folder: string): Generator<string> {
  for (const entry of fs.readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const file = `${folder}/${entry.name}`
    if (exempt.includes(file)) continue
    if (entry.isDirectory()) yield* sources(file)
    else if (/\.(ts|tsx|mjs|css)$/.test(entry.name)) yield file
  }
}

/** Code without its comments: these say why, and may name whom they please. */
const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|[^:])\/\/.*$/gm, '$1')

const names = districtFiles
  .flat()
  .flatMap(({ district, name, authority }) =>
    [district, name, authority, name.replace(/区$/, '')].filter((word) => !words.includes(word)),
  )

describe('no code outside the policy files asks for a district by name', () => {
  it.each(rooms)('%s names none', (room) => {
    const found = [...sources(room)].flatMap((file) => {
      const text = withoutComments(fs.readFileSync(path.join(root, file), 'utf8'))
      return text
        .split('\n')
        .filter((line) => names.some((name) => line.includes(name)))
        .map((line) => `${file}: ${line.trim()}`)
    })
    expect(found).toEqual([])
  })
})
