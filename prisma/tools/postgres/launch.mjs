// Makes a cluster, starts its server and stops it.
import { execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { programs } from './place.mjs'
import { freePort, isFree } from './ports.mjs'
import { postmaster, removeStalePidFile } from './postmaster.mjs'

const DEFAULT_PORT = 54329
const START_LIMIT_MS = 60_000
const STOP_LIMIT_MS = 30_000

/** Modest, because the demo shares a small machine with a browser; fsync stays on: acknowledged work survives a crash. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  max_wal_size: '512MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
}

export const passwordFileOf = (dataDir) => `${dataDir}.password`
export const logOf = (dataDir) => `${dataDir}.log`

export function urlOf(dataDir, port) {
  return `postgresql://postgres:${fs.readFileSync(passwordFileOf(dataDir), 'utf8').trim()}@127.0.0.1:${port}/postgres`
}

/** Starts the server of a data directory, made first when absent. Returns { pid, port, ready }. */
export async function launch(dataDir, account, { port = DEFAULT_PORT, settings = {} }) {
  const bin = programs(account)
  if (!fs.existsSync(path.join(dataDir, 'PG_VERSION'))) initialise(dataDir, account, bin('initdb'))
  assertOurs(dataDir)
  removeStalePidFile(dataDir)
  const all = Object.entries({ ...SETTINGS, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  for (let tries = 0; tries < 3; tries++) {
    const chosen = port && tries === 0 && (await isFree(port)) ? port : await freePort()
    const server = await launchOn(chosen, dataDir, account, bin('postgres'), all)
    if (server) return server
  }
  throw new Error(`内嵌数据库未能启动，原因见 ${logOf(dataDir)} / PostgreSQL did not start, see ${logOf(dataDir)}`)
}

/** Makes the cluster beside its final place, so that an interrupted first start leaves nothing half done behind. */
function initialise(dataDir, account, initdb) {
  const fresh = `${dataDir}.new`
  fs.rmSync(fresh, { recursive: true, force: true })
  fs.rmSync(dataDir, { recursive: true, force: true })
  fs.mkdirSync(fresh, { recursive: true, mode: 0o700 })
  fs.writeFileSync(passwordFileOf(dataDir), randomBytes(18).toString('base64url'), { mode: 0o600 })
  if (account) for (const place of [fresh, passwordFileOf(dataDir)]) fs.chownSync(place, account.uid, account.gid)
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '-E', 'UTF8']
  const login = ['-U', 'postgres', '-A', 'scram-sha-256', '--pwfile', passwordFileOf(dataDir)]
  execFileSync(initdb, ['-D', fresh, ...login, ...locale, '--no-instructions'], {
    ...account,
    cwd: fresh,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  fs.renameSync(fresh, dataDir)
}

function assertOurs(dataDir) {
  try {
    fs.accessSync(path.join(dataDir, 'PG_VERSION'), fs.constants.R_OK)
    fs.accessSync(passwordFileOf(dataDir), fs.constants.R_OK)
  } catch {
    throw new Error(
      `数据目录 ${dataDir} 属于另一个用户或不完整：请用原来的用户运行，或先删除它。\n` +
        `The data directory ${dataDir} belongs to another account or is incomplete: use that account, or remove it.`,
    )
  }
}

/** One try. Returns undefined when the server gave up at once (the port was taken in between, say). */
async function launchOn(port, dataDir, account, program, settings) {
  const log = fs.openSync(logOf(dataDir), 'a')
  const child = spawn(program, ['-D', dataDir, '-p', String(port), ...settings], {
    ...account,
    cwd: dataDir,
    stdio: ['ignore', log, log],
    detached: true, // Ctrl-C in the terminal must reach the web and worker first, not the database
  })
  fs.closeSync(log)
  let failed = false
  child.once('error', () => (failed = true))
  child.once('exit', () => (failed = true))
  child.unref()
  return untilReady(dataDir, () => failed)
}

/** Waits until the server answers. Returns undefined when `hasFailed` says that it gave up. */
export async function untilReady(dataDir, hasFailed = () => false) {
  const limit = Date.now() + START_LIMIT_MS
  while (Date.now() < limit && !hasFailed()) {
    const server = postmaster(dataDir)
    if (server?.ready) return server
    await sleep(30)
  }
  if (hasFailed()) return undefined
  throw new Error(`内嵌数据库 60 秒内未就绪，见 ${logOf(dataDir)} / PostgreSQL is not ready after 60 s`)
}

/** Stops the server and waits for its end. Returns whether one was running. */
export async function shutDown(dataDir) {
  const server = postmaster(dataDir)
  if (!server) return false
  process.kill(server.pid, 'SIGINT') // "fast": open transactions are rolled back
  const limit = Date.now() + STOP_LIMIT_MS
  while (postmaster(dataDir)) {
    if (Date.now() > limit) process.kill(server.pid, 'SIGQUIT') // "immediate": the next start recovers
    await sleep(50)
  }
  return true
}
