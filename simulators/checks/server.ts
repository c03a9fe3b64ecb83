/**
 * Stand-in for the registers of 公安, 市场监管, 教育 and 社保: answers questions over HTTP about invented people.
 *   npx tsx simulators/checks/server.ts
 * Environment: CHECKS_PORT, CHECKS_HOST, CHECKS_TOKEN.
 */
import { createRegisters } from './app'
import { readSettings } from './settings'

function start(): void {
  const settings = readSettings(process.env)
  const { server } = createRegisters(settings)
  server.listen(settings.port, settings.host, () =>
    console.log(`比对模拟器已就绪：http://${settings.host}:${settings.port}`),
  )
  const stop = () => {
    server.close(() => process.exit(0))
    server.closeAllConnections()
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

try {
  start()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
