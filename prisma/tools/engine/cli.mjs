import pg from 'pg'
import { parseUrl, withDatabase } from './connection.mjs'

const PRISMA_CODE = { '3D000': 'P1003', '28P01': 'P1000', 28000: 'P1000', '42P04': 'P1009' }

/** The engine's sub-commands `can-connect-to-database` and `create-database`. Returns the exit code. */
export async function runCli(command, datasource) {
  const { connectionString, database, host } = parseUrl(datasource.url)
  const creating = command === 'create-database'
  const client = new pg.Client({
    connectionString: creating ? withDatabase(connectionString, 'postgres') : connectionString,
  })
  try {
    await client.connect()
    if (creating) await client.query(`CREATE DATABASE "${database.replaceAll('"', '""')}"`)
    await client.end()
    return 0
  } catch (error) {
    report(error, database, host)
    return 1
  }
}

/** Prisma's command line drops the first line of stderr and reads the rest as JSON. */
function report(error, database, host) {
  const code = PRISMA_CODE[error.code] ?? 'P1001'
  const sentences = {
    P1003: `Database \`${database}\` does not exist`,
    P1001: `Can't reach database server at \`${host}\``,
  }
  const fields = { error_code: code, message: sentences[code] ?? error.message }
  process.stderr.write('\n' + JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields }))
}
