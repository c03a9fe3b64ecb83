// What a killed demo leaves running. Its processes are known by number and start time, so nothing else is ever hit.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from './failure.mjs'
import { DATA } from './places.mjs'
import { signalGroup } from './processes.mjs'

const RUN_FILE = path.join(DATA, 'demo.run.json')
const GRACE_MS = 5000

/**
 * Notes this demo and its services: a second demo of this clone is refused, and what a killed one leaves is found.
 * Called at the beginning, and again when the services run.
 */
export function noteRun(services = []) {
  const note = (pid, name) => ({ name, pid, since: startOf(pid) })
  const run = { demo: note(process.pid, 'demo'), services: services.map(({ pid, name }) => note(pid, name)) }
  fs.mkdirSync(DATA, { recursive: true })
  fs.writeFileSync(RUN_FILE, JSON.stringify(run, null, 2))
}

/** Forgets this demo; the note of another one stays. */
export function forgetRun() {
  if (readRun()?.demo.pid === process.pid) fs.rmSync(RUN_FILE)
}

function readRun() {
  return fs.existsSync(RUN_FILE) ? JSON.parse(fs.readFileSync(RUN_FILE, 'utf8')) : undefined
}

/** Refuses when a demo of this clone runs already; stops what a killed one left. */
export async function clearLeftovers() {
  const run = readRun()
  if (!run) return
  const { demo, services } = run
  if (isSame(demo))
    throw new Failure(
      `本目录的演示系统已在运行（进程 ${demo.pid}），请先用 Ctrl-C 停止它。\n` +
        `The demo of this folder is running already (process ${demo.pid}): stop it with Ctrl-C first.`,
    )
  const left = services.filter(isSame)
  for (const { pid } of left) signalGroup(pid, 'SIGTERM')
  const limit = Date.now() + GRACE_MS
  while (left.some(isSame) && Date.now() < limit) await sleep(50)
  for (const { pid } of left.filter(isSame)) signalGroup(pid, 'SIGKILL')
}

const isSame = ({ pid, since }) => since !== '' && startOf(pid) === since

/** When a process began, in whatever words the system uses; empty when there is none. */
function startOf(pid) {
  try {
    if (process.platform === 'linux') {
      const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')
      return fields[0] === 'Z' ? '' : fields[19]
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' }).trim()
  } catch {
    return ''
  }
}
