// The demo's own secrets: made once, kept beside its data, never in the repository.
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { Failure } from './failure.mjs'
import { DATA } from './places.mjs'

export const SECRETS_FILE = path.join(DATA, 'demo.json')

/**
 * The secrets as environment variables. Values of the caller's environment win, so that a demo can run on data that
 * were encrypted elsewhere. `hasData`: then lost keys cannot be made up for, and the start is refused.
 */
export function demoSecrets(env, hasData) {
  const kept = fs.existsSync(SECRETS_FILE) ? JSON.parse(fs.readFileSync(SECRETS_FILE, 'utf8')) : undefined
  if (!kept && hasData && !env.DATA_KEYS)
    throw new Failure(
      `找不到 ${SECRETS_FILE}：没有其中的密钥，已有数据无法解密。请恢复该文件，或用 npm run demo -- --reset 重新开始。\n` +
        'The demo keys are lost, its data cannot be read: restore the file or start afresh with --reset.',
    )
  // what a kept file of an older release does not know yet is made up for
  const secrets = { ...generate(), ...kept }
  if (Object.keys(secrets).some((name) => !kept?.[name])) write(secrets)
  return Object.fromEntries(Object.entries(secrets).map(([name, value]) => [name, env[name] || value]))
}

function generate() {
  const secret = (bytes, encoding) => randomBytes(bytes).toString(encoding)
  return {
    AUTH_SECRET: secret(32, 'base64url'),
    DATA_KEYS: `k1:${secret(32, 'base64')}`,
    INDEX_KEY: secret(32, 'base64'),
    OIDC_CLIENT_SECRET: secret(24, 'base64url'),
    SMS_GATEWAY_TOKEN: secret(24, 'base64url'),
    CHECKS_TOKEN: secret(24, 'base64url'),
  }
}

function write(secrets) {
  fs.mkdirSync(DATA, { recursive: true })
  fs.writeFileSync(SECRETS_FILE, JSON.stringify(secrets, null, 2) + '\n', { mode: 0o600 })
}
