// Several processes may share one server (two test runs, a demo and a developer's tool). Each holds a lease, a file
// whose name begins with its pid; the last one to leave stops the server. A killed process leaves a lease that counts
// no more.
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** The lease of `start` on the command line: it lasts until `stop`. */
export const BY_HAND = 'by-hand'

/** A name for one more lease of this process. */
export const newHolder = () => `${process.pid}-${randomUUID()}`

const folderOf = (dataDir) => `${dataDir}.leases`

export function takeLease(dataDir, holder) {
  fs.mkdirSync(folderOf(dataDir), { recursive: true })
  fs.writeFileSync(path.join(folderOf(dataDir), holder), '')
}

export function dropLease(dataDir, holder) {
  fs.rmSync(path.join(folderOf(dataDir), holder), { force: true })
}

export function dropAllLeases(dataDir) {
  fs.rmSync(folderOf(dataDir), { recursive: true, force: true })
}

/** True while any living process, or a person at the command line, wants the server. */
export function isWanted(dataDir) {
  if (!fs.existsSync(folderOf(dataDir))) return false
  return fs.readdirSync(folderOf(dataDir)).some((holder) => holder === BY_HAND || isAlive(Number.parseInt(holder)))
}

/** Runs `work` while no other process starts or stops this server. Waits at most two minutes for the others. */
export async function alone(dataDir, work) {
  const lock = `${dataDir}.lock`
  for (let tries = 0; !takeLock(lock); tries++) {
    if (tries > 1200) throw new Error(`另一进程长时间占用 ${lock} / another process keeps ${lock}`)
    await sleep(100)
  }
  try {
    return await work()
  } finally {
    fs.rmSync(lock, { force: true })
  }
}

function takeLock(lock) {
  try {
    fs.writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EACCES')
      throw new Error(
        `没有权限使用 ${path.dirname(lock)}：请用原来的用户运行，或先删除它。\n` +
          `${path.dirname(lock)} belongs to another account: use that account, or remove it.`,
      )
    if (error.code !== 'EEXIST') throw error
    const holder = Number(readOrEmpty(lock))
    if (holder && !isAlive(holder)) fs.rmSync(lock, { force: true })
    return false
  }
}

function readOrEmpty(file) {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
