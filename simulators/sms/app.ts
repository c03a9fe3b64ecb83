import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { bodyOf, json } from '../shared/serve'
import { contentSecurityPolicy, sentPage } from './page'
import { isMode, SmsStore } from './store'

const bodyLimit = 10_000

/** Longer than the portal waits for an answer. */
const SLOW_MS = 15_000

type Message = { mobile: string; text: string }

function parse(body: string): Message | null {
  try {
    const { mobile, text } = JSON.parse(body) as Partial<Record<keyof Message, unknown>>
    const good = typeof mobile === 'string' && /^1[3-9]\d{9}$/.test(mobile) && typeof text === 'string' && text !== ''
    return good ? { mobile, text } : null
  } catch {
    return null
  }
}

type Parts = { store: SmsStore; token: string | undefined }

/** POST /messages: `{mobile, text}`; the same Idempotency-Key again is answered like the first time and not sent. */
async function takeMessage({ store, token }: Parts, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const body = await bodyOf(req, bodyLimit)
  const id = String(req.headers['idempotency-key'] ?? '')
  if (store.mode === 'slow') await sleep(SLOW_MS)
  if (store.mode === 'down') return json(res, 503, { error: 'unavailable' })
  if (token && req.headers.authorization !== `Bearer ${token}`) return json(res, 401, { error: 'unauthorized' })
  const message = parse(body)
  if (!message || id === '') return json(res, 422, { error: 'malformed' })
  const fresh = store.take(id, message.mobile, message.text, new Date())
  if (store.mode === 'mute') return void res.destroy()
  json(res, fresh ? 201 : 200, { id })
}

/** POST /mode: how the gateway behaves from now on. */
async function setMode({ store }: Parts, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const mode = new URLSearchParams(await bodyOf(req, bodyLimit)).get('mode')
  if (!isMode(mode)) return json(res, 422, { error: 'unknown mode' })
  store.mode = mode
  res.writeHead(303, { location: '/' }).end()
}

async function answer(parts: Parts, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const { store } = parts
  const asked = `${req.method} ${(req.url ?? '/').split('?')[0]}`
  if (asked === 'GET /health') return json(res, 200, { ok: true })
  if (asked === 'GET /messages') return json(res, 200, store.sent())
  if (asked === 'POST /messages') return takeMessage(parts, req, res)
  if (asked === 'POST /mode') return setMode(parts, req, res)
  if (asked !== 'GET /') return json(res, 404, { error: 'not found' })
  res.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentSecurityPolicy,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  res.end(sentPage(store))
}

/** The gateway as an HTTP server that does not listen yet. */
export function createGateway({ token }: { token: string | undefined }): { server: http.Server; store: SmsStore } {
  const store = new SmsStore()
  const server = http.createServer((req, res) => {
    answer({ store, token }, req, res).catch((error: unknown) => {
      console.error('短信模拟器出错：', error instanceof Error ? error.message : error)
      if (!res.headersSent) json(res, 500, { error: 'unexpected' })
    })
  })
  return { server, store }
}
