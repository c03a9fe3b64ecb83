// An hour of visitors on the public side of a whole system: no error, no failed answer, no growing memory.
// Prints figures as ratios within the run; LOAD_SECONDS and LOAD_RATE say how long and how many requests a second.
import fs from 'node:fs'
import path from 'node:path'
import autocannon from 'autocannon'
import { ensureBuild } from '../simulators/demo/artifacts.mjs'
import { startTestSystem } from '../tests/system.mjs'

const seconds = Number(process.env.LOAD_SECONDS ?? 3600)
const rate = Number(process.env.LOAD_RATE ?? 20)
/** The largest growth of the web process after its first tenth that is still called flat. */
const FLAT = 1.3

const pages = ['/', '/guides/haidian', '/guides/chaoyang', '/verify', '/eligibility', '/deadlines', '/sign-in']

/** Resident memory of the process that listens on the port, in MB; null where /proc is not there. */
function memoryOf(pid) {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes ? Math.round(Number(kilobytes) / 1024) : null
  } catch {
    return null
  }
}

await ensureBuild()
const system = await startTestSystem()
const memory = []
try {
  const web = system.services.find(({ name }) => name === 'web')
  const watch = setInterval(() => memory.push(memoryOf(web.pid)), (seconds * 1000) / 100)
  const { errors, timeouts, non2xx, requests } = await autocannon({
    url: system.env.PUBLIC_URL,
    connections: 8,
    overallRate: rate,
    duration: seconds,
    requests: pages.map((page) => ({ method: 'GET', path: page })),
  })
  clearInterval(watch)
  const sizes = memory.filter((size) => size !== null)
  const early = Math.max(...sizes.slice(0, Math.ceil(sizes.length / 10)))
  const growth = sizes.length > 10 ? Number((Math.max(...sizes.slice(-10)) / early).toFixed(2)) : null
  const figures = { seconds, rate, answered: requests.total, errors, timeouts, failed: non2xx, growth }
  console.log(`load: ${JSON.stringify(figures)}`)
  if (process.env.TRIALS_FIGURES)
    fs.writeFileSync(path.join(process.env.TRIALS_FIGURES, 'load.json'), JSON.stringify(figures))
  process.exitCode = errors + timeouts + non2xx === 0 && (growth === null || growth <= FLAT) ? 0 : 1
} finally {
  await system.stop()
}
