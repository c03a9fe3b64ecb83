#!/usr/bin/env node
// The long trials, which are no part of `npm test`:
//   npm run trials                     lists them
//   npm run trials -- NAME [NAME …]    runs them whole; the results under trials/results are to be committed
//   npm run trials -- --sample         at most two minutes of each, as continuous integration does; keeps no result
// A variable that is set (MODEL_RUNS=50 …) goes before the one of the table.
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { ensureClient } from '../simulators/demo/artifacts.mjs'
import { ensureInstalled } from '../simulators/demo/install.mjs'
import { DATA, inRoot, typescript } from '../simulators/demo/places.mjs'
import { visible, vitest } from '../tests/run/checks.mjs'
import { trials } from './table.mjs'

function asked() {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { sample: { type: 'boolean' } } })
  const unknown = positionals.find((name) => !(name in trials))
  if (unknown) throw new Error(`there is no trial "${unknown}"; known: ${Object.keys(trials).join(', ')}`)
  const names = positionals.length > 0 ? positionals : values.sample ? Object.keys(trials) : []
  return { sample: values.sample === true, names }
}

/** Runs one trial; resolves with true when it passed. */
async function run(name, sample) {
  const { skips, keeps, ...sizes } = trials[name]
  if (sample && !sizes.sample) return skipped(name, skips)
  const wanted = Object.entries(sample ? sizes.sample : sizes.whole)
  const variables = Object.fromEntries(wanted.map(([key, value]) => [key, process.env[key] ?? value]))
  const folder = path.join(DATA, 'trials', name)
  fs.rmSync(folder, { recursive: true, force: true })
  fs.mkdirSync(folder, { recursive: true })
  console.log(`\n${name}: ${JSON.stringify(variables)}${sample ? ` — a sample; skipped: ${skips}` : ''}`)
  const from = performance.now()
  const passed = await play(trials[name], { ...variables, TRIALS_FIGURES: folder })
  const seconds = Math.round((performance.now() - from) / 1000)
  const figures = Object.fromEntries(fs.readdirSync(folder).map((file) => [path.parse(file).name, read(folder, file)]))
  const result = { trial: name, ...variables, passed, seconds, ...figures }
  console.log(`${name}: ${JSON.stringify(result)}`)
  if (!sample && !keeps) keep(name, result)
  return passed
}

function skipped(name, skips) {
  console.log(`\n${name}: no sample; skipped: ${skips}`)
  return true
}

async function play({ program, project, files }, variables) {
  if (program) return (await visible(typescript(program), variables)) === 0
  const counts = await vitest(project, { databaseUrl: process.env.TEST_DATABASE_URL, files, variables })
  return counts.failed === 0
}

const read = (folder, file) => JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'))

function keep(name, result) {
  const file = inRoot(`trials/results/${name}.json`)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`)
  console.log(`kept: ${path.relative(inRoot('.'), file)}`)
}

const { sample, names } = asked()
if (names.length === 0)
  for (const [name, { about }] of Object.entries(trials)) console.log(`${name.padEnd(12)}${about}`)
await ensureInstalled()
await ensureClient()
const outcomes = []
for (const name of names) outcomes.push([name, await run(name, sample)])
for (const [name, passed] of outcomes) console.log(`${name} ${passed ? 'passed' : 'FAILED'}`)
process.exit(outcomes.every(([, passed]) => passed) ? 0 : 1)
