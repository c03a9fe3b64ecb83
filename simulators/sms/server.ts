/**
 * Stand-in for an SMS gateway: takes messages over HTTP, sends nothing and shows what it would have sent.
 *   npx tsx simulators/sms/server.ts
 * Environment: SMS_PORT, SMS_HOST, SMS_GATEWAY_TOKEN.
 */
import { createGateway } from './app'
import { readSettings } from './settings'

function start(): void {
  const settings = readSettings(process.env)
  const { server } = createGateway(settings)
  server.listen(settings.port, settings.host, () =>
    console.log(`短信模拟器已就绪：http://${settings.host}:${settings.port}`),
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
