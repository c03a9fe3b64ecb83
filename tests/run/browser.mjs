import { existsSync } from 'node:fs'
import { ensureBuild } from '../../simulators/demo/artifacts.mjs'
import { programs } from '../../simulators/demo/places.mjs'
import { HOW_TO_GET, systemChromium } from '../support/chromium.mjs'
import { startTestSystem } from '../system.mjs'
import { atLeastOneFailure, failure, freshReport, readReport, visible } from './checks.mjs'

/** In this order, each to its end: a failure in one keeps none of the others from running. */
const PROJECTS = ['looks', 'desktop', 'clock']

/** Builds, starts the system under test, runs the browser tests, stops it. */
export async function browserTests({ step }) {
  if (!(await hasChromium())) {
    console.error(HOW_TO_GET)
    return failure
  }
  let system
  await step('构建 next build', ensureBuild)
  await step('启动被测系统 system under test', async () => {
    system = await startTestSystem()
  })
  try {
    const counts = []
    for (const project of PROJECTS) counts.push(await played(project, system.env))
    return added(counts)
  } finally {
    await system.stop()
  }
}

async function played(project, env) {
  const report = freshReport(`browser-${project}`)
  const args = [programs.playwright, 'test', '--no-deps', `--project=${project}`]
  const code = await visible(args, { ...env, E2E_REPORT: report })
  return atLeastOneFailure(code, fromPlaywright(readReport(report)))
}

const added = (counts) =>
  counts.reduce((sum, one) => Object.fromEntries(Object.keys(sum).map((name) => [name, sum[name] + one[name]])))

async function hasChromium() {
  if (systemChromium()) return true
  const { chromium } = await import('@playwright/test')
  return existsSync(chromium.executablePath())
}

function fromPlaywright(report) {
  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = report?.stats ?? {}
  return { passed: expected + flaky, failed: unexpected, skipped }
}
