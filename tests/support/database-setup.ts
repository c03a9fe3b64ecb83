// a native library must be loaded here before the threads of the tests load and leave it
import 'sharp'
import type { TestProject } from 'vitest/node'
import { dropDatabases, ensureTemplate, testServer } from './database-server'

export type TestDatabases = { url: string; template: string; prefix: string }

declare module 'vitest' {
  interface ProvidedContext {
    testDatabases: TestDatabases
  }
}

/** Before the integration tests: a server and a migrated template. After them: nothing of theirs is left. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await testServer()
  const template = await ensureTemplate(server.url)
  const prefix = `test_run_${process.pid}_`
  project.provide('testDatabases', { url: server.url, template, prefix })
  return async () => {
    await dropDatabases(server.url, prefix)
    if (!server.embedded) await dropDatabases(server.url, template)
    await server.release()
  }
}
