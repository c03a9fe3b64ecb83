import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { checks } from './answers'
import { bodyOf, json } from '../shared/serve'
import { contentSecurityPolicy, statePage } from './page'
import { isMode, isRegister, Registers } from './registers'

const bodyLimit = 20_000

/** Longer than the portal waits for an answer. */
const SLOW_MS = 10_000

function parse(body: string): Record<string, string> | null {
  try {
    const given: unknown = JSON.parse(body)
    if (typeof given !== 'object' || given === null || Array.isArray(given)) return null
    return Object.fromEntries(Object.entries(given).filter(([, value]) => typeof value === 'string'))
  } catch {
    return null
  }
}

/** Goes on until the other side has had enough. */
async function pour(res: ServerResponse): Promise<void> {
  res.writeHead(200, { 'content-type': 'application/json; charset=utf-8' })
  const block = ' '.repeat(65_536)
  for (let sent = 0; sent < 1600 && !res.destroyed; sent += 1) {
    if (!res.write(block)) await Promise.race([sleep(50), new Promise((resolve) => res.once('drain', resolve))])
  }
  res.end()
}

type Parts = { registers: Registers; token: string | undefined; slowMs: number }

async function takeQuestion(parts: Parts, name: string, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const check = checks[name]
  if (!check) return json(res, 404, { error: 'not found' })
  const body = await bodyOf(req, bodyLimit)
  const { registers, token, slowMs } = parts
  registers.count(check.register)
  const mode = registers.modeOf(check.register)
  if (mode === 'slow') await sleep(slowMs)
  if (mode === 'down') return json(res, 503, { error: 'unavailable' })
  if (mode === 'malformed') return void res.writeHead(200).end('<html>系统维护</html>')
  if (mode === 'huge') return pour(res)
  if (token && req.headers.authorization !== `Bearer ${token}`) return json(res, 401, { error: 'unauthorized' })
  const question = parse(body)
  if (!question) return json(res, 422, { error: 'malformed' })
  json(res, 200, check.answer(question, mode === 'wrong'))
}

/** POST /control: `{register, mode}` as JSON or from the page; `all` for every register. */
async function control({ registers }: Parts, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const body = await bodyOf(req, bodyLimit)
  const fromPage = (req.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded')
  const given = fromPage ? Object.fromEntries(new URLSearchParams(body)) : parse(body)
  const { register, mode } = given ?? {}
  if (!isMode(mode) || !(register === 'all' || isRegister(register))) return json(res, 422, { error: 'unknown mode' })
  registers.set(register, mode)
  if (fromPage) return void res.writeHead(303, { location: '/' }).end()
  json(res, 200, { register, mode })
}

async function answer(parts: Parts, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const path = (req.url ?? '/').split('?')[0] ?? '/'
  const asked = `${req.method} ${path}`
  if (asked === 'GET /health') return json(res, 200, { ok: true })
  if (asked === 'POST /control') return control(parts, req, res)
  if (req.method === 'POST') return takeQuestion(parts, path.slice(1), req, res)
  if (asked !== 'GET /') return json(res, 404, { error: 'not found' })
  res.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentSecurityPolicy,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  res.end(statePage(parts.registers))
}

/** The registers as an HTTP server that does not listen yet. `slowMs`: how long `slow` takes. */
export function createRegisters({ token, slowMs = SLOW_MS }: { token: string | undefined; slowMs?: number }): {
  server: http.Server
  registers: Registers
} {
  const registers = new Registers()
  const server = http.createServer((req, res) => {
    answer({ registers, token, slowMs }, req, res).catch((error: unknown) => {
      console.error('比对模拟器出错：', error instanceof Error ? error.message : error)
      if (!res.headersSent) json(res, 500, { error: 'unexpected' })
    })
  })
  return { server, registers }
}
