// Child processes: short ones that must succeed, and services that stay.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from './failure.mjs'
import { ROOT } from './places.mjs'

const STOP_LIMIT_MS = 15_000
const running = new Set()
let closing = false

/**
 * Runs a Node program to its end with its output in `log`. Throws a Failure with the last lines when it does not end
 * with 0. `onLine` sees each line of stdout as it comes.
 */
export async function runNode(args, { env = process.env, log, title = args[0], onLine } = {}) {
  const code = await exitCode(spawnGroup(process.execPath, args, env, log, onLine))
  if (code !== 0) throw new Failure(`${title} 失败（${code}）/ failed:\n${tail(log)}\n    ${log}`)
}

/** Starts a service in a process group of its own, so that Ctrl-C reaches the demo first and it can stop in order. */
export function startService(name, args, env, log) {
  const child = spawnGroup(process.execPath, args, env, log)
  return { name, pid: child.pid, log, ended: exitCode(child), stop: () => stopGroup(child) }
}

/** Stops every child, in whatever step, and lets no other begin; for the end of this process. */
export async function stopAll(signal = 'SIGTERM') {
  closing = true
  await Promise.all([...running].map((child) => stopGroup(child, signal)))
}

/** The last lines of a log, indented. */
export function tail(log, lines = 20) {
  const text = fs.existsSync(log) ? fs.readFileSync(log, 'utf8').trimEnd() : ''
  return text
    .split('\n')
    .slice(-lines)
    .map((line) => `    ${line}`)
    .join('\n')
}

function spawnGroup(command, args, env, log, onLine) {
  if (closing) throw new Failure('已停止 / stopped')
  fs.mkdirSync(path.dirname(log), { recursive: true })
  const out = fs.openSync(log, 'w')
  const child = spawn(command, args, {
    cwd: ROOT,
    env,
    stdio: ['ignore', onLine ? 'pipe' : out, out],
    detached: true,
  })
  if (onLine) forward(child.stdout, out, onLine)
  child.once('close', () => fs.closeSync(out))
  running.add(child)
  return child
}

function forward(stream, out, onLine) {
  let rest = ''
  stream.setEncoding('utf8').on('data', (text) => {
    fs.writeSync(out, text)
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    lines.forEach(onLine)
  })
}

function exitCode(child) {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code, signal) => {
      running.delete(child)
      resolve(code ?? signal)
    })
  })
}

async function stopGroup(child, signal = 'SIGTERM') {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  signalGroup(child.pid, signal)
  const late = await Promise.race([ended.then(() => false), sleep(STOP_LIMIT_MS, true, { ref: false })])
  if (late) signalGroup(child.pid, 'SIGKILL')
  await ended
}

/** Signals a process and everything it started; a process that is gone already is no fault. */
export function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}
