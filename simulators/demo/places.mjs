import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the clone. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

export const inRoot = (...parts) => path.join(ROOT, ...parts)

/** Everything the demo and the tests keep lies here; git ignores it. */
export const DATA = inRoot('.data')

/** The command-line programs of the packages, started with this Node and without npm between. */
export const programs = {
  next: inRoot('node_modules/next/dist/bin/next'),
  prisma: inRoot('node_modules/prisma/build/index.js'),
  tsc: inRoot('node_modules/typescript-native/bin/tsc'),
  eslint: inRoot('node_modules/eslint/bin/eslint.js'),
  prettier: inRoot('node_modules/prettier/bin/prettier.cjs'),
  vitest: inRoot('node_modules/vitest/vitest.mjs'),
  playwright: inRoot('node_modules/@playwright/test/cli.js'),
}

/** Arguments for Node that run a TypeScript file of the server side. */
export const typescript = (file) => ['--conditions=react-server', '--import', 'tsx', inRoot(file)]
