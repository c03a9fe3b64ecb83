import fs from 'node:fs'
import path from 'node:path'
import { acquire, databaseUrl, erase, hasData } from '../../prisma/tools/embedded-postgres.mjs'
import { ensureBuild, ensureClient } from './artifacts.mjs'
import { Failure } from './failure.mjs'
import { ensureInstalled } from './install.mjs'
import { clearLeftovers, forgetRun, noteRun } from './leftovers.mjs'
import { readOptions } from './options.mjs'
import { DATA, typescript } from './places.mjs'
import { assertFree, firstFree } from './ports.mjs'
import { runNode, stopAll } from './processes.mjs'
import { createProgress } from './progress.mjs'
import { SECRETS_FILE, demoSecrets } from './secrets.mjs'
import { stopRequest } from './stop-request.mjs'
import { fallFailure, migrationCommands, startSystem, systemEnvironment } from './system.mjs'

/** The personas of the demo as a table for the terminal; an empty list when there are none. */
export function personaTable(file) {
  if (!fs.existsSync(file)) return []
  const { person = [], employer = [], staff = [] } = JSON.parse(fs.readFileSync(file, 'utf8'))
  const rows = [
    ['身份', '姓名 / 单位', '说明'],
    ...person.map(({ name, note }) => ['个人', name, note]),
    ...employer.map(({ unitName, operator, note }) => ['单位', `${unitName}（${operator.name}）`, note]),
    ...staff.map(({ name, authorityName, levelName, note }) => [
      '审核',
      `${name}（${[authorityName, levelName].filter(Boolean).join(' · ')}）`,
      note,
    ]),
  ]
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => width(row[column]))))
  return rows.map((row) => [pad(row[0], widths[0]), pad(row[1], widths[1]), row[2] ?? ''].join('  ').trimEnd())
}

/** Columns on the terminal: Chinese characters take two. */
const width = (text) => [...text].reduce((sum, letter) => sum + (letter.codePointAt(0) > 0x2e7f ? 2 : 1), 0)

const pad = (text, columns) => text + ' '.repeat(columns - width(text))

// The demo from beginning to end. Every step says what it does and how long it took.
const POSTGRES = path.join(DATA, 'postgres')
const LOGS = path.join(DATA, 'logs')
/** Lies there while the first seed runs: what an interrupted one left is not a demo, and nobody has worked in it yet. */
const UNFINISHED = path.join(DATA, 'first-seed')

/** Runs the demo until it is told to stop. Returns the exit code. */
export async function main(args) {
  const progress = createProgress()
  const stopped = stopRequest()
  const cleanup = []
  let ready = false
  try {
    const demo = run(args, progress, cleanup)
    const system = await Promise.race([demo, stopped.promise])
    ready = system !== 'stopped'
    if (!ready) await abandon(demo)
    else await Promise.race([stopped.promise, system.fell.then((fallen) => Promise.reject(fallFailure(fallen)))])
    return ready ? 0 : stopped.code()
  } catch (error) {
    console.error(`\n${sentence(error)}`)
    return 1
  } finally {
    await stopEverything(progress, cleanup)
  }
}

/** What the person at the terminal reads: a stack only when we are to blame. */
function sentence(error) {
  if (error instanceof Failure) return error.message
  if (error.code !== 'EACCES') return error.stack
  return `没有权限：${error.path} 属于另一个用户。/ No permission: ${error.path} belongs to another account.`
}

/** Stops a run in the middle of a step. That its step fails now is no news, but what it began must be known. */
async function abandon(demo) {
  await stopAll()
  await demo.catch(() => undefined)
}

