import fs from 'node:fs'
import path from 'node:path'
import { expect, inject, it } from 'vitest'
import type { Played } from './remember'

declare module 'vitest' {
  interface ProvidedContext {
    outcomeOfMutants: string
    filesOfMutants: Record<string, string>
    /** Milliseconds of the clock after which no change is begun. */
    mutantsUntil: number
  }
}

/** What is not seen in so many milliseconds is not seen. */
const longest = 400

function reachingTests(): Map<string, Played[]> {
  const tests = new Map<string, Played[]>()
  for (const test of globalThis.playedTests ?? [])
    for (const mutant of Object.keys(test.reached)) {
      const known = tests.get(mutant)
      if (known) known.push(test)
      else tests.set(mutant, [test])
    }
  return tests
}

/** Tests that bear the name of the file of rules come first, then those of its folder. */
const nearness = ({ file }: Played, { dir, name }: path.ParsedPath): number =>
  (file.includes(`/${name}.`) ? 2 : 0) + (file.includes(`/${path.basename(dir)}/`) ? 1 : 0)

/** The nearest first; among the equally near the quickest test of every file, then the second of every file, and so on. */
function inTurns(tests: readonly Played[], rules: string): Played[] {
  const place = path.parse(rules)
  const turns = new Map<string, number>()
  const quickestFirst = tests.toSorted((a, b) => a.milliseconds - b.milliseconds)
  const withTurn = quickestFirst.map((test) => {
    const turn = (turns.get(test.file) ?? 0) + 1
    turns.set(test.file, turn)
    return { test, turn, near: nearness(test, place) }
  })
  return withTurn.toSorted((a, b) => b.near - a.near || a.turn - b.turn).map(({ test }) => test)
}

/** Does the test fail with this change? A loop that the change makes endless ends by the count of its turns. */
async function fails({ again, reached }: Played, mutant: string): Promise<boolean> {
  const code = (globalThis.__stryker__ ??= {})
  Object.assign(code, { activeMutant: mutant, hitCount: 0, hitLimit: 10 * (reached[mutant] ?? 0) + 1000 })
  try {
    await again()
    return false
  } catch {
    return true
  } finally {
    Object.assign(code, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined })
  }
}

/** Does the test still pass without the change? What a change left behind must not be taken for the next one. */
async function passes({ again, file }: Played, mutant: string): Promise<boolean> {
  try {
    await again()
    return true
  } catch {
    console.log(`change ${mutant} is still felt in ${file} when it is gone; it counts as not seen`)
    return false
  }
}

async function isSeen(mutant: string, tests: readonly Played[]): Promise<boolean> {
  const rules = inject('filesOfMutants')[mutant] ?? ''
  const from = performance.now()
  for (const test of inTurns(tests, rules)) {
    if (performance.now() - from > longest) return false
    if (await fails(test, mutant)) return passes(test, mutant)
  }
  return false
}

it('every change is tried on the tests that reach it', async () => {
  const reaching = reachingTests()
  const seen: string[] = []
  const missed: string[] = []
  const loaded = Object.keys(globalThis.__stryker__?.mutantCoverage?.static ?? {})
  const keep = () => {
    const outcome = { seen, missed, reached: [...reaching.keys()], loaded }
    fs.writeFileSync(inject('outcomeOfMutants'), JSON.stringify(outcome))
  }
  for (const [mutant, tests] of [...reaching].toSorted(([a], [b]) => Number(a) - Number(b))) {
    if (Date.now() > inject('mutantsUntil')) break
    ;((await isSeen(mutant, tests)) ? seen : missed).push(mutant)
    // a change may end the process: what was tried before it is kept
    if ((seen.length + missed.length) % 50 === 0) keep()
  }
  keep()
  expect(reaching.size).toBeGreaterThan(0)
})
