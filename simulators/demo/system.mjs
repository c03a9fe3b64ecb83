// The running system: web, worker and the simulators of identity, SMS and registers on loopback. Demo and browser tests
// start it here.
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from './failure.mjs'
import { inRoot, programs, typescript } from './places.mjs'
import { startService, tail } from './processes.mjs'

const READY_LIMIT_MS = 120_000

/** The variables of web, worker, simulators and seed. `folder` holds uploaded files and the personas. */
export function systemEnvironment({ databaseUrl, secrets, folder, base = process.env, ...ports }) {
  const { port, identityPort, smsPort, checksPort } = ports
  const publicUrl = `http://127.0.0.1:${port}`
  return {
    ...base,
    ...secrets,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DEMO: 'true',
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: publicUrl,
    NEXTAUTH_URL: publicUrl,
    NEXTAUTH_SECRET: secrets.AUTH_SECRET,
    OIDC_ISSUER: `http://127.0.0.1:${identityPort}`,
    OIDC_CLIENT_ID: 'portal',
    IDENTITY_PORT: String(identityPort),
    IDENTITY_HOST: '127.0.0.1',
    SMS_GATEWAY_URL: `http://127.0.0.1:${smsPort}/messages`,
    SMS_PORT: String(smsPort),
    SMS_HOST: '127.0.0.1',
    CHECKS_URL: `http://127.0.0.1:${checksPort}`,
    CHECKS_PORT: String(checksPort),
    CHECKS_HOST: '127.0.0.1',
    PORT: String(port),
    // nobody sends this process more work once it is told to stop
    DRAIN_SECONDS: '0',
    FILES_DIR: base.FILES_DIR || path.join(folder, 'files'),
    PERSONAS_FILE: path.join(folder, 'personas.json'),
  }
}

/** Brings the database to the newest schema, the job queue's own tables included. */
export function migrationCommands() {
  return [[programs.prisma, 'migrate', 'deploy'], [inRoot('prisma/tools/prepare-queue.mjs')]]
}

/** Starts the services; resolves when /api/health answers 200 and the simulators are there. */
export async function startSystem(env, logs) {
  fs.mkdirSync(env.FILES_DIR, { recursive: true })
  const start = (name, args) => startService(name, args, env, path.join(logs, `${name}.log`))
  const services = [
    start('web', [inRoot('server/main.mjs'), '--hostname', '127.0.0.1', '--port', env.PORT]),
    start('worker', typescript('lib/jobs/worker.ts')),
    start('identity', typescript('simulators/identity/server.ts')),
    start('sms', typescript('simulators/sms/server.ts')),
    start('checks', typescript('simulators/checks/server.ts')),
  ]
  // the first one to end, which none should before it is told to
  const fell = Promise.race(services.map((service) => service.ended.then((code) => ({ service, code }))))
  const stop = async () => {
    for (const service of services) await service.stop()
  }
  try {
    await untilReady(env, fell)
  } catch (error) {
    await stop()
    throw error
  }
  return { services, fell, stop }
}

async function untilReady(env, fell) {
  let fallen
  void fell.then((value) => (fallen = value))
  const limit = Date.now() + READY_LIMIT_MS
  let health = { status: 0, text: '' }
  while (Date.now() < limit) {
    if (fallen) throw fallFailure(fallen)
    health = await ask(`${env.PUBLIC_URL}/api/health`)
    const simulators = [env.OIDC_ISSUER, new URL(env.SMS_GATEWAY_URL).origin, env.CHECKS_URL]
    if (health.status === 200 && (await allAnswer(simulators))) return
    await sleep(200)
  }
  throw new Failure(`系统 120 秒内未就绪 / the system is not ready after 120 s: ${health.status} ${health.text}`)
}

const allAnswer = async (addresses) =>
  (await Promise.all(addresses.map((address) => ask(`${address}/health`)))).every(({ status }) => status === 200)

/** The sentence for a service that ended by itself. */
export function fallFailure({ service, code }) {
  return new Failure(`${service.name} 已意外停止（${code}）/ has stopped:\n${tail(service.log)}\n    ${service.log}`)
}

async function ask(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000) })
    return { status: response.status, text: (await response.text()).slice(0, 300) }
  } catch {
    return { status: 0, text: '' }
  }
}