async function run(args, { step, line, elapsed, seconds }, cleanup) {
  const options = readOptions(args, process.env)
  await clearLeftovers()
  noteRun()
  await assertFree(options.port, 'PORT')
  if (options.identityPort) await assertFree(options.identityPort, 'IDENTITY_PORT')
  if (options.smsPort) await assertFree(options.smsPort, 'SMS_PORT')
  if (options.checksPort) await assertFree(options.checksPort, 'CHECKS_PORT')
  const identityPort = options.identityPort ?? (await firstFree(options.port + 1))
  const smsPort = options.smsPort ?? (await firstFree(identityPort + 1))
  const checksPort = options.checksPort ?? (await firstFree(smsPort + 1))

  await step('检查依赖 packages', ensureInstalled)
  const unfinished = !options.databaseUrl && fs.existsSync(UNFINISHED)
  if (options.reset || unfinished) await step('清空演示数据 reset', reset)
  let url = options.databaseUrl
  const secrets = demoSecrets(process.env, !url && hasData(POSTGRES))
  if (!url) {
    if (!hasData(POSTGRES)) fs.writeFileSync(UNFINISHED, '')
    await step('启动内嵌数据库 embedded PostgreSQL', async () => {
      const lease = await acquire(POSTGRES).catch((error) => Promise.reject(new Failure(error.message)))
      cleanup.push(['数据库 database', lease.release])
      url = databaseUrl(lease.url, 'portal')
      return `127.0.0.1:${lease.port}`
    })
  }
  const ports = { port: options.port, identityPort, smsPort, checksPort }
  const env = systemEnvironment({ ...ports, databaseUrl: url, secrets, folder: DATA })

  await step('生成数据库客户端 prisma generate', ensureClient)
  await step('升级数据库结构 migrate', () => migrate(env))
  await step('准备演示数据 seed', () => seed(env, options.files, line))
  fs.rmSync(UNFINISHED, { force: true })
  await step('构建 next build', ensureBuild)
  let system
  await step('启动网站、后台任务与模拟器 start', async () => {
    system = await startSystem(env, LOGS)
    cleanup.push(['网站、后台任务、模拟器 web, worker, simulators', system.stop])
    noteRun(system.services)
  })
  announce(env, line, seconds(elapsed()))
  return system
}

async function reset() {
  await erase(POSTGRES)
  for (const name of ['files', 'personas.json', 'personas.own.json'])
    fs.rmSync(path.join(DATA, name), { recursive: true, force: true })
  fs.rmSync(SECRETS_FILE, { force: true })
}

async function migrate(env) {
  for (const command of migrationCommands())
    await runNode(command, { env, log: path.join(LOGS, 'migrate.log'), title: 'migrate' })
}

/** The seed itself knows whether it has run. Its lines are shown: 10,000 applications take a while. */
async function seed(env, files, line) {
  await runNode(typescript('prisma/seed/index.ts'), {
    env: files === undefined ? env : { ...env, SEED_FILES: String(files) },
    log: path.join(LOGS, 'seed.log'),
    title: 'seed',
    onLine: (text) => text.trim() && line(`  · ${text.trim()}`),
  })
}

function announce(env, line, total) {
  const table = personaTable(env.PERSONAS_FILE)
  line(`就绪 ready ${total}`)
  console.log(`\n  ${env.PUBLIC_URL}\n`)
  if (table.length) console.log(`  登录时在身份认证模拟器中选择身份 (choose one of these personas when signing in):\n`)
  for (const row of table) console.log(`  ${row}`)
  console.log(
    `\n  已发短信 messages sent: ${new URL(env.SMS_GATEWAY_URL).origin}   自动比对 checks: ${env.CHECKS_URL}   前进时间 move the clock: ${env.PUBLIC_URL}/demo`,
  )
  console.log(`  日志 logs: ${LOGS}   停止 stop: Ctrl-C\n`)
}

async function stopEverything({ line }, cleanup) {
  for (const [name, stop] of cleanup.reverse()) {
    try {
      await stop()
      line(`已停止 stopped: ${name}`)
    } catch (error) {
      line(`未能停止 could not stop ${name}: ${error.message}`)
    }
  }
  await stopAll()
  forgetRun()
}
