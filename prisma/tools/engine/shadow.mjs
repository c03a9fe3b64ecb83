import pg from 'pg'
import { parseUrl, withDatabase } from './connection.mjs'
import { MigrationAdapterFactory } from './migration-adapter.mjs'

/** Opens the scratch database in which `migrate dev` and `migrate diff` replay the migrations. */
export function openShadow(datasource) {
  return datasource.shadowDatabaseUrl ? emptyGiven(datasource.shadowDatabaseUrl) : makeOwn(datasource.url)
}

async function emptyGiven(url) {
  const { connectionString, schema } = parseUrl(url)
  const adapter = await new MigrationAdapterFactory(connectionString, schema).connect()
  await adapter.executeScript(`DROP SCHEMA IF EXISTS "${schema}" CASCADE; CREATE SCHEMA "${schema}";`)
  return adapter
}

async function makeOwn(url) {
  const { connectionString } = parseUrl(url)
  const admin = new pg.Client({ connectionString })
  await admin.connect()
  await refusePglite(admin)
  const database = `prisma_migrate_shadow_db_${crypto.randomUUID()}`
  await admin.query(`CREATE DATABASE "${database}" TEMPLATE template0`)
  const adapter = await new MigrationAdapterFactory(withDatabase(connectionString, database), 'public').connect()
  const dispose = adapter.dispose.bind(adapter)
  adapter.dispose = async () => {
    await dispose()
    await admin.query(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`)
    await admin.end()
  }
  return adapter
}

/** PGlite's socket says yes to CREATE DATABASE, then serves the same database under every name: data would be lost. */
async function refusePglite(admin) {
  const { rows } = await admin.query('select version() as v')
  if (!rows[0].v.includes('PGlite')) return
  await admin.end()
  throw new Error('PGlite cannot host a shadow database: set SHADOW_DATABASE_URL to a real PostgreSQL')
}
