import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  resolve: {
    alias: [
      { find: /^server-only$/, replacement: `${root}tests/support/empty.ts` },
      { find: /^@\//, replacement: root },
    ],
  },
  test: {
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
