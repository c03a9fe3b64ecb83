// Progress on the terminal: one line for a step that takes long, one every ten seconds, one when it ends.

const QUIET_MS = 500
const TICK_MS = 10_000

const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`

/** Starts the clock. `steps` collects { title, ms } of every finished step. */
export function createProgress(print = console.log) {
  const begin = performance.now()
  const steps = []
  const line = (text) => print(`[${seconds(performance.now() - begin).padStart(8)}] ${text}`)

  /** Runs one step. The work may return a remark such as 「已是最新」, shown behind the time. */
  async function step(title, work) {
    const from = performance.now()
    const begun = setTimeout(() => line(`${title} …`), QUIET_MS)
    const ticking = setInterval(() => line(`${title} … ${seconds(performance.now() - from)}`), TICK_MS)
    try {
      const remark = await work()
      const ms = performance.now() - from
      steps.push({ title, ms })
      line(`${title} ✓ ${seconds(ms)}${typeof remark === 'string' ? `（${remark}）` : ''}`)
    } finally {
      clearTimeout(begun)
      clearInterval(ticking)
    }
  }

  return { line, step, steps, elapsed: () => performance.now() - begin, seconds }
}
