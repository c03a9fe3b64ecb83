// Breaks the rules that decide, one small change at a time, and counts what no test of the domain sees (decision 0034).
//   MUTATIONS_FILES=4   so many files, chosen by the seed; all without it      MUTATIONS_SEED=…     random without it
//   MUTATIONS_BYTES=…   none that is larger                                    MUTATIONS_ONLY=text  of these alone
import fs from 'node:fs'
import path from 'node:path'
import { Stryker } from '@stryker-mutator/core'
import { tsImport } from 'tsx/esm/api'

/** Where days, eligibility, papers and applications are decided. */
const folders = [
  'lib/domain/deadlines',
  'lib/domain/eligibility',
  'lib/domain/attachment',
  'lib/domain/permit',
  'lib/domain/person',
  'lib/domain/employment',
  'lib/domain/filing-right',
  'lib/domain/quota',
  'lib/domain/application/rules',
  'lib/domain/application',
]
/**
 * The least share of mutants that must be seen, in percent: what only the tests with a database see counts as not seen
 * here. A few mutants of one file say nothing about it.
 */
const leastScore = 60
const enough = 100

/** Files without rules: codes, shapes and words. */
const without =
  /\/(notices|codes|fields|code-sets|beijing-districts|lunar-days|catalogue|forms|events|state|status|dossier)\.ts$/

const { randomFrom } = await tsImport('../../tests/support/random.ts', import.meta.url)
const { report } = await tsImport('../report.ts', import.meta.url)

const filesOf = (folder) =>
  fs
    .readdirSync(folder)
    .map((name) => `${folder}/${name}`)
    .filter((file) => file.endsWith('.ts') && !without.test(file))

function chosen(seed) {
  const random = randomFrom(seed)
  const all = folders.flatMap(filesOf).filter((file) => file.includes(process.env.MUTATIONS_ONLY ?? ''))
  const most = Number(process.env.MUTATIONS_BYTES || Infinity)
  return all
    .filter((file) => fs.statSync(file).size <= most)
    .map((file) => ({ file, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, Number(process.env.MUTATIONS_FILES || all.length))
    .map(({ file }) => file)
    .sort()
}

const options = (files) => ({
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'trials/mutations/vitest.config.ts' },
  mutate: files,
  // of a sentence or a list of row ids only the words would change
  mutator: { excludedMutations: ['StringLiteral', 'ObjectLiteral', 'ArrayDeclaration'] },
  ignoreStatic: true,
  concurrency: 1,
  timeoutMS: 20_000,
  dryRunTimeoutMinutes: 30,
  tempDirName: '.data/stryker',
  reporters: ['progress-append-only'],
  ignorePatterns: [
    '**',
    ...['lib', 'tests', 'prisma', 'trials'].flatMap((room) => [`!${room}`, `!${room}/**`]),
    '!*.json',
  ],
  logLevel: 'warn',
  allowEmpty: true,
})

const seen = ['Killed', 'Timeout']
const missed = ['Survived', 'NoCoverage']
const lineOf = ({ fileName, location, mutatorName, replacement = '' }) =>
  `${path.relative('.', fileName).replace(/^.*?(?=lib\/domain)/, '')}:${location.start.line} ${mutatorName} → ${replacement.replaceAll(/\s+/g, ' ').slice(0, 60)}`

/** Seen and missed by folder. */
function figures(mutants) {
  const counts = {}
  for (const { fileName, status } of mutants) {
    const folder = path.dirname(fileName).replace(/^.*?(?=lib\/domain)/, '')
    const of = (counts[folder] ??= { killed: 0, survived: 0 })
    if (seen.includes(status)) of.killed += 1
    if (missed.includes(status)) of.survived += 1
  }
  return counts
}

const seed = Number(process.env.MUTATIONS_SEED || Math.floor(Math.random() * 2 ** 31))
const files = chosen(seed)
console.log(`seed ${seed}: ${files.join(' ')}`)
const mutants = await new Stryker(options(files)).runMutationTest()
const killed = mutants.filter(({ status }) => seen.includes(status)).length
const survived = mutants.filter(({ status }) => missed.includes(status))
const tried = killed + survived.length
const score = tried === 0 ? null : Math.round((1000 * killed) / tried) / 10
for (const mutant of survived) console.log(`not seen: ${lineOf(mutant)}`)
report('mutants', {
  ...{ seed, files: files.length, tried, killed, survived: survived.length, score, leastScore },
  static: mutants.filter(({ status }) => status === 'Ignored').length,
  byFolder: figures(mutants),
})
report('survivors', { notSeen: survived.map(lineOf).sort() })
process.exit(tried < enough || score >= leastScore ? 0 : 1)
