#!/usr/bin/env node
// The system under browser tests: its own seeded database, a clock that starts on a fixed day, free ports. `npm test` uses it; by hand:
//   node tests/system.mjs        starts it and prints what to set for `npx playwright test`; Ctrl-C stops it
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { acquire, databaseUrl } from '../prisma/tools/embedded-postgres.mjs'
import { ensureBuild, ensureClient } from '../simulators/demo/artifacts.mjs'
import { DATA, inRoot, typescript } from '../simulators/demo/places.mjs'
import { freePort } from '../simulators/demo/ports.mjs'
import { runNode, stopAll } from '../simulators/demo/processes.mjs'
import { migrationCommands, startSystem, systemEnvironment } from '../simulators/demo/system.mjs'

/** A Monday morning in the middle of the working weeks after 国庆; what a test says about days holds for ever. */
export const FROZEN_NOW = '2026-10-12T10:00:00+08:00'

/** Starts everything; resolves with the variables for the tests and with `stop`, which leaves nothing behind. */
export async function startTestSystem({ now = process.env.DEMO_NOW || FROZEN_NOW } = {}) {
  const folder = path.join(DATA, 'e2e', String(process.pid))
  const lease = await acquire(path.join(DATA, 'test-postgres'), { port: 0, settings: { fsync: 'off' } })
  const name = `e2e_${process.pid}`
  const undo = [() => lease.release(), () => dropDatabase(lease.url, name), () => removeFiles(folder)]
  const stop = async () => {
    for (const step of undo.reverse()) await step()
  }
  try {
    await dropDatabase(lease.url, name)
    const env = await environment(databaseUrl(lease.url, name), folder, now)
    await prepare(env)
    const system = await startSystem(env, path.join(DATA, 'logs/e2e'))
    undo.push(system.stop)
    return {
      env: { ...env, ...variables(env) },
      variables: variables(env),
      stop,
      fell: system.fell,
      services: system.services,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

async function environment(url, folder, now) {
  const secrets = JSON.parse(fs.readFileSync(inRoot('tests/support/environment.json'), 'utf8'))
  const [port, identityPort] = [await freePort(), await freePort()]
  const [smsPort, checksPort] = [await freePort(), await freePort()]
  const base = { ...process.env, FILES_DIR: '', DEMO_NOW: now }
  const ports = { port, identityPort, smsPort, checksPort }
  return systemEnvironment({ ...ports, databaseUrl: url, secrets, folder, base })
}

async function prepare(env) {
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

async function dropDatabase(url, name) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`drop database if exists ${name} with (force)`)
  await client.end()
}

const removeFiles = (folder) => fs.rmSync(folder, { recursive: true, force: true })

async function main() {
  const asked = new Promise((resolve) => ['SIGINT', 'SIGTERM'].forEach((signal) => process.on(signal, resolve)))
  await ensureClient()
  await ensureBuild()
  const system = await startTestSystem()
  for (const [name, value] of Object.entries(system.variables)) console.log(`export ${name}='${value}'`)
  await Promise.race([asked, system.fell])
  await system.stop()
  await stopAll()
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
