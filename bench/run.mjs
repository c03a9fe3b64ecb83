#!/usr/bin/env node
// How fast the portal is beside the framework it stands on: ratios within one run, on data of its own. See README.md here.
//   npm run bench [-- --files 100000] [--rounds 5] [--seconds 4]     DATABASE_URL: a database of its own, instead of the embedded one
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { acquire, databaseUrl } from '../prisma/tools/embedded-postgres.mjs'
import { ensureBenchBuild, ensureBuild, ensureClient } from '../simulators/demo/artifacts.mjs'
import { ensureInstalled } from '../simulators/demo/install.mjs'
import { DATA, inRoot, typescript } from '../simulators/demo/places.mjs'
import { freePort } from '../simulators/demo/ports.mjs'
import { runNode, startService, stopAll } from '../simulators/demo/processes.mjs'
import { migrationCommands, systemEnvironment } from '../simulators/demo/system.mjs'
import { compare } from './measure.mjs'

const HOME = path.join(DATA, 'bench')
const log = (name) => path.join(DATA, 'logs/bench', `${name}.log`)
const say = (text) => console.log(text)

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '4' },
  },
})
const [files, rounds, seconds] = [values.files, values.rounds, values.seconds].map(Number)

/** A server of 100,000 files; everything else as it comes. */
const settings = { shared_buffers: '512MB', max_wal_size: '4GB' }

async function sql(url, text) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

/** The address of the database, and how to leave its server. */
async function openDatabase() {
  const given = process.env.DATABASE_URL
  if (given) return { url: given, release: async () => undefined }
  const { url, release } = await acquire(path.join(HOME, 'postgres'), { settings })
  const name = `bench_${files}`
  const known = await sql(url, `select 1 from pg_database where datname = '${name}'`)
  if (known.length === 0) await sql(url, `create database ${name}`)
  return { url: databaseUrl(url, name), release }
}

/** The variables of a process on a port of its own. The data are invented, and so are their keys. */
async function environment(url) {
  const secrets = JSON.parse(fs.readFileSync(inRoot('tests/support/environment.json'), 'utf8'))
  const [port, nobody] = [await freePort(), await freePort()]
  const ports = { port, identityPort: nobody, smsPort: nobody, checksPort: nobody }
  return { ...systemEnvironment({ ...ports, databaseUrl: url, secrets, folder: HOME }), DEMO: '', LOG_LEVEL: 'error' }
}

/** Migrates and fills; resolves with who reads and what may be decided. */
async function fill(url) {
  fs.mkdirSync(path.join(HOME, 'files'), { recursive: true })
  const env = await environment(url)
  for (const command of migrationCommands()) await runNode(command, { env, log: log('migrate'), title: 'migrate' })
  const lazy = new URL(url)
  // what a power cut would take away is made again
  lazy.searchParams.set('options', '-c synchronous_commit=off')
  const lines = []
  await runNode([...typescript('bench/fill.ts'), String(files)], {
    env: { ...env, DATABASE_URL: lazy.href },
    ...{
      log: log('fill'),
      title: 'fill',
      onLine: (line) => (line.startsWith('{') ? lines.push(line) : say(`  ${line}`)),
    },
  })
  // takes longer than the portal gives any statement
  await sql(url, 'vacuum analyze')
  return JSON.parse(lines.at(-1))
}

/** Starts a web process and waits for it. `NODE_OPTIONS` of BENCH_NODE_OPTIONS reach it: a profile is taken with them. */
async function serve(name, url, dir = inRoot('.')) {
  const env = { ...(await environment(url)), NODE_OPTIONS: process.env.BENCH_NODE_OPTIONS ?? '' }
  const args = [inRoot('server/main.mjs'), '--hostname', '127.0.0.1', '--port', env.PORT, '--dir', dir]
  const service = startService(name, args, env, log(name))
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await fetch(`${env.PUBLIC_URL}/${name === 'web' ? 'api/health' : ''}`).catch(() => null)
    if (answer && answer.status !== 404 && answer.status < 600) break
    await sleep(200)
  }
  return { at: env.PUBLIC_URL, ...service }
}

/** Resident memory in MB; null where /proc is not there. */
function memoryOf(pid) {
  try {
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024)
  } catch {
    return null
  }
}

