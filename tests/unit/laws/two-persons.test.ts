import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { proposalKinds } from '@/lib/domain/proposal/kinds'
import { figureActs, singleActs } from '../../support/two-persons'

const root = path.resolve(import.meta.dirname, '../../..')

function* sources(folder: string): Generator<{ file: string; text: string }> {
  for (const entry of fs.readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const file = `${folder}/${entry.name}`
    if (file === 'lib/data/generated') continue
    if (entry.isDirectory()) yield* sources(file)
    else if (/\.tsx?$/.test(entry.name)) yield { file, text: fs.readFileSync(path.join(root, file), 'utf8') }
  }
}

/** The verbs that the pages of the officers can call. */
const officersVerbs = [...sources('app/(reviewer)')]
  .filter(({ file }) => file.endsWith('/actions.ts'))
  .flatMap(({ text }) =>
    [...text.matchAll(/import \{([^}]+)\} from '@\/lib\/services\/[^']+'/g)].flatMap(([, names = '']) =>
      names.split(',').flatMap((name) => name.trim() || []),
    ),
  )
  .filter((name) => !name.startsWith('type '))

/** No figure that moves deadlines or totals without its basis and a second person (decision 0023). */
describe('two persons with one figure', () => {
  it('every act of an officer is a figure of the table, or says why one person suffices', () => {
    const known = [...Object.values(figureActs).map(({ verb }) => verb), ...Object.keys(singleActs)]
    expect([...new Set(officersVerbs)].sort()).toEqual(known.sort())
  })

  it('every kind has its line, and each verb only proposes', () => {
    expect(Object.keys(figureActs).sort()).toEqual([...proposalKinds].sort())
    for (const { verb } of Object.values(figureActs)) {
      const [found] = [...sources('lib/services')].filter(({ text }) =>
        new RegExp(`export (const|async function) ${verb}\\b`).test(text),
      )
      expect({ verb, proposes: found?.text.includes('proposeFigure(') }).toEqual({ verb, proposes: true })
    }
  })

  it('nothing but a release writes a figure; the clock takes over published years, and nothing else', () => {
    const writers =
      /\b(correctCalendarYear|insertDemandNotice|setDemandTotal|grantUnits)\b|releasedByTwo: true|'demand\.fixed'|'quota\.granted'/
    const writing = [...sources('lib/services'), ...sources('app')].filter(({ text }) => writers.test(text))
    expect(writing.length).toBeGreaterThan(3)
    expect(writing.map(({ file }) => file).filter((file) => !file.startsWith('lib/services/proposal/kinds/'))).toEqual(
      [],
    )
    const applying = [...sources('lib/services')].filter(({ text }) => /\.apply\(tx, context/.test(text))
    expect(applying.map(({ file }) => file)).toEqual(['lib/services/proposal/decide.ts'])
  })
})
