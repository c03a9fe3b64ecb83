import type { AddressInfo } from 'node:net'
import { createGateway } from '@/simulators/sms/app'

/** The SMS simulator on a free port, in this process; `SMS_GATEWAY_URL` points at it. Call before lib/env is read. */
export async function startGateway() {
  const token = 'for-tests-only'
  const { server, store } = createGateway({ token })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  process.env.SMS_GATEWAY_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}/messages`
  process.env.SMS_GATEWAY_TOKEN = token
  const stop = () => {
    server.close()
    server.closeAllConnections()
  }
  return { store, stop }
}
