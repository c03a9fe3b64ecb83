/**
 * Stand-in for the registers of 公安, 市场监管, 教育 and 社保: answers questions over HTTP about invented people.
 *   npx tsx simulators/checks/server.ts
 * Environment: CHECKS_PORT, CHECKS_HOST, CHECKS_TOKEN.
 */
import { placeOf, serve } from '../shared/serve'
import { createRegisters } from './app'

serve('比对模拟器', () => ({
  place: placeOf('比对模拟器', 'CHECKS', 3400, process.env),
  server: createRegisters({ token: process.env.CHECKS_TOKEN || undefined }).server,
}))
