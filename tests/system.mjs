#!/usr/bin/env node
// The systems under browser tests: each with its own seeded database, a clock that starts on a fixed day, free ports.
// `npm test` uses them; by hand:
//   node tests/system.mjs        starts them and prints what to set for `npx playwright test`; Ctrl-C stops them
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { THROW_AWAY, acquire, databaseUrl } from '../prisma/tools/embedded-postgres.mjs'
import { ensureBuild, ensureClient } from '../simulators/demo/artifacts.mjs'
import { DATA, inRoot, typescript } from '../simulators/demo/places.mjs'
import { freePort } from '../simulators/demo/ports.mjs'
import { runNode, stopAll } from '../simulators/demo/processes.mjs'
import { migrationCommands, startSystem, systemEnvironment } from '../simulators/demo/system.mjs'

/** A Monday morning in the middle of the working weeks after 国庆; what a test says about days holds for ever. */
export const FROZEN_NOW = '2026-10-12T10:00:00+08:00'

/** A whole system for each core of a small machine: what a test changes in one, no test in another sees. */
export const LANES = 2

/**
 * Fills a database and a folder of files. Resolves with `start(count)`, which starts so many systems, each on a copy of
 * its own, and with `stop`, which leaves nothing behind.
 */
export async function seedTestSystems({ now = process.env.DEMO_NOW || FROZEN_NOW } = {}) {
  const home = path.join(DATA, 'e2e', String(process.pid))
  const lease = await acquire(path.join(DATA, 'test-postgres'), { port: 0, settings: THROW_AWAY })
  const undo = [() => lease.release(), () => fs.rmSync(home, { recursive: true, force: true })]
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  const lanes = Array.from({ length: LANES }, (_, lane) => laneOf(lease.url, lane, home))
  const [seeded] = lanes
  /** A database for the lane: empty, or the copy of the seeded one; a killed run of the same number may have left one. */
  const makeDatabase = async ({ database }, template = 'template1') => {
    const drop = `drop database if exists ${database} with (force)`
    await administer(lease.url, drop)
    await administer(lease.url, `create database ${database} template ${template}`)
    undo.push(() => administer(lease.url, drop))
  }
  const start = async (count) => {
    for (const lane of lanes.slice(1, count)) {
      await makeDatabase(lane, seeded.database)
      fs.cpSync(seeded.folder, lane.folder, { recursive: true })
    }
    const systems = []
    for (const lane of lanes.slice(0, count)) {
      const env = await environment(lane, now)
      const system = await startSystem(env, lane.logs)
      undo.push(system.stop)
      systems.push({ env: { ...env, ...variables(env) }, variables: variables(env), ...system })
    }
    return systems
  }
  try {
    await makeDatabase(seeded)
    await seed(await environment(seeded, now))
    return { start, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** One system, seeded and started; its own `stop` leaves nothing behind. */
export async function startTestSystem(options) {
  const { start, stop } = await seedTestSystems(options)
  try {
    const [system] = await start(1)
    return { ...system, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** What playwright.config.ts reads: the variables of every system. */
export const lanesVariable = (systems) => ({ E2E_LANES: JSON.stringify(systems.map(({ variables: own }) => own)) })

function laneOf(server, lane, home) {
  const database = `e2e_${process.pid}_${lane}`
  const folder = path.join(home, String(lane))
  return { database, url: databaseUrl(server, database), folder, logs: path.join(DATA, 'logs/e2e', String(lane)) }
}

/** Asked for at the last moment: a port that is free now may be another's in a minute. */
async function environment({ url, folder }, now) {
  const secrets = JSON.parse(fs.readFileSync(inRoot('tests/support/environment.json'), 'utf8'))
  const [port, identityPort] = [await freePort(), await freePort()]
  const [smsPort, checksPort] = [await freePort(), await freePort()]
  const base = { ...process.env, FILES_DIR: '', DEMO_NOW: now }
  const ports = { port, identityPort, smsPort, checksPort }
  return systemEnvironment({ ...ports, databaseUrl: url, secrets, folder, base })
}

async function seed(env) {
  const log = path.join(DATA, 'logs/e2e/prepare.log')
  for (const command of migrationCommands()) await runNode(command, { env, log, title: 'migrate' })
  await runNode(typescript('prisma/seed/index.ts'), { env, log, title: 'seed' })
}

const variables = (env) => ({
  E2E_BASE_URL: env.PUBLIC_URL,
  E2E_IDENTITY_URL: env.OIDC_ISSUER,
  E2E_SMS_URL: new URL(env.SMS_GATEWAY_URL).origin,
  E2E_CHECKS_URL: env.CHECKS_URL,
  E2E_DATABASE_URL: env.DATABASE_URL,
  E2E_PERSONAS_FILE: env.PERSONAS_FILE,
  E2E_NOW: env.DEMO_NOW,
})

async function administer(url, sql) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

async function main() {
  const asked = new Promise((resolve) => ['SIGINT', 'SIGTERM'].forEach((signal) => process.on(signal, resolve)))
  await ensureClient()
  await ensureBuild()
  const { start, stop } = await seedTestSystems()
  try {
    const systems = await start(LANES)
    const [[name, value]] = Object.entries(lanesVariable(systems))
    console.log(`export ${name}='${value}'`)
    await Promise.race([asked, ...systems.map(({ fell }) => fell)])
  } finally {
    await stop()
    await stopAll()
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main().then(
    () => process.exit(0),
    (error) => {
      console.error(error.message)
      process.exit(1)
    },
  )
}
