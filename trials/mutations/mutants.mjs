import fs from 'node:fs'
import path from 'node:path'
import { Instrumenter } from '@stryker-mutator/instrumenter'
import { BaseSequencer, startVitest } from 'vitest/node'
import { DATA, ROOT, inRoot } from '../../simulators/demo/places.mjs'

const silent = Object.fromEntries(
  ['trace', 'debug', 'info', 'warn', 'error', 'fatal'].map((level) => [level, () => {}]),
)
const logger = { ...silent, isDebugEnabled: () => false }

// of a sentence or a list of row ids only the words would change
const excludedMutations = ['StringLiteral', 'ObjectLiteral', 'ArrayDeclaration']

/** Runs when all others have run. */
const lastFile = 'trials/mutations/every-change.ts'
/** The unit tests that have to do with rules; those of files, pages and servers reach few and take long. */
const include = [...['domain', 'labels', 'schemas', 'views'].map((room) => `tests/unit/${room}/**/*.test.ts`), lastFile]
// properties over thousands of cases would run for every change that nothing else sees: a rule should have its example
const exclude = [
  '**/*.property.test.ts',
  '**/properties.test.ts',
  '**/two-years.test.ts',
  '**/expected-holidays.test.ts',
]

class TrialLast extends BaseSequencer {
  async sort(files) {
    return [...files].sort((a, b) => Number(a.moduleId.endsWith(lastFile)) - Number(b.moduleId.endsWith(lastFile)))
  }
}

/**
 * Every small change of the files, tried in their order against the unit tests, begun before `until` (milliseconds of the
 * clock; the others are `untried`): `seen` by a test, `missed` although a test reaches it or because none does, `loaded`
 * where code runs only while a file is loaded (tables, patterns: held by tests of their own), `equivalent` where a comment
 * says why no test can see it.
 */
export async function mutantsOf(files, until = Number.MAX_SAFE_INTEGER) {
  const { mutants, texts } = await instrumented(files)
  const filesOfMutants = Object.fromEntries(mutants.map(({ id, fileName }) => [id, fileName]))
  const { seen, missed, reached, loaded } = await played(texts, { filesOfMutants, mutantsUntil: until })
  const verdictOf = ({ id, status, statusReason = '' }) => {
    if (status === 'Ignored') return /^Ignored because of excluded/.test(statusReason) ? 'excluded' : 'equivalent'
    if (seen.has(id)) return 'seen'
    if (missed.has(id)) return 'missed'
    if (reached.has(id)) return 'untried'
    return loaded.has(id) ? 'loaded' : 'missed'
  }
  return mutants
    .map((mutant) => ({ ...describe(mutant), verdict: verdictOf(mutant) }))
    .filter(({ verdict }) => verdict !== 'excluded')
}

async function instrumented(files) {
  const originals = files.map((file) => ({
    name: inRoot(file),
    content: fs.readFileSync(inRoot(file), 'utf8'),
    mutate: true,
  }))
  const options = { plugins: null, ignorers: [], excludedMutations, noHeader: false }
  const { mutants, files: changed } = await new Instrumenter(logger).instrument(originals, options)
  return { mutants, texts: new Map(changed.map(({ name, content }) => [name, content])) }
}

async function played(texts, provided) {
  const outcomeOfMutants = path.join(DATA, 'reports', `mutants-${process.pid}.json`)
  fs.mkdirSync(path.dirname(outcomeOfMutants), { recursive: true })
  fs.rmSync(outcomeOfMutants, { force: true })
  const alias = [
    { find: /^server-only$/, replacement: inRoot('tests/support/empty.ts') },
    { find: /^@\//, replacement: `${ROOT}/` },
  ]
  const test = {
    ...{ include, exclude, environment: 'node', root: ROOT, watch: false, reporters: [{}] },
    ...{ pool: 'forks', maxWorkers: 1, isolate: false, fileParallelism: false },
    sequence: { sequencer: TrialLast },
    runner: inRoot('trials/mutations/remember.ts'),
    provide: { outcomeOfMutants, ...provided },
    testTimeout: 6 * 3_600_000,
  }
  const plugins = [{ name: 'mutants', enforce: 'pre', load: (id) => texts.get(id) }]
  const vitest = await startVitest('test', [], { ...test, config: false }, { root: ROOT, resolve: { alias }, plugins })
  const failed = vitest.state.getCountOfFailedTests()
  await vitest.close()
  process.exitCode = 0
  if (failed > 0) throw new Error(`${failed} tests fail without a change, or again after one`)
  const outcome = JSON.parse(fs.readFileSync(outcomeOfMutants, 'utf8'))
  return Object.fromEntries(Object.entries(outcome).map(([verdict, ids]) => [verdict, new Set(ids)]))
}

const describe = ({ fileName, location, mutatorName, replacement }) => {
  const file = path.relative(ROOT, fileName)
  const short = replacement.replaceAll(/\s+/g, ' ').slice(0, 60)
  // the instrumenter counts lines from 0
  return { file, said: `${file}:${location.start.line + 1} ${mutatorName} → ${short}` }
}
