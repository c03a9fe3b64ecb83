import type { AddressInfo } from 'node:net'
import { createRegisters } from '@/simulators/checks/app'

/** The registers' simulator on a free port, in this process; `CHECKS_URL` points at it. Call before lib/env is read. */
export async function startRegisters(options: { slowMs?: number } = {}) {
  const token = 'for-tests-only'
  const { server, registers } = createRegisters({ token, ...options })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  process.env.CHECKS_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  process.env.CHECKS_TOKEN = token
  const stop = () => {
    server.close()
    server.closeAllConnections()
  }
  return { registers, stop }
}
