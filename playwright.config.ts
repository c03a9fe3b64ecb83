import { defineConfig, devices } from '@playwright/test'
import { systemChromium } from './tests/support/chromium.mjs'

// The system under test runs already: `npm test` starts it, or `node tests/system.mjs` in another terminal.
const baseURL = process.env.E2E_BASE_URL
if (!baseURL) throw new Error('请先运行 node tests/system.mjs，并按其输出设置 E2E_BASE_URL / E2E_BASE_URL is not set')

const desk = { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } }
// these only look: beside each other, before anything has changed
const onlyLooks = ['**/access.spec.ts', '**/screens.spec.ts', '**/reviewer/planted-faults.spec.ts']
const movesTheDay = ['**/life/lapse.spec.ts', '**/life/released-figures.spec.ts', '**/life/retirement.spec.ts']
const report = process.env.E2E_REPORT

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  // a second try only where a machine may be busy with something else; what passes then is reported as flaky
  retries: process.env.CI ? 1 : 0,
  expect: { timeout: 10_000 },
  use: {
    baseURL,
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
  projects: [
    { name: 'looks', use: desk, testMatch: onlyLooks, fullyParallel: true },
    // the journeys share one database
    { name: 'desktop', use: desk, testIgnore: [...onlyLooks, ...movesTheDay], workers: 1, dependencies: ['looks'] },
    // the day moves for the whole system and never back: after everything else, once
    { name: 'clock', use: desk, testMatch: movesTheDay, workers: 1, dependencies: ['desktop'], retries: 0 },
  ],
})
