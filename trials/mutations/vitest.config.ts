import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('../../', import.meta.url))

/**
 * The tests of the rules by example, without a database. Properties over thousands of cases are left out: they would run
 * for every mutant that nothing else sees, and a rule should have its example.
 */
export default defineConfig({
  root,
  resolve: {
    alias: [
      { find: /^server-only$/, replacement: `${root}tests/support/empty.ts` },
      { find: /^@\//, replacement: root },
    ],
  },
  test: {
    include: [
      'application',
      'deadlines',
      'documents',
      'eligibility',
      'employment',
      'filing-right',
      'people',
      'permit',
      'quota',
    ].map((noun) => `tests/unit/domain/${noun}/**/*.test.ts`),
    exclude: [
      ...['**/*.property.test.ts', '**/properties.test.ts', '**/two-years.test.ts', '**/expected-holidays.test.ts'],
      // draws a document
      '**/diagram.test.ts',
    ],
    environment: 'node',
    // a trial may run on a busy machine; Stryker itself ends what runs for ever
    testTimeout: 120_000,
  },
})
