import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type S3Account = { accessKeyId: string; secretAccessKey: string; region: string; bucket: string }

/** A small S3-compatible store on loopback that checks signatures (AWS signature version 4) as the real ones do. */
export type S3Server = {
  endpoint: string
  files: Map<string, { bytes: Buffer; type: string }>
  close: () => Promise<void>
}

const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex')
const hmac = (key: string | Buffer, data: string): Buffer => createHmac('sha256', key).update(data).digest()

function signatureFor(request: IncomingMessage, account: S3Account, scope: string[], signedHeaders: string): string {
  const url = new URL(request.url ?? '/', 'http://store')
  const headers = signedHeaders.split(';').map((name) => `${name}:${String(request.headers[name] ?? '').trim()}\n`)
  const query = [...url.searchParams].map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
  const canonical = [
    request.method,
    url.pathname,
    query.toSorted().join('&'),
    headers.join(''),
    signedHeaders,
    request.headers['x-amz-content-sha256'],
  ].join('\n')
  const toSign = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope.join('/'), sha256(canonical)].join('\n')
  const key = scope.reduce<string | Buffer>((made, part) => hmac(made, part), `AWS4${account.secretAccessKey}`)
  return hmac(key, toSign).toString('hex')
}

function isSigned(request: IncomingMessage, account: S3Account): boolean {
  const parts = /Credential=([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})/.exec(
    request.headers.authorization ?? '',
  )
  if (!parts) return false
  const [, credential = '', signedHeaders = '', signature = ''] = parts
  const [keyId, ...scope] = credential.split('/')
  if (keyId !== account.accessKeyId || scope[1] !== account.region || scope[2] !== 's3') return false
  const expected = signatureFor(request, account, scope, signedHeaders)
  return timingSafeEqual(Buffer.from(expected), Buffer.from(signature))
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  account: S3Account,
  files: S3Server['files'],
) {
  const body = await bodyOf(request)
  const end = (status: number, data?: Buffer, type = 'application/xml') =>
    response.writeHead(status, { 'content-type': type, 'content-length': data?.length ?? 0 }).end(data)
  const { pathname } = new URL(request.url ?? '/', 'http://store')
  const root = `/${account.bucket}`
  if (!isSigned(request, account)) return end(403)
  if (pathname !== root && !pathname.startsWith(`${root}/`)) return end(404)
  const key = pathname.slice(root.length + 1)
  if (request.method === 'PUT') {
    const type = request.headers['content-type'] ?? ''
    files.set(key, { bytes: body, type })
    return end(200)
  }
  if (request.method === 'DELETE') return files.delete(key) ? end(204) : end(404)
  if (key === '') return end(200, Buffer.from('<ListBucketResult/>'))
  const file = files.get(key)
  return file ? end(200, file.bytes, file.type) : end(404)
}

/** Starts the store on a free port. */
export async function startS3(account: S3Account): Promise<S3Server> {
  const files: S3Server['files'] = new Map()
  const server: Server = createServer((request, response) => void answer(request, response, account, files))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    })
  return { endpoint: `http://127.0.0.1:${port}`, files, close }
}
