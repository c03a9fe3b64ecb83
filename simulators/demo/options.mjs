import { parseArgs } from 'node:util'
import { Failure } from './failure.mjs'

export const USAGE =
  '用法 usage: npm run demo -- [--reset] [--files <n>]   (PORT, IDENTITY_PORT, SMS_PORT, CHECKS_PORT, DATABASE_URL, DEMO_NOW)'

/** Reads the command line and the environment: { reset, files, port, identityPort, smsPort, checksPort, databaseUrl }. */
export function readOptions(args, env) {
  const { reset = false, files } = parse(args)
  const databaseUrl = env.DATABASE_URL || undefined
  if (reset && databaseUrl)
    throw new Failure(
      '--reset 只清空内嵌数据库；DATABASE_URL 指定的数据库请自行清空后再启动。\n' +
        '--reset empties the embedded database only: please empty the one of DATABASE_URL yourself.',
    )
  return {
    reset,
    files: number(files ?? env.SEED_FILES, '--files', 0, 10_000_000),
    port: number(env.PORT, 'PORT', 1, 65_534) ?? 3000,
    identityPort: number(env.IDENTITY_PORT, 'IDENTITY_PORT', 1, 65_535),
    smsPort: number(env.SMS_PORT, 'SMS_PORT', 1, 65_535),
    checksPort: number(env.CHECKS_PORT, 'CHECKS_PORT', 1, 65_535),
    databaseUrl,
  }
}

function parse(words) {
  const args = words.filter((word) => word !== '--') // some package managers pass it on
  try {
    return parseArgs({ args, options: { reset: { type: 'boolean' }, files: { type: 'string' } } }).values
  } catch (error) {
    throw new Failure(`${error.message}\n${USAGE}`)
  }
}

function number(text, name, least, most) {
  if (text === undefined || text === '') return undefined
  const value = Number(text)
  if (Number.isInteger(value) && value >= least && value <= most) return value
  throw new Failure(`${name} 须为 ${least} 至 ${most} 的整数。/ ${name} must be an integer from ${least} to ${most}.`)
}
