import http from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { clientAddressOf, constantHeaders, frontOf, isOurHost, trustedProxies } from '@/server/front.mjs'

type Seen = { url?: string; headers: http.IncomingHttpHeaders }
type Answer = { status: number; headers: http.IncomingHttpHeaders; text: string }

const open: { close: () => void }[] = []
afterEach(() => open.splice(0).forEach((server) => server.close()))

/** A front before something that tells what has reached it. */
async function fronted({ proxies = '', handle }: { proxies?: string; handle?: http.RequestListener } = {}) {
  const strangers: string[] = []
  const told: http.RequestListener = (request, response) =>
    response.end(JSON.stringify({ url: request.url, headers: request.headers } satisfies Seen))
  const settings = {
    publicUrl: 'https://portal.example.cn',
    trusted: trustedProxies(proxies),
    onStrangeProxy: (peer: string) => strangers.push(peer),
  }
  const front = frontOf(settings, handle ?? told)
  await new Promise<void>((resolve) => front.server.listen(0, '127.0.0.1', () => resolve()))
  open.push(front.server)
  const { port } = front.server.address() as AddressInfo
  return { ...front, port, strangers }
}

const ask = (port: number, options: http.RequestOptions = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const headers = { host: 'portal.example.cn', ...options.headers }
    const request = http.request({ port, host: '127.0.0.1', agent: false, ...options, headers }, (response) => {
      let text = ''
      response.on('data', (chunk) => (text += chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }))
    })
    request.on('error', reject).end()
  })

const seenBy = ({ text }: Answer): Seen => JSON.parse(text)

describe('names and methods', () => {
  it.each([
    ['portal.example.cn', true],
    ['PORTAL.example.cn:443', true],
    ['portal.example.cn:8443', false],
    ['evil.example', false],
    ['portal.example.cn.evil.example', false],
    ['portal.example.cn@evil.example', false],
    ['evil.example/portal.example.cn', false],
    ['', false],
    [undefined, false],
  ])('Host %s: %s', (host, ours) => {
    expect(isOurHost(host, 'https://portal.example.cn')).toBe(ours)
  })

  it('on one machine every name of the machine is its own, on the same port', () => {
    expect(isOurHost('localhost:3000', 'http://127.0.0.1:3000')).toBe(true)
    expect(isOurHost('localhost:3001', 'http://127.0.0.1:3000')).toBe(false)
    expect(isOurHost('localhost', 'https://portal.example.cn')).toBe(false)
  })

  it('a foreign name reaches no page and is told the right address', async () => {
    const { port } = await fronted()
    const answer = await ask(port, { headers: { host: 'evil.example' } })
    expect(answer).toMatchObject({ status: 421, headers: { 'x-frame-options': 'DENY' } })
    expect(answer.text).toContain('https://portal.example.cn')
  })

  it('a balancer may ask for health under any name', async () => {
    const { port } = await fronted()
    expect((await ask(port, { path: '/api/health', headers: { host: '10.0.0.3' } })).status).toBe(200)
    expect((await ask(port, { path: '/api/healthy', headers: { host: '10.0.0.3' } })).status).toBe(421)
  })

  it.each(['TRACE', 'OPTIONS', 'PROPFIND'])('%s is refused with what is allowed', async (method) => {
    const { port } = await fronted()
    const answer = await ask(port, { method })
    expect(answer.status).toBe(405)
    expect(answer.headers.allow).toBe('GET, HEAD, POST, PUT, PATCH, DELETE')
  })

  it('an address that names another server reaches no page', async () => {
    const { port } = await fronted()
    const line = await new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1', () =>
        socket.write('GET http://evil.example/ HTTP/1.1\r\nHost: portal.example.cn\r\nConnection: close\r\n\r\n'),
      )
      socket.once('data', (data) => resolve(data.toString().split('\r\n')[0] ?? ''))
    })
    expect(line).toBe('HTTP/1.1 400 Bad Request')
  })
})

