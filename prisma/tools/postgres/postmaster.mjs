// Asks whether the server of a data directory runs, by its pid file.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

export const pidFileOf = (dataDir) => path.join(dataDir, 'postmaster.pid')

/** The running server of this data directory as { pid, port, ready }, or undefined. */
export function postmaster(dataDir) {
  const lines = readLines(pidFileOf(dataDir))
  const pid = Number(lines[0])
  if (!pid || !commandOf(pid).includes(`-D ${dataDir} `)) return undefined
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}

/**
 * After a power cut or `kill -9` the pid file stays, and its number may belong to another process by now: PostgreSQL
 * itself would then refuse to start for ever. Only the command line tells whether the process is this server.
 */
export function removeStalePidFile(dataDir) {
  if (!postmaster(dataDir)) fs.rmSync(pidFileOf(dataDir), { force: true })
}

function readLines(file) {
  try {
    return fs.readFileSync(file, 'utf8').split('\n')
  } catch {
    return []
  }
}

/** The command line of a process; empty when it is gone or only waits to be reaped. */
export function commandOf(pid) {
  try {
    if (process.platform === 'linux') return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' })
  } catch {
    return ''
  }
}
