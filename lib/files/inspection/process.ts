import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import type { z } from 'zod'
import { logger } from '@/lib/logger'

/** Newer engines of JavaScript set half a gigabyte aside for code and never touch it; the system counts it as data. */
const SET_ASIDE = Number(process.versions.node.split('.')[0]) >= 22 ? 576_000 : 0
/** Kilobytes of data and seconds of computing that one file may cost; the system ends what wants more. */
const LIMITS = { dataKilobytes: 256_000 + SET_ASIDE, computingSeconds: 5 }
/** Milliseconds on the clock, for a file whose inspector sleeps instead of computing. */
const PATIENCE = 60_000
/** How many wait, started, for the next file. */
const READY = 2
/**
 * How an engine of JavaScript dies that could not get a thread or a piece of memory at that moment. It is rare and not the
 * file's doing, so it gets a second inspector; limits end one with SIGKILL or a code.
 */
const broken = new Set<string>(['SIGTRAP', 'SIGABRT', 'SIGSEGV', 'SIGILL', 'SIGBUS'])
/** What an inspector says once it stands. */
const READY_LINE = Buffer.from('ready\n')
/** How many files are looked at at a time; the rest wait, so that a crowd cannot exhaust the machine. */
const AT_ONCE = 2

/** What is asked of the inspector (inspector/main.mjs). */
export type Asked =
  | { is: 'paper'; maxPages: number; maxDots: number; strip: readonly string[]; password?: string }
  | { is: 'arrangement'; turn?: readonly number[]; by?: number; keep?: readonly number[] }
  | { is: 'picture'; formats: readonly string[]; maxDots: number; height: number }

/** What it answers: facts, and the bytes to keep where they are not the ones that came. */
export type Answer<F> = { facts: F; content: Uint8Array | null }

const ready: ChildProcess[] = []
let running = 0
const waiting: (() => void)[] = []

/** Why there are no facts: the file was too much for the inspector, or no inspector could be started at all. */
export type Unread = 'exhausted' | 'unavailable'

let standing = true
/** False while the last inspector that was asked had not even started: the fault is this machine's and no file's. */
export const inspectorStands = (): boolean => standing

/**
 * Has a file looked at in a process of its own, which ends with it. `exhausted` when that process was ended by its limits
 * or broke: never an outage, and nothing of the file was read here.
 */
export async function inspected<F>(asked: Asked, bytes: Uint8Array, facts: z.ZodType<F>): Promise<Answer<F> | Unread> {
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go))
  else running += 1
  try {
    const answer = await answered(ready.shift() ?? begun(), asked, bytes, facts)
    return answer === 'broke' ? await lastWord(answered(begun(), asked, bytes, facts)) : answer
  } finally {
    while (ready.length < READY) ready.push(idle(begun()))
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

const lastWord = async <A>(answer: Promise<A | 'broke'>): Promise<A | 'exhausted'> => {
  const said = await answer
  return said === 'broke' ? 'exhausted' : said
}

async function answered<F>(child: ChildProcess, asked: Asked, bytes: Uint8Array, facts: z.ZodType<F>) {
  busy(child)
  const said: Buffer[] = []
  child.stdout?.on('data', (part: Buffer) => said.push(part))
  const ended = new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null))
    child.once('close', (code) => resolve(code))
  })
  // it may be gone before it has read everything; what it says, or does not, tells
  child.stdin?.on('error', () => undefined)
  child.stdin?.write(`${JSON.stringify(asked)}\n`)
  child.stdin?.end(bytes)
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE)
  const code = await ended
  clearTimeout(timer)
  const output = Buffer.concat(said)
  standing = output.subarray(0, READY_LINE.length).equals(READY_LINE)
  if (!standing) {
    logger.error({ code, signal: child.signalCode }, 'no inspector of files can be started')
    return 'unavailable' as const
  }
  const all = output.subarray(READY_LINE.length)
  const line = all.indexOf('\n')
  if (code !== 0 || line < 0) {
    logger.warn({ code, signal: child.signalCode, bytes: bytes.length }, 'a file exhausted its inspector')
    return broken.has(child.signalCode ?? '') ? ('broke' as const) : ('exhausted' as const)
  }
  const content = all.subarray(line + 1)
  return {
    facts: facts.parse(JSON.parse(all.subarray(0, line).toString('utf8'))),
    content: content.length > 0 ? new Uint8Array(content) : null,
  }
}

/** A new inspector: nothing of the portal's configuration is in its environment, and its limits cannot be raised again. */
function begun(): ChildProcess {
  // of the engines only what this file needs is compiled
  const program = [
    '--wasm-lazy-compilation',
    '--expose-gc',
    '--max-old-space-size=96',
    // threads and room for young objects would be counted as the file's memory
    '--v8-pool-size=0',
    '--max-semi-space-size=2',
    path.join(process.cwd(), 'inspector', 'main.mjs'),
  ]
  const { dataKilobytes, computingSeconds } = LIMITS
  const limits = `ulimit -d ${dataKilobytes}; ulimit -t ${computingSeconds}; ulimit -c 0; exec "$0" "$@"`
  const [command, args] =
    process.platform === 'win32'
      ? [process.execPath, program]
      : ['/bin/sh', ['-c', limits, process.execPath, ...program]]
  return spawn(command, args, {
    env: { PATH: process.env.PATH, NODE_ENV: process.env.NODE_ENV },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
}

/** One that waits keeps no program alive; it ends by itself when its input does. */
function idle(child: ChildProcess): ChildProcess {
  child.once('error', () => undefined)
  child.once('exit', () => {
    const place = ready.indexOf(child)
    if (place >= 0) ready.splice(place, 1)
  })
  for (const handle of handlesOf(child)) handle.unref()
  return child
}

function busy(child: ChildProcess): void {
  for (const handle of handlesOf(child)) handle.ref()
}

type Handle = Pick<ChildProcess, 'ref' | 'unref'>
// a pipe of a child is a socket, which its type does not say
const isHandle = (value: unknown): value is Handle => typeof value === 'object' && value !== null && 'unref' in value

const handlesOf = (child: ChildProcess): Handle[] => [child, child.stdin, child.stdout].filter((one) => isHandle(one))
