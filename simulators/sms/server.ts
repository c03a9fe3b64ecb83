/**
 * Stand-in for an SMS gateway: takes messages over HTTP, sends nothing and shows what it would have sent.
 *   npx tsx simulators/sms/server.ts
 * Environment: SMS_PORT, SMS_HOST, SMS_GATEWAY_TOKEN.
 */
import { placeOf, serve } from '../shared/serve'
import { createGateway } from './app'

serve('短信模拟器', () => ({
  place: placeOf('短信模拟器', 'SMS', 3300, process.env),
  server: createGateway({ token: process.env.SMS_GATEWAY_TOKEN || undefined }).server,
}))
