import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { inject } from 'vitest'
import { databaseUrl } from '../../prisma/tools/embedded-postgres.mjs'
import { administer } from './database-server'
import secrets from './environment.json'

/**
 * Gives the calling test file an empty, migrated database and a folder for files, and sets every variable of lib/env
 * for them. Call it once, in `beforeAll`: the first reader of the configuration keeps it for the whole file. Returns
 * the database's URL; the end of the run removes it.
 */
export async function freshDatabase(): Promise<string> {
  const { url, template, prefix } = inject('testDatabases')
  const name = `${prefix}${crypto.randomUUID().replaceAll('-', '')}`
  await administer(url, `create database ${name} template ${template}`)
  const own = databaseUrl(url, name)
  setEnvironment({ DATABASE_URL: own, FILES_DIR: fs.mkdtempSync(path.join(os.tmpdir(), 'permit-files-')) })
  return own
}

/** Sets test values for every variable of lib/env, for tests that need a configuration and no database. */
export function setEnvironment(variables: Record<string, string> = {}): void {
  for (const name of ['DEMO', 'DEMO_NOW']) delete process.env[name]
  Object.assign(process.env, {
    DATABASE_URL: 'postgresql://127.0.0.1:1/none',
    FILES_DIR: path.join(os.tmpdir(), 'permit-files-none'),
    PUBLIC_URL: 'http://127.0.0.1:3000',
    NEXTAUTH_URL: 'http://127.0.0.1:3000',
    OIDC_ISSUER: 'http://127.0.0.1:3001',
    OIDC_CLIENT_ID: 'portal',
    LOG_LEVEL: 'error',
    ...secrets,
    ...variables,
  })
}
