import { existsSync } from 'node:fs'
import { ensureBuild } from '../../simulators/demo/artifacts.mjs'
import { programs } from '../../simulators/demo/places.mjs'
import { HOW_TO_GET, systemChromium } from '../support/chromium.mjs'
import { LANES, lanesVariable, seedTestSystems } from '../system.mjs'
import { atLeastOneFailure, freshReport, nothing, readReport, visible } from './checks.mjs'

/**
 * The browser tests and what goes before them: `build` and `seed` need no order and no browser, `play` needs both.
 * `end` leaves nothing behind, however far it came.
 */
export function browserTests() {
  let built = false
  let seeded
  return {
    build: async () => {
      await ensureBuild()
      built = true
      return nothing
    },
    seed: async () => {
      seeded = await seedTestSystems()
      return nothing
    },
    play: async () => {
      if (!(await hasChromium())) throw new Error(HOW_TO_GET)
      if (!built || !seeded)
        throw new Error('没有构建或数据，浏览器测试无法进行 / no build or no data: nothing to look at')
      return played(await seeded.start(LANES))
    },
    end: async () => seeded?.stop(),
  }
}

async function played(systems) {
  const report = freshReport('browser')
  const args = [programs.playwright, 'test']
  const code = await visible(args, { ...lanesVariable(systems), E2E_REPORT: report })
  return atLeastOneFailure(code, fromPlaywright(readReport(report)))
}

async function hasChromium() {
  if (systemChromium()) return true
  const { chromium } = await import('@playwright/test')
  return existsSync(chromium.executablePath())
}

function fromPlaywright(report) {
  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = report?.stats ?? {}
  return { passed: expected + flaky, failed: unexpected, skipped }
}