describe('headers', () => {
  it('every answer bears the constant ones; https is insisted on only where the portal has it', async () => {
    const { port } = await fronted()
    expect((await ask(port, { path: '/_next/static/x.js' })).headers).toMatchObject(constantHeaders({ secure: true }))
    expect(constantHeaders({ secure: false })).not.toHaveProperty('strict-transport-security')
  })

  it('what a client says of the way here, or in our own or the framework’s name, does not arrive', async () => {
    const { port } = await fronted()
    const invented = {
      forwarded: 'for=9.9.9.9',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'gopher',
      'x-real-ip': '9.9.9.9',
      'x-middleware-subrequest': 'proxy:proxy:proxy',
      'x-portal-path': '/reviewer',
      'x-nonce': 'mine',
      'x-request-id': 'abc-12345',
    }
    const { headers } = seenBy(await ask(port, { headers: invented }))
    const arrived = Object.fromEntries(Object.keys(invented).map((name) => [name, headers[name]]))
    expect(arrived).toEqual({
      'x-forwarded-host': 'portal.example.cn',
      'x-forwarded-proto': 'https',
      'x-request-id': 'abc-12345',
    })
  })
})

describe('where a request comes from (M3)', () => {
  it('an invented address changes nothing, and whoever runs the portal is told', async () => {
    const { port, strangers } = await fronted()
    const seen = seenBy(await ask(port, { headers: { 'x-forwarded-for': '9.9.9.9' } }))
    expect(seen.headers['x-forwarded-for']).toBe('127.0.0.1')
    expect(strangers).toEqual(['127.0.0.1'])
  })

  it('a trusted balancer is believed about the nearest address before it', async () => {
    const { port, strangers } = await fronted({ proxies: '127.0.0.1, 10.0.0.0/8' })
    const from = async (way: string) => seenBy(await ask(port, { headers: { 'x-forwarded-for': way } })).headers
    expect((await from('9.9.9.9, 203.0.113.5'))['x-forwarded-for']).toBe('203.0.113.5')
    expect((await from('203.0.113.5, 10.2.3.4'))['x-forwarded-for']).toBe('203.0.113.5')
    expect((await from('nonsense'))['x-forwarded-for']).toBe('127.0.0.1')
    expect(strangers).toEqual([])
  })

  it('whatever is claimed, the answer is the peer or what a trusted balancer wrote last', () => {
    const address = fc.ipV4()
    fc.assert(
      fc.property(fc.array(fc.oneof(address, fc.string())), address, address, (claimed, client, peer) => {
        const balancer = '192.0.2.1'
        fc.pre(client !== balancer && peer !== balancer)
        const trusted = trustedProxies(balancer)
        expect(clientAddressOf(peer, claimed.join(','), trusted)).toBe(peer)
        expect(clientAddressOf(balancer, [...claimed, client].join(','), trusted)).toBe(client)
        expect(clientAddressOf(`::ffff:${balancer}`, `${client}`, trusted)).toBe(client)
      }),
    )
  })

  it.each(['10.0.0', '10.0.0.0/33', 'balancer.example.cn', '::1/129', '10.0.0.1/x'])(
    'a mistaken setting stops the start: %s',
    (text) => {
      expect(() => trustedProxies(text)).toThrow(text)
    },
  )
})

describe('the end of a process', () => {
  it('says so to the balancer, answers what is under way, and takes nothing new', async () => {
    let finish = () => {}
    const begun = new Promise<void>((resolve) => (finish = resolve))
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    const { port, drain } = await fronted({
      handle: (request, response) => {
        if (request.url !== '/slow') return void response.end('quick')
        finish()
        void held.then(() => response.end('whole'))
      },
    })
    const slow = ask(port, { path: '/slow' })
    await begun
    const drained = drain(0.2)
    expect((await ask(port, { path: '/api/health' })).status).toBe(503)
    expect((await ask(port)).text).toBe('quick')
    await new Promise((resolve) => setTimeout(resolve, 300))
    await expect(ask(port)).rejects.toThrow()
    release()
    expect(await slow).toMatchObject({ status: 200, text: 'whole', headers: { connection: 'close' } })
    await drained
  })
})
