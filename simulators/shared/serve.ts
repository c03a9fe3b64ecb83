import type { Server, IncomingMessage, ServerResponse } from 'node:http'

/** The body as text; nothing when it is longer than `limit` bytes. */
export async function bodyOf(req: IncomingMessage, limit: number): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit) return ''
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

export function json(res: ServerResponse, status: number, body: unknown): void {
  res.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  res.end(JSON.stringify(body))
}

export type Variables = Record<string, string | undefined>
export type Place = { port: number; host: string }

/** Where a simulator listens, out of PREFIX_PORT and PREFIX_HOST. Throws one sentence for a port that is none. */
export function placeOf(name: string, prefix: string, usualPort: number, variables: Variables): Place {
  const port = Number(variables[`${prefix}_PORT`] ?? usualPort)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`无法启动${name}：${prefix}_PORT 须为 1 至 65535 的整数。`)
  return { port, host: variables[`${prefix}_HOST`] ?? '127.0.0.1' }
}

/**
 * Starts a simulator, says where it answers (`address`, otherwise its place) and stops it, open connections included,
 * when somebody asks. A start that fails is one sentence and exit code 1.
 */
export function serve(name: string, make: () => { server: Server; place: Place; address?: string }): void {
  try {
    const { server, place, address = `http://${place.host}:${place.port}` } = make()
    server.listen(place.port, place.host, () => console.log(`${name}已就绪：${address}`))
    const stop = () => {
      server.close(() => process.exit(0))
      server.closeAllConnections()
    }
    process.on('SIGTERM', stop)
    process.on('SIGINT', stop)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
