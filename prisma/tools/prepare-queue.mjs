#!/usr/bin/env node
// Creates or upgrades the tables of the job queue (schema graphile_worker) in DATABASE_URL. Part of every migration:
// the web process adds jobs inside its own transactions and must find the queue there before the first worker runs.
import { runMigrations } from 'graphile-worker'

try {
  process.loadEnvFile()
} catch {
  // No .env file: the environment itself is the configuration.
}

const url = process.env.DATABASE_URL
if (!url) {
  console.error('缺少 DATABASE_URL / DATABASE_URL is not set')
  process.exit(1)
}
await runMigrations({ connectionString: url })
