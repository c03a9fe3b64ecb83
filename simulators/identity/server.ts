/**
 * Stand-in for 北京市统一身份认证平台 (G-05…G-07): an OpenID provider whose users are invented personas.
 *   npx tsx simulators/identity/server.ts
 * Environment: OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, PUBLIC_URL, IDENTITY_PORT, OIDC_ISSUER, PERSONAS_FILE.
 */
import http from 'node:http'
import { handleInteraction } from './interaction'
import { PersonaStore } from './persona-store'
import { createProvider } from './provider'
import { serve } from '../shared/serve'
import { readSettings } from './settings'

serve('身份认证模拟器', () => {
  const settings = readSettings(process.env)
  const store = new PersonaStore(settings.personasFile)
  const provider = createProvider(settings, store)
  const answer = provider.callback()
  const parts = { provider, store, settings }

  const server = http.createServer((req, res) => {
    if (req.url === '/health') {
      res.writeHead(200, { 'content-type': 'application/json' })
      res.end('{"ok":true}')
      return
    }
    handleInteraction(parts, req, res)
      .then((handled) => (handled ? undefined : answer(req, res)))
      .catch((error: unknown) => {
        console.error('身份认证模拟器出错：', error instanceof Error ? error.message : error)
        if (!res.headersSent) res.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' })
        res.end('统一身份认证平台暂时不可用，请稍后再试。')
      })
  })
  return { server, place: settings, address: settings.issuer }
})
