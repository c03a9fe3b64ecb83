import { AwsClient } from 'aws4fetch'
import { checkedKey, type FileStorage } from './file-key'

export type S3Settings = {
  endpoint: string
  bucket: string
  region: string
  accessKeyId: string
  secretAccessKey: string
}

/** Files in an S3-compatible store, addressed by path (endpoint/bucket/key), signed with AWS signature version 4. */
export function s3Storage({ endpoint, bucket, ...account }: S3Settings): FileStorage {
  const client = new AwsClient({ ...account, service: 's3', retries: 3 })
  const root = `${endpoint.replace(/\/+$/, '')}/${encodeURIComponent(bucket)}`
  const ask = (address: string, init: RequestInit & { timeout?: number } = {}): Promise<Response> =>
    client.fetch(address, { ...init, signal: AbortSignal.timeout(init.timeout ?? 30_000) })
  const addressOf = (key: string) => `${root}/${checkedKey(key)}`

  async function fetchFile(key: string): Promise<Response | null> {
    const answer = await ask(addressOf(key))
    if (answer.ok) return answer
    await answer.body?.cancel()
    if (answer.status === 404) return null
    throw new Error(`file store answered ${answer.status} to a read`)
  }

  return {
    async put(key, bytes, contentType) {
      const headers = { 'content-type': contentType, 'content-length': String(bytes.length) }
      const answer = await ask(addressOf(key), { method: 'PUT', body: new Uint8Array(bytes), headers })
      await answer.body?.cancel()
      if (!answer.ok) throw new Error(`file store answered ${answer.status} to a write`)
    },
    async get(key) {
      const answer = await fetchFile(key)
      return answer ? new Uint8Array(await answer.arrayBuffer()) : null
    },
    async open(key) {
      const answer = await fetchFile(key)
      if (!answer?.body) return null
      return { stream: answer.body, size: Number(answer.headers.get('content-length') ?? 0) }
    },
    async delete(key) {
      const answer = await ask(addressOf(key), { method: 'DELETE' })
      await answer.body?.cancel()
      if (!answer.ok && answer.status !== 404) throw new Error(`file store answered ${answer.status} to a deletion`)
    },
    async check() {
      const answer = await ask(`${root}?list-type=2&max-keys=1`, { timeout: 3000 })
      await answer.body?.cancel()
      if (!answer.ok) throw new Error(`file store answered ${answer.status}`)
    },
  }
}
