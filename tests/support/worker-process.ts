import { spawn } from 'node:child_process'

const command = ['--conditions=react-server', '--import', 'tsx', 'lib/jobs/worker.ts']

export type WorkerProcess = {
  /** Resolves when the worker takes jobs; fails when it ends before. */
  ready: Promise<void>
  /** What it has written so far. */
  log: () => string
  /** Ends the process and resolves when it is gone. SIGKILL leaves it no time for anything. */
  end: (signal: 'SIGKILL' | 'SIGTERM') => Promise<void>
}

/** The real worker, as `npm run worker` starts it. */
export function startWorkerProcess(variables: Record<string, string>): WorkerProcess {
  const env = { ...process.env, ...variables, LOG_LEVEL: 'info' }
  const child = spawn(process.execPath, command, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let words = ''
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const ready = new Promise<void>((resolve, reject) => {
    const listen = (text: Buffer) => {
      words += String(text)
      if (words.includes('worker ready')) resolve()
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    void closed.then(() => reject(new Error(`the worker ended: ${words.slice(-2000)}`)))
  })
  ready.catch(() => undefined) // a worker that is killed on its way up is no fault
  return {
    ready,
    log: () => words,
    end: (signal) => {
      child.kill(signal)
      return closed
    },
  }
}
