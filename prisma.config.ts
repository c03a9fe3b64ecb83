import path from 'node:path'
import { defineConfig } from 'prisma/config'

try {
  process.loadEnvFile()
} catch {
  // No .env file: the environment itself is the configuration.
}

// Migrations run through the WebAssembly build of Prisma's engine: nothing has to be downloaded
// (docs/decisions/0002-embedded-postgres-and-wasm-engine.md). PRISMA_ENGINE=native uses Prisma's own binary.
if (process.env.PRISMA_ENGINE !== 'native' && process.platform !== 'win32')
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.resolve(import.meta.dirname, 'prisma/tools/schema-engine.mjs')

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '', shadowDatabaseUrl: process.env.SHADOW_DATABASE_URL },
})
