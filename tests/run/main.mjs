import { parseArgs } from 'node:util'
import { ensureClient } from '../../simulators/demo/artifacts.mjs'
import { ensureInstalled } from '../../simulators/demo/install.mjs'
import { stopAll } from '../../simulators/demo/processes.mjs'
import { createProgress } from '../../simulators/demo/progress.mjs'
import { stopRequest } from '../../simulators/demo/stop-request.mjs'
import { browserTests } from './browser.mjs'
import { check, failure, stopVisible, vitest } from './checks.mjs'
import { programs } from '../../simulators/demo/places.mjs'
import { summary } from './summary.mjs'

/** Every step as { kind, title, run }; `run` resolves with { passed, failed, skipped }. */
function allSteps() {
  const real = process.env.TEST_DATABASE_URL
  const onReal = {
    kind: 'integration',
    title: 'integration (TEST_DATABASE_URL)',
    run: () => vitest('integration', real),
  }
  return [
    { kind: 'types', title: 'types', run: () => check([programs.next, 'typegen'], [programs.tsc, '--noEmit']) },
    { kind: 'lint', title: 'lint', run: () => check([programs.eslint, '.']) },
    { kind: 'lint', title: 'format', run: () => check([programs.prettier, '--check', '--log-level=warn', '.']) },
    { kind: 'unit', title: 'unit', run: () => vitest('unit') },
    { kind: 'integration', title: 'integration (embedded)', run: () => vitest('integration') },
    ...(real ? [onReal] : []),
    { kind: 'e2e', title: 'browser', run: browserTests },
  ]
}

/** Runs the steps and prints their counts. Returns the exit code: 0 only when nothing failed. */
export async function main(args) {
  const steps = chosen(args)
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
  for (const { title, run } of results.length ? [] : steps) {
    if (asked()) break
    results.push(await measured(title, run, progress))
  }
  await stopAll()
  return summary(results, progress.elapsed()) && !asked() ? 0 : 1
}

async function measured(title, run, progress) {
  const from = performance.now()
  progress.line(`${title} …`)
  const counts = await run(progress).catch((error) => {
    console.error(error.message)
    return failure
  })
  const ms = performance.now() - from
  progress.line(`${title} ${counts.failed ? '✗' : '✓'} ${(ms / 1000).toFixed(1)} s`)
  return { title, ms, ...counts }
}

function chosen(args) {
  const steps = allSteps()
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
