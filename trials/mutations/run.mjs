// Breaks the rules, one small change at a time, and counts what no unit test sees (decision 0034).
//   npm run mutants                                the folders of lib/domain that are not measured as they stand now
//   npm run mutants -- --minutes 5                 as far as it comes in that time (30 without it); the next run goes on
//   npm run mutants -- --folder lib/domain/permit  measures this folder anew; may be given more than once
//   npm run mutants -- lib/domain/waiting.ts …     tries these files alone and says what is not seen; keeps no result
// As a trial: MUTANTS_MINUTES=…; MUTANTS_SAMPLE=3 for so many files by chance (MUTANTS_SEED=… the same again).
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { tsImport } from 'tsx/esm/api'
import { ROOT, inRoot } from '../../simulators/demo/places.mjs'
import { mutantsOf } from './mutants.mjs'

/** The least share of mutants that must be seen, in percent, once so many were tried: a few say nothing. */
const leastScore = 85
const enough = 100
const results = inRoot('trials/results/mutants.json')

const { values: asked, positionals: files } = parseArgs({
  allowPositionals: true,
  options: {
    folder: { type: 'string', multiple: true },
    minutes: { type: 'string', default: process.env.MUTANTS_MINUTES ?? '30' },
  },
})

const { randomFrom } = await tsImport('../../tests/support/random.ts', import.meta.url)

/** Reckons a year once for the whole process: a change would have to be there before the first test. */
const keptByTheProcess = ['expected-holidays', 'lunar-days'].map((name) => `lib/domain/deadlines/${name}.ts`)

const rules = () =>
  fs
    .readdirSync(inRoot('lib/domain'), { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `lib/domain/${name}`)
    .filter((file) => !keptByTheProcess.includes(file))
    .sort()

const folders = () => [...new Set(rules().map((file) => path.dirname(file)))].sort()
const sourcesOf = (folder) => rules().filter((file) => path.dirname(file) === folder)

/** Another one as soon as a rule of the folder changes. */
function digestOf(folder) {
  const digest = createHash('sha256')
  for (const file of sourcesOf(folder)) digest.update(fs.readFileSync(inRoot(file)))
  return digest.digest('hex').slice(0, 12)
}

const kept = () => (fs.existsSync(results) ? JSON.parse(fs.readFileSync(results, 'utf8')).folders : {})

function figuresOf(mutants) {
  const count = (verdict) => mutants.filter((mutant) => mutant.verdict === verdict).length
  const figures = { seen: count('seen'), missed: count('missed'), equivalent: count('equivalent') }
  const tried = figures.seen + figures.missed
  return { tried, ...figures, loaded: count('loaded'), percent: percentOf(figures.seen, tried) }
}

const percentOf = (part, whole) => (whole === 0 ? 100 : Math.floor((1000 * part) / whole) / 10)
const missedOf = (mutants) => mutants.filter(({ verdict }) => verdict === 'missed').map(({ said }) => said)

/** Measures folders and keeps what became ready. */
async function measure(due) {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim()
  const digests = new Map(due.map((folder) => [folder, digestOf(folder)]))
  const mutants = await mutantsOf(due.flatMap(sourcesOf), Date.now() + 60_000 * Number(asked.minutes))
  const all = kept()
  for (const folder of due) {
    const own = mutants.filter(({ file }) => path.dirname(file) === folder)
    if (own.some(({ verdict }) => verdict === 'untried')) continue
    all[folder] = { commit, digest: digests.get(folder), ...figuresOf(own), notSeen: missedOf(own) }
    console.log(`${folder}: ${all[folder].percent} % of ${all[folder].tried} seen`)
  }
  // a folder that is no more counts no more
  const standing = folders().flatMap((name) => (all[name] ? [[name, all[name]]] : []))
  const result = { ...totalOf(standing), folders: Object.fromEntries(standing) }
  fs.writeFileSync(results, `${JSON.stringify(result, null, 2)}\n`)
}

function totalOf(measured) {
  const sum = (name) => measured.reduce((total, [, figures]) => total + figures[name], 0)
  const [tried, seen] = [sum('tried'), sum('seen')]
  return { measured: `${measured.length} of ${folders().length} folders`, tried, seen, percent: percentOf(seen, tried) }
}

/** Tries the files alone; what is not seen is said. */
async function tryAlone(names) {
  const mutants = await mutantsOf(names)
  console.log()
  for (const said of missedOf(mutants)) console.log(`not seen: ${said}`)
  const figures = figuresOf(mutants)
  console.log(JSON.stringify(figures))
  return figures
}

function byChance(count) {
  const seed = Number(process.env.MUTANTS_SEED || Math.floor(Math.random() * 2 ** 31))
  const random = randomFrom(seed)
  const names = Array.from({ length: count }, () => random.of(rules()))
  console.log(`seed ${seed}: ${names.join(' ')}`)
  return names
}

async function measureFolders() {
  const before = kept()
  const due = asked.folder ?? folders().filter((folder) => before[folder]?.digest !== digestOf(folder))
  if (due.length > 0) await measure(due)
  const total = totalOf(Object.entries(kept()))
  console.log(JSON.stringify(total))
  return total
}

const sample = Number(process.env.MUTANTS_SAMPLE ?? 0)
const alone = sample > 0 ? byChance(sample) : files
const { tried, percent } = await (alone.length > 0 ? tryAlone(alone) : measureFolders())
process.exit(tried < enough || percent >= leastScore ? 0 : 1)
