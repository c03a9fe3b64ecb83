// Which operating-system account runs PostgreSQL, and whether it can walk to a place.
import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'

/**
 * PostgreSQL refuses to run as root. Root therefore hands the server to the owner of an existing data directory, else
 * to the unprivileged account `nobody`. Returns undefined when the current account may run the server itself.
 */
export function serverAccount(dataDir) {
  if (process.getuid?.() !== 0) return undefined
  const owner = fs.existsSync(dataDir) ? fs.statSync(dataDir) : undefined
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  // `| 0`: macOS prints nobody's id as 4294967294, Node wants it as -2
  const id = (flag) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' })) | 0
  return { uid: id('-u'), gid: id('-g') }
}

/** True when the account can walk to `place` and do there what the `test` flag asks (-x execute or enter). */
export function canReach(account, place, flag = '-x') {
  if (!account) return true
  return spawnSync('test', [flag, place], { ...account, cwd: '/', stdio: 'ignore' }).status === 0
}
