import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { DATA, ROOT, programs } from '../../simulators/demo/places.mjs'

export const failure = { passed: 0, failed: 1, skipped: 0 }
const success = { passed: 1, failed: 0, skipped: 0 }
/** Of a step that only prepares another. */
export const nothing = { passed: 0, failed: 0, skipped: 0 }

/** Runs commands one after another, showing what they say when each has ended; together they count as one check. */
export async function check(...commands) {
  for (const command of commands) if ((await shownAtEnd(command)) !== 0) return failure
  return success
}

/**
 * Runs one project of the tests, or some `files` of it. `databaseUrl` replaces the embedded database; `run` says where
 * the output goes.
 */
export async function vitest(project, { databaseUrl = '', files = [], variables = {}, run = visible } = {}) {
  const report = freshReport(`vitest-${project}`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await run([programs.vitest, 'run', '--project', project, ...files, ...reporters], {
    ...variables,
    TEST_DATABASE_URL: databaseUrl,
  })
  return atLeastOneFailure(code, fromVitest(readReport(report)))
}

const running = new Set()

/** Ends the programs that run with this terminal. */
export function stopVisible() {
  for (const child of running) child.kill('SIGTERM')
}

/** Runs a Node program with this terminal. Resolves with its exit code. */
export function visible(args, variables = {}) {
  return start(args, variables, 'inherit').ended
}

/** Runs a Node program beside others: its output comes in one piece when it has ended. Resolves with its exit code. */
export async function shownAtEnd(args, variables = {}) {
  const { child, ended } = start(args, variables, ['ignore', 'pipe', 'pipe'])
  const said = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk))
  const code = await ended
  process.stdout.write(Buffer.concat(said))
  return code
}

function start(args, variables, stdio) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...variables }
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio })
  running.add(child)
  const ended = new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('close', (code) => resolve(code ?? 1))
  })
  return { child, ended: ended.finally(() => running.delete(child)) }
}

/** A place for a JSON report, without the one of the run before. */
export function freshReport(name) {
  const file = path.join(DATA, 'reports', `${name}.json`)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.rmSync(file, { force: true })
  return file
}

export function readReport(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined
}

/** A runner that ends badly without naming a failed test (a crash, no tests at all) is a failure all the same. */
export function atLeastOneFailure(code, counts) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

function fromVitest(report) {
  if (!report) return nothing
  // a file that cannot even be loaded has no failed test in it
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}
