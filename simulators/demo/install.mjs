// Installs the npm packages when node_modules is not what package-lock.json says.
import fs from 'node:fs'
import path from 'node:path'
import { Failure } from './failure.mjs'
import { DATA, inRoot } from './places.mjs'
import { runNode, tail } from './processes.mjs'

/** Runs `npm ci` unless node_modules is up to date. Returns a remark for the progress line. */
export async function ensureInstalled() {
  if (isInstalled()) return '已是最新 up to date'
  const log = path.join(DATA, 'logs/npm-ci.log')
  try {
    // --include=dev: NODE_ENV=production in somebody's shell must not leave out the compiler
    await runNode([npmProgram(), 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], { log })
  } catch {
    throw new Failure(
      `依赖安装失败：请检查网络与 npm 设置，或手动运行 npm ci 后再试。\n` +
        `Installing the packages failed: check the network and npm's settings, or run npm ci yourself.\n${tail(log)}`,
    )
  }
  return undefined
}

/** True when every package of the lockfile that belongs on this platform is there in the locked version. */
export function isInstalled(root = inRoot()) {
  const wanted = packagesOf(path.join(root, 'package-lock.json'))
  const present = packagesOf(path.join(root, 'node_modules/.package-lock.json'))
  if (!wanted || !present) return false
  const same = ([place, meta]) =>
    place === '' || (present[place] ? present[place].version === meta.version : meta.optional === true)
  return Object.entries(wanted).every(same) && Object.keys(present).every((place) => place in wanted)
}

function packagesOf(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

/** npm's own script: given by npm when it started us, else the one beside this Node. */
function npmProgram() {
  const given = process.env.npm_execpath ?? ''
  const beside = path.resolve(path.dirname(fs.realpathSync(process.execPath)), '../lib/node_modules/npm/bin/npm-cli.js')
  const found = [given, beside].find((file) => path.basename(file) === 'npm-cli.js' && fs.existsSync(file))
  if (found) return found
  throw new Failure('找不到 npm：请先运行 npm ci 再试。/ npm was not found: run npm ci yourself, then try again.')
}
