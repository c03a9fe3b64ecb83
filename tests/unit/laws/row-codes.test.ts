import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../..')

/** What applicants, employers and the public read; officers may see the numbers of rules. */
const rooms = ['lib/labels', 'app/(public)', 'app/(applicant)', 'app/(employer)', 'components', 'lib/views']

/** The views of the desk are read by officers alone. */
const isOfficers = (file: string): boolean => /^lib\/views\/.*\b(reviewer|desk|worklist)\b/.test(file)

function* sources(folder: string): Generator<string> {
  for (const entry of fs.readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const file = `${folder}/${entry.name}`
    if (entry.isDirectory()) yield* sources(file)
    else if (/\.tsx?$/.test(entry.name)) yield file
  }
}

const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|[^:])\/\/.*$/gm, '$1')

/** A number of one of our rows beside Chinese words: in a text, that is, and not as the key of a table or a rule. */
const inText =
  /[\u4e00-\u9fa5（、，。][^'"`\n]*\b[A-Z]{1,2}-\d{2}\b|\b[A-Z]{1,2}-\d{2}\b[^'"`\n]*[\u4e00-\u9fa5）、，。]/

describe('no number of our own rows stands in a text for applicants and employers', () => {
  it.each(rooms)('%s', (room) => {
    const files = [...sources(room)].filter((file) => !isOfficers(file))
    const found = files.flatMap((file) =>
      withoutComments(fs.readFileSync(path.join(root, file), 'utf8'))
        .split('\n')
        .filter((line) => inText.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    )
    expect(found).toEqual([])
  })

  it('nor does a view of theirs ask for the text of officers', () => {
    const asking = ['lib/views', 'app/(applicant)', 'app/(employer)', 'app/(public)']
      .flatMap((room) => [...sources(room)])
      .filter((file) => !isOfficers(file))
      .filter((file) => /\bbasisText\b/.test(fs.readFileSync(path.join(root, file), 'utf8')))
    expect(asking).toEqual([])
  })
})
