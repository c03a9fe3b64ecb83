import { defineConfig, devices } from '@playwright/test'
import { systemChromium } from './tests/support/chromium.mjs'

// The systems under test run already: `npm test` starts them, or `node tests/system.mjs` in another terminal.
const lanes: Record<string, string>[] = JSON.parse(process.env.E2E_LANES ?? '[]')
// every worker of Playwright has a whole system to itself
const own = lanes[Number(process.env.TEST_PARALLEL_INDEX ?? 0)]
if (!own) throw new Error('请先运行 node tests/system.mjs，并按其输出设置 E2E_LANES / E2E_LANES is not set')
Object.assign(process.env, own)

const desk = { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } }
const onlyLooks = [
  '**/access.spec.ts',
  '**/page-bytes.spec.ts',
  '**/screens.spec.ts',
  '**/reviewer/planted-faults.spec.ts',
]
const movesTheDay = ['**/life/lapse.spec.ts', '**/life/released-figures.spec.ts', '**/life/retirement.spec.ts']
const report = process.env.E2E_REPORT

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
  workers: lanes.length,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  // a second try only where a machine may be busy with something else; what passes then is reported as flaky
  retries: process.env.CI ? 1 : 0,
  expect: { timeout: 10_000 },
  use: {
    baseURL: process.env.E2E_BASE_URL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    launchOptions: {
      executablePath: systemChromium(),
      args: ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    },
  },
  // In this order, and none waits for another's end: a worker that is free takes the next file, so a system is looked at
  // before a journey changes it, and its day moves only after its last journey.
  projects: [
    { name: 'looks', use: desk, testMatch: onlyLooks, fullyParallel: true },
    // each file stands on the seed alone, whichever journeys its system has seen before
    { name: 'desktop', use: desk, testIgnore: [...onlyLooks, ...movesTheDay] },
    // the day never moves back: what comes after begins on the day it finds
    { name: 'clock', use: desk, testMatch: movesTheDay, retries: 0 },
  ],
})
