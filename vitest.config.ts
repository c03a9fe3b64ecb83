import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const root = fileURLToPath(new URL('.', import.meta.url))

/** What takes longest goes first, so that nothing long is left when everything else has ended. */
const long = ['model/', 'killed-worker', 'seed.test', 'embedded-postgres', 'worker.test', 'batches', 'queue']

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = long.findIndex((part) => moduleId.includes('/integration/') && moduleId.includes(part))
      return at < 0 ? long.length : at
    }
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other))
  }
}

export default defineConfig({
  resolve: {
    alias: [
      { find: /^server-only$/, replacement: `${root}tests/support/empty.ts` },
      { find: /^@\//, replacement: root },
    ],
  },
  test: {
    sequence: { sequencer: LongFirst },
    projects: [
      {
        extends: true,
        // no test here touches what another could see: the house is loaded once, not once for each file
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node', isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/support/database-setup.ts'],
          // quicker to begin than a process of its own for each file
          pool: 'threads',
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // one more than a small machine has cores: some tests wait for a worker to die or a register to be slow
          maxWorkers: 3,
        },
      },
      {
        extends: true,
        test: {
          name: 'trials',
          include: ['trials/**/*.trial.ts'],
          environment: 'node',
          globalSetup: ['tests/support/database-setup.ts'],
          hookTimeout: 60_000,
          maxWorkers: 1,
        },
      },
    ],
  },
})
