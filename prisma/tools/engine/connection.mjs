// Connection strings as the engine needs them.

const PRISMA_ONLY = [
  'schema',
  'connection_limit',
  'pool_timeout',
  'pgbouncer',
  'connect_timeout',
  'socket_timeout',
  'statement_cache_size',
  'single_use_connections',
]

/** Splits a Prisma URL; Prisma's own query parameters must not reach node-postgres. */
export function parseUrl(url) {
  const parsed = new URL(url)
  const schema = parsed.searchParams.get('schema') ?? 'public'
  for (const name of PRISMA_ONLY) parsed.searchParams.delete(name)
  return {
    connectionString: parsed.toString(),
    schema,
    database: decodeURIComponent(parsed.pathname.slice(1)),
    host: parsed.host,
  }
}

export function withDatabase(connectionString, database) {
  const url = new URL(connectionString)
  url.pathname = '/' + encodeURIComponent(database)
  return url.toString()
}
