import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { THROW_AWAY, acquire, databaseUrl } from '../../prisma/tools/embedded-postgres.mjs'

const root = path.resolve(import.meta.dirname, '../..')

/** The server of this run: TEST_DATABASE_URL (a role that may create databases), else a private embedded one. */
export async function testServer(): Promise<{ url: string; embedded: boolean; release: () => Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { url: given, embedded: false, release: async () => undefined }
  const lease = await acquire(path.join(root, '.data/test-postgres'), { port: 0, settings: THROW_AWAY })
  return { url: lease.url, embedded: true, release: lease.release }
}

/** Runs one statement on the server. */
export async function administer(url: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await client.query(sql)
  } finally {
    await client.end()
  }
}

/** Returns the name of a migrated, empty database to copy from; makes it when the migrations are new to this server. */
export async function ensureTemplate(url: string): Promise<string> {
  const name = `test_template_${migrationsHash()}`
  if (await exists(url, name)) return name
  const unfinished = `${name}_${process.pid}`
  await administer(url, `create database ${unfinished}`)
  migrate(databaseUrl(url, unfinished))
  try {
    await administer(url, `alter database ${unfinished} rename to ${name}`)
  } catch (error) {
    await administer(url, `drop database ${unfinished} with (force)`)
    if (!(await exists(url, name))) throw error // else another run was faster
  }
  return name
}

/** Drops every database whose name begins so. */
export async function dropDatabases(url: string, prefix: string): Promise<void> {
  const { rows } = await administer(url, `select datname from pg_database where starts_with(datname, '${prefix}')`)
  for (const { datname } of rows) await administer(url, `drop database if exists ${datname} with (force)`)
}

async function exists(url: string, name: string): Promise<boolean> {
  return (await administer(url, `select 1 from pg_database where datname = '${name}'`)).rowCount === 1
}

function migrate(url: string): void {
  const options = { cwd: root, env: { ...process.env, DATABASE_URL: url }, stdio: 'pipe' } as const
  execFileSync(process.execPath, ['node_modules/prisma/build/index.js', 'migrate', 'deploy'], options)
  execFileSync(process.execPath, ['prisma/tools/prepare-queue.mjs'], options)
}

function migrationsHash(): string {
  const hash = createHash('sha256')
  const folder = path.join(root, 'prisma/migrations')
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  for (const file of files.filter((name) => name.endsWith('.sql')))
    hash.update(fs.readFileSync(path.join(folder, file)))
  hash.update(fs.readFileSync(path.join(root, 'node_modules/graphile-worker/package.json')))
  return hash.digest('hex').slice(0, 12)
}
