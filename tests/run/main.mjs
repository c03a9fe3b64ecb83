import { parseArgs } from 'node:util'
import { ensureClient } from '../../simulators/demo/artifacts.mjs'
import { ensureInstalled } from '../../simulators/demo/install.mjs'
import { stopAll } from '../../simulators/demo/processes.mjs'
import { createProgress } from '../../simulators/demo/progress.mjs'
import { stopRequest } from '../../simulators/demo/stop-request.mjs'
import { browserTests } from './browser.mjs'
import { check, failure, shownAtEnd, stopVisible, vitest } from './checks.mjs'
import { programs } from '../../simulators/demo/places.mjs'
import { summary } from './summary.mjs'

/** What needs one core and no database runs beside each other; two, because that is what a small machine has. */
const AT_ONCE = 2

/**
 * Every step as { kind, title, run, beside, after }; `run` resolves with { passed, failed, skipped }. Of what runs beside
 * each other the long comes first; `after` names a step that must have ended, because both write in one folder.
 */
function allSteps(browser) {
  const real = process.env.TEST_DATABASE_URL
  const onReal = {
    kind: 'integration',
    title: 'integration (TEST_DATABASE_URL)',
    run: () => vitest('integration', { databaseUrl: real }),
  }
  return [
    { kind: 'types', title: 'types', beside: true, run: types },
    { kind: 'unit', title: 'unit', beside: true, run: () => vitest('unit', { run: shownAtEnd }) },
    { kind: 'e2e', title: 'seed', beside: true, run: browser.seed },
    { kind: 'lint', title: 'lint', beside: true, run: () => check([programs.eslint, '.']) },
    { kind: 'e2e', title: 'build', beside: true, after: 'types', run: browser.build },
    { kind: 'lint', title: 'format', beside: true, run: format },
    { kind: 'integration', title: 'integration (embedded)', run: () => vitest('integration') },
    ...(real ? [onReal] : []),
    { kind: 'e2e', title: 'browser', run: browser.play },
  ]
}

const types = () => check([programs.next, 'typegen'], [programs.tsc, '--noEmit'])

const format = () => check([programs.prettier, '--check', '--log-level=warn', '.'])

/** Runs the steps and prints their counts. Returns the exit code: 0 only when nothing failed. */
export async function main(args) {
  const browser = browserTests()
  const steps = chosen(args, allSteps(browser))
  if (!steps) return 2
  const progress = createProgress()
  const { asked, promise } = stopRequest()
  // the running step ends with us and cleans up, no other begins
  void promise.then(() => Promise.all([stopVisible(), stopAll()]))
  const results = []
  try {
    await progress.step('检查依赖 packages', ensureInstalled)
    await progress.step('生成数据库客户端 prisma generate', ensureClient)
  } catch (error) {
    console.error(error.message)
    results.push({ title: 'prepare', ms: progress.elapsed(), ...failure })
  }
  const unended = new Set(steps.map(({ title }) => title))
  const play = async (waiting) => {
    const next = () => {
      const ready = waiting.find(({ after }) => !unended.has(after))
      if (ready) waiting.splice(waiting.indexOf(ready), 1)
      return ready
    }
    for (let step = next(); step && !asked(); step = next()) {
      results.push(await measured(step.title, step.run, progress))
      unended.delete(step.title)
    }
  }
  if (results.length === 0) {
    const beside = steps.filter((step) => step.beside)
    await Promise.all(Array.from({ length: AT_ONCE }, () => play(beside)))
    await play(steps.filter((step) => !step.beside))
  }
  await browser.end()
  await stopAll()
  return summary(results, progress.elapsed()) && !asked() ? 0 : 1
}

async function measured(title, run, progress) {
  const from = performance.now()
  progress.line(`${title} …`)
  const counts = await run().catch((error) => {
    console.error(error.message)
    return failure
  })
  const ms = performance.now() - from
  progress.line(`${title} ${counts.failed ? '✗' : '✓'} ${(ms / 1000).toFixed(1)} s`)
  return { title, ms, ...counts }
}

function chosen(args, steps) {
  try {
    const { only } = parseArgs({ args, options: { only: { type: 'string' } } }).values
    const kinds = only?.split(',') ?? steps.map(({ kind }) => kind)
    const unknown = kinds.find((kind) => !steps.some((step) => step.kind === kind))
    if (unknown !== undefined) throw new Error(`没有步骤 “${unknown}” / there is no step "${unknown}"`)
    return steps.filter(({ kind }) => kinds.includes(kind))
  } catch (error) {
    console.error(`${error.message}\nusage: npm test -- [--only types,lint,unit,integration,e2e]`)
    return undefined
  }
}
