// An hour of visitors of all four portals on a whole system: no error, no failed answer, no growing memory.
// Prints figures as ratios within the run; LOAD_SECONDS and LOAD_RATE say how long and how many requests a second.
import fs from 'node:fs'
import path from 'node:path'
import autocannon from 'autocannon'
import { ensureBuild } from '../../simulators/demo/artifacts.mjs'
import { startTestSystem } from '../../tests/system.mjs'
import { visits } from './visitors.ts'

const seconds = Number(process.env.LOAD_SECONDS ?? 3600)
const rate = Number(process.env.LOAD_RATE ?? 20)
/** Seconds after which everybody signs in anew: these visitors keep no new cookie, and a session that idles ends (15 min). */
const SITTING = 600
/** The largest growth of the web process after its first tenth that is still called flat. */
const FLAT = 1.3
/** Shorter than this a young process is still filling its heap, and its growth says nothing; it is printed, not judged. */
const TELLING = 900

/** Resident memory of the process that listens on the port, in MB; null where /proc is not there. */
function memoryOf(pid) {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes ? Math.round(Number(kilobytes) / 1024) : null
  } catch {
    return null
  }
}

/** How much larger at the end than in the first tenth; null where too little was measured to say. */
function growthOf(sizes) {
  const known = sizes.filter((size) => size !== null)
  if (known.length <= 10) return null
  const early = Math.max(...known.slice(0, Math.ceil(known.length / 10)))
  return Number((Math.max(...known.slice(-10)) / early).toFixed(2))
}

/** Visits for so many seconds, and adds what came of it to `total`. */
async function sit(url, duration, total) {
  const asked = await visits(url)
  const { errors, timeouts, non2xx, requests, statusCodeStats } = await autocannon({
    url,
    connections: 8,
    overallRate: rate,
    duration,
    timeout: 30,
    requests: asked.map(({ path: place, cookie }) => ({ method: 'GET', path: place, headers: { cookie } })),
  })
  total.answered += requests.total
  total.errors += errors
  total.timeouts += timeouts
  total.failed += non2xx
  for (const [status, { count }] of Object.entries(statusCodeStats))
    total.statuses[status] = (total.statuses[status] ?? 0) + count
}

await ensureBuild()
const system = await startTestSystem()
const memory = { web: [], worker: [] }
try {
  Object.assign(process.env, system.env)
  const watched = system.services.filter(({ name }) => name in memory)
  const watch = setInterval(
    () => {
      for (const { name, pid } of watched) memory[name].push(memoryOf(pid))
    },
    (seconds * 1000) / 100,
  )
  const total = { answered: 0, errors: 0, timeouts: 0, failed: 0, statuses: {} }
  for (let left = seconds; left > 0; left -= SITTING) await sit(system.env.PUBLIC_URL, Math.min(left, SITTING), total)
  clearInterval(watch)
  const growth = { web: growthOf(memory.web), worker: growthOf(memory.worker) }
  const figures = { seconds, rate, ...total, growth }
  console.log(`load: ${JSON.stringify(figures)}`)
  if (process.env.TRIALS_FIGURES)
    fs.writeFileSync(path.join(process.env.TRIALS_FIGURES, 'load.json'), JSON.stringify(figures))
  const flat = seconds < TELLING || Object.values(growth).every((factor) => factor === null || factor <= FLAT)
  process.exitCode = total.errors + total.timeouts + total.failed === 0 && total.answered > 0 && flat ? 0 : 1
} finally {
  await system.stop()
}
