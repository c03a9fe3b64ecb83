#!/usr/bin/env node
// `npm run demo`: from a fresh clone to a running portal. Only this file must be understood by an old Node.
//   npm run demo                      keeps its data in .data, a second start is quick
//   npm run demo -- --reset           starts afresh
//   npm run demo -- --files 10000     fills the database with so many applications
//   PORT=4000 npm run demo
import { assertNodeVersion } from './demo/node-version.mjs'

if (assertNodeVersion()) {
  const { main } = await import('./demo/main.mjs')
  process.exit(await main(process.argv.slice(2)))
}
process.exit(1)
