#!/usr/bin/env node
// `npm test`: types, lint, unit, integration and browser tests, and at the end the counts.
//   npm test                          everything; a failing step does not keep the others from running
//   npm test -- --only unit,e2e       some of: types, lint, unit, integration, e2e
//   TEST_DATABASE_URL=postgresql://…  runs the integration tests on that server as well
import { assertNodeVersion } from '../simulators/demo/node-version.mjs'

if (assertNodeVersion()) {
  const { main } = await import('./run/main.mjs')
  process.exit(await main(process.argv.slice(2)))
}
process.exit(1)