/** The comparisons, with what is wanted of each. `passes`: how many decisions a round may take. */
function pairsOf({ web, handlers, reviewer, units: [large, small], toPass }) {
  const given = new URL(handlers)
  const at = (base, place) => new URL(place, base).href
  const [file] = toPass
  // the naive ones use a few files again and again, ours each only once
  const naive = toPass.slice(-200)
  const once = toPass.slice(1, -200)
  let [used, again] = [0, 0]
  const most = Math.floor((once.length - 100) / rounds)
  const take = () => {
    const { id, version } = once[used++] ?? {}
    return { applicationId: id, seenVersion: version }
  }
  const page = (what, place, cookie) => ({ what, url: at(web, place), cookie })
  const data = (what, place, cookie) => ({ what, url: at(given, place), cookie })
  const empty = page('our page without data', '/sign-in')
  return [
    {
      ...{ name: 'list.data', wanted: 0.5 },
      ours: data('worklist, first page', '/ours', reviewer),
      floor: data('its statement in a bare handler', '/bare'),
    },
    {
      ...{ name: 'list.data without counts', wanted: null },
      ours: data('worklist, first page', '/ours', reviewer),
      floor: data('only the rows in a bare handler', '/bare?rows=1'),
    },
    {
      ...{ name: 'open.data', wanted: 0.35 },
      ours: data('a file on the desk', `/ours/${file.id}`, reviewer),
      floor: data('all its rows in a bare handler', `/bare/${file.id}`),
    },
    {
      ...{ name: 'decide', wanted: 0.6 },
      ours: { ...data('pass', '/ours', reviewer), next: take, most },
      floor: {
        ...data('naive transaction', '/bare'),
        next: () => ({ applicationId: naive[again++ % naive.length].id }),
      },
    },
    {
      // how much longer the large one takes is wanted to be at most 1.3, so as many answers at least
      ...{ name: 'employer-home', wanted: 1 / 1.3 },
      ours: page(`home of a unit of ${large.people}`, '/employer', large.cookie),
      floor: page(`home of a unit of ${small.people}`, '/employer', small.cookie),
    },
    { ...{ name: 'worklist.page', wanted: 0.5 }, ours: page('worklist', '/reviewer', reviewer), floor: empty },
    { ...{ name: 'page.shell', wanted: 0.5 }, ours: empty, floor: data('bare dynamic page', '/') },
  ]
}

const git = (...args) => execFileSync('git', args, { cwd: inRoot('.'), encoding: 'utf8' }).trim()

/** What the figures were measured on and of; nothing that names the machine. */
async function circumstances(url) {
  const [{ server_version: postgres }] = await sql(url, 'show server_version')
  const { version: next } = JSON.parse(fs.readFileSync(inRoot('node_modules/next/package.json'), 'utf8'))
  const gigabytes = Math.round(os.totalmem() / 2 ** 30)
  const changed = git('status', '--porcelain', '--untracked-files=no') !== ''
  return {
    commit: git('rev-parse', '--short', 'HEAD') + (changed ? ' with changes' : ''),
    on: new Date().toISOString().slice(0, 10),
    machine: { cores: os.cpus().length, gigabytes, load: Number(os.loadavg()[0].toFixed(1)) },
    ...{ node: process.version, postgres, next, files, rounds, seconds },
  }
}

function show(results) {
  console.table(
    Object.fromEntries(
      results.map(({ name, ratio, wanted, between, ours, floor }) => [
        name,
        {
          ratio,
          wanted: wanted === null ? '' : Number(wanted.toFixed(2)),
          between: between.join(' – '),
          'ours/s': ours.perSecond,
          'floor/s': floor.perSecond,
          bytes: ours.bytes,
          floor: floor.what,
        },
      ]),
    ),
  )
}

async function main() {
  await ensureInstalled()
  await ensureClient()
  say('build')
  await ensureBuild()
  await ensureBenchBuild()
  const { url, release } = await openDatabase()
  try {
    say(`data: ${files} files`)
    const { seconds: filled, ...readers } = await fill(url)
    const [web, handlers] = [await serve('web', url), await serve('handlers', url, inRoot('bench'))]
    const at = { web: web.at, handlers: handlers.at }
    const memory = () => ({ web: memoryOf(web.pid), handlers: memoryOf(handlers.pid) })
    const before = memory()
    say('measure')
    const results = await compare(pairsOf({ ...at, ...readers }), { rounds, seconds, say: (text) => say(`  ${text}`) })
    const whole = {
      ...(await circumstances(url)),
      filledInSeconds: filled,
      megabytes: { before, after: memory() },
      results,
    }
    show(results)
    const file = inRoot(`bench/results/${git('rev-parse', '--short', 'HEAD')}.json`)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, `${JSON.stringify(whole, null, 2)}\n`)
    say(`kept: ${path.relative(inRoot('.'), file)}`)
  } finally {
    await stopAll()
    await release()
  }
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error.message)
    process.exit(1)
  },
)
