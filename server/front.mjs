// What stands between the socket and the application: names, methods, addresses and headers that no page can see or
// set for itself (decision 0044). It decides nothing about who may do what.
import http from 'node:http'
import { BlockList, isIP } from 'node:net'

/** Longer than any client or balancer keeps an idle connection: closed on this side, a request under way would be lost. */
const KEEP_ALIVE_MS = 65_000
/** A whole request, upload included. */
const REQUEST_MS = 300_000
/** What is still being answered when a process ends may take so long. */
const LAST_ANSWER_MS = 25_000

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'])
const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Asked by balancers under whatever name they know this machine. */
const asksHealth = (request) => request.url.split('?')[0] === '/api/health'

/**
 * Headers that a client may not hand over: what a balancer says of the way here, what Next says to itself, and what the
 * proxy says to the guards.
 */
const notFromOutside = /^(forwarded$|x-forwarded-|x-real-ip$|x-middleware-|x-portal-path$|x-nonce$)/

/** Headers of every answer, files and errors of the framework included. `secure`: the portal is reached by https. */
export const constantHeaders = ({ secure }) => ({
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // Paths hold ids: other sites learn nothing of them.
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
  'cross-origin-opener-policy': 'same-origin',
  ...(secure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
})

/** IPv4 addresses of a socket that speaks both come as ::ffff:1.2.3.4. */
const plainAddress = (address = '') => address.replace(/^::ffff:(?=\d+\.)/i, '')

/**
 * The balancers whose word counts: addresses and networks ("10.0.0.7, 10.1.0.0/16"), separated by commas. Throws with the
 * entry that is neither.
 */
export function trustedProxies(text = '') {
  const list = new BlockList()
  for (const entry of text.split(',').map((part) => part.trim())) {
    if (entry === '') continue
    const [address = '', prefix] = entry.split('/')
    const family = isIP(address)
    const bits = prefix === undefined ? null : Number(prefix)
    if (family === 0 || (bits !== null && !(Number.isInteger(bits) && bits >= 0 && bits <= (family === 4 ? 32 : 128))))
      throw new Error(`无法启动：TRUSTED_PROXIES 中的「${entry}」不是地址或网段。`)
    if (bits === null) list.addAddress(address, family === 4 ? 'ipv4' : 'ipv6')
    else list.addSubnet(address, bits, family === 4 ? 'ipv4' : 'ipv6')
  }
  return { has: (address) => isIP(address) !== 0 && list.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6') }
}

/**
 * Where a request comes from: the peer of the socket, or, when that is a trusted balancer, the nearest address on the way
 * here that is none. What stands before it in X-Forwarded-For can be invented.
 */
export function clientAddressOf(peer, forwardedFor, trusted) {
  const way = (forwardedFor ?? '').split(',').map((part) => plainAddress(part.trim()))
  let address = plainAddress(peer)
  while (trusted.has(address)) {
    const before = way.pop()
    if (before === undefined || isIP(before) === 0) return address
    address = before
  }
  return address
}

/** Whether a Host header names this portal. On this machine all names of the machine do: the proxy leads to the right one. */
export function isOurHost(host, publicUrl) {
  const here = new URL(publicUrl)
  if (!host || !URL.canParse(`${here.protocol}//${host}`)) return false
  const asked = new URL(`${here.protocol}//${host}`)
  if (asked.username || asked.pathname !== '/' || asked.search || asked.hash) return false
  return (
    asked.host === here.host ||
    (loopback.has(asked.hostname) && loopback.has(here.hostname) && asked.port === here.port)
  )
}

/** The refusal of a request that no page shall see; null when it may go on. */
function refusalOf(request, publicUrl) {
  if (!methods.has(request.method)) return { status: 405, allow: [...methods].join(', '), text: '不支持这种请求方法。' }
  if (!request.url.startsWith('/')) return { status: 400, text: '请求地址有误。' }
  if (!asksHealth(request) && !isOurHost(request.headers.host, publicUrl))
    return { status: 421, text: `请通过 ${publicUrl} 访问。` }
  return null
}

function refuse(response, { status, allow, text }) {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    ...(allow ? { allow } : {}),
  })
  response.end(`${text}\n`)
}

/** What the application is told about the way here, whatever the client said about it. */
function setWay(headers, address, publicUrl) {
  for (const name of Object.keys(headers)) if (notFromOutside.test(name)) delete headers[name]
  const here = new URL(publicUrl)
  headers['x-forwarded-for'] = address
  headers['x-forwarded-host'] = here.host
  headers['x-forwarded-proto'] = here.protocol.slice(0, -1)
}

/**
 * The server of a web process. `handle` answers what may go on; `onStrangeProxy` is told the peer that speaks for others
 * without being trusted. `drain` ends it without losing an answer: for `seconds` it says 503 at /api/health and goes on
 * working, so that a balancer sends nothing more; then it takes no new connection and waits for what is under way.
 */
export function frontOf(settings, handle) {
  const { publicUrl, trusted, onStrangeProxy } = settings
  const headers = Object.entries(constantHeaders({ secure: publicUrl.startsWith('https://') }))
  let draining = false
  const server = http.createServer((request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value)
    if (draining) response.setHeader('connection', 'close')
    const refusal = refusalOf(request, publicUrl)
    if (refusal) return refuse(response, refusal)
    if (draining && asksHealth(request)) return refuse(response, { status: 503, text: '此进程正在停止。' })
    const peer = plainAddress(request.socket.remoteAddress)
    const forwardedFor = request.headers['x-forwarded-for']
    if (forwardedFor && !trusted.has(peer)) onStrangeProxy(peer)
    setWay(request.headers, clientAddressOf(peer, forwardedFor, trusted), publicUrl)
    handle(request, response)
  })
  server.keepAliveTimeout = KEEP_ALIVE_MS
  server.headersTimeout = KEEP_ALIVE_MS + 1000
  server.requestTimeout = REQUEST_MS

  async function drain(seconds) {
    draining = true
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeIdleConnections()
    const late = setTimeout(() => server.closeAllConnections(), LAST_ANSWER_MS)
    await closed
    clearTimeout(late)
  }
  return { server, drain }
}
