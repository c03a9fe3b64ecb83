import { TestRunner, type RunnerTestCase } from 'vitest'

/** What the instrumented code reads and writes: which change is made, and which changes a test reaches how often. */
interface Instrumented {
  activeMutant?: string
  currentTestId?: string
  hitCount?: number
  hitLimit?: number
  mutantCoverage?: { static: Record<string, number>; perTest: Record<string, Record<string, number>> }
}

/** A test that has run as it is. */
export interface Played {
  file: string
  again: () => unknown
  milliseconds: number
  /** The changes that it reaches, each with how often. */
  reached: Record<string, number>
}

declare global {
  var __stryker__: Instrumented | undefined
  var playedTests: Played[] | undefined
}

/** Runs each test once, and remembers how to run it again, how long it takes and which changes it reaches. */
export default class Remember extends TestRunner {
  async runTask(test: RunnerTestCase): Promise<void> {
    const code = (globalThis.__stryker__ ??= {})
    const again = TestRunner.getTestFn(test)
    const from = performance.now()
    code.currentTestId = test.id
    await again()
    code.currentTestId = undefined
    const milliseconds = performance.now() - from
    const reached = code.mutantCoverage?.perTest[test.id] ?? {}
    const played = { file: test.file.name, again, milliseconds, reached }
    ;(globalThis.playedTests ??= []).push(played)
  }
}
