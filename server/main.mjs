#!/usr/bin/env node
// The web process: Next behind our own front.
//   npm start [-- -H 127.0.0.1] [-- -p 3000]     PUBLIC_URL, TRUSTED_PROXIES and DRAIN_SECONDS as in README
import path from 'node:path'
import { parseArgs } from 'node:util'
import { frontOf, trustedProxies } from './front.mjs'

process.env.NODE_ENV ??= 'production'
const { default: next } = await import('next')

const { values } = parseArgs({
  options: {
    hostname: { type: 'string', short: 'H', default: '0.0.0.0' },
    port: { type: 'string', short: 'p', default: process.env.PORT ?? '3000' },
    // the bench has an application of its own behind the same front
    dir: { type: 'string', default: path.resolve(import.meta.dirname, '..') },
  },
})

/** Resolves when somebody wants this process to stop; asked before anything is started, so no signal is missed. */
const stopWish = new Promise((resolve) => {
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => resolve())
})

/** An address that is not in TRUSTED_PROXIES speaks for others: told once, because all of them then count as one visitor. */
function warnOnce() {
  let told = false
  return (peer) => {
    if (told) return
    told = true
    console.warn(
      `${peer} sends X-Forwarded-For and is not in TRUSTED_PROXIES; it is ignored. See README, "On several machines".`,
    )
  }
}

async function serve() {
  const port = Number(values.port)
  const app = next({ dev: false, dir: values.dir, hostname: values.hostname, port })
  // reads .env, checks the configuration and ends the process with a sentence when something is missing
  await app.prepare()
  const settings = {
    publicUrl: process.env.PUBLIC_URL ?? '',
    trusted: trustedProxies(process.env.TRUSTED_PROXIES),
    onStrangeProxy: warnOnce(),
  }
  const { server, drain } = frontOf(settings, app.getRequestHandler())
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, values.hostname, resolve))
  console.log(`ready on ${values.hostname}:${port}`)
  await stopWish
  await drain(Number(process.env.DRAIN_SECONDS ?? 3))
  await app.close()
}

serve().then(
  () => process.exit(0),
  (error) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  },
)
