import { existsSync } from 'node:fs'

/** The one without windows first: it is what Playwright itself takes, and a look costs a third less. */
const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** An installed Chromium: CHROMIUM_PATH, else the system's. Undefined leaves it to Playwright's own download. */
export function systemChromium() {
  return [process.env.CHROMIUM_PATH, ...PLACES].find((file) => file && existsSync(file))
}

export const HOW_TO_GET =
  '没有找到 Chromium：请运行 npx playwright install chromium（Debian：apt-get install chromium），或用 CHROMIUM_PATH 指明其位置。\n' +
  'No Chromium was found: run "npx playwright install chromium" (on Debian "apt-get install chromium"), or set CHROMIUM_PATH.'
