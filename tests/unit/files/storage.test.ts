import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isFileKey, newFileKey, type FileStorage } from '@/lib/files/file-key'
import { storageReady } from '@/lib/files/storage'
import { diskStorage } from '@/lib/files/storage-disk'
import { s3Storage } from '@/lib/files/storage-s3'
import { type S3Server, startS3 } from '@/tests/support/s3-server'

const account = {
  accessKeyId: 'portal',
  secretAccessKey: 'a secret of the store',
  region: 'auto',
  bucket: 'permit-files',
}
const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 251)

let folder = ''
let server: S3Server
const places: Record<string, () => FileStorage> = {
  disk: () => diskStorage(folder),
  s3: () => s3Storage({ ...account, endpoint: server.endpoint }),
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'permit-files-'))
  server = await startS3(account)
})

afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

async function readAll(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(stream as BodyInit).arrayBuffer())
}

describe.each(Object.keys(places))('files in %s', (name) => {
  const place = () => (places[name] ?? places.disk ?? (() => diskStorage(folder)))()

  test('come back as they went in', async () => {
    const key = newFileKey('attachments', 'pdf')
    await place().put(key, bytes, 'application/pdf')
    expect(Buffer.compare(Buffer.from((await place().get(key)) ?? []), Buffer.from(bytes))).toBe(0)
    const opened = await place().open(key)
    expect(opened?.size).toBe(bytes.length)
    expect(opened && Buffer.compare(await readAll(opened.stream), bytes)).toBe(0)
  })

  test('that are not there are null, and deleting them is no error', async () => {
    const key = newFileKey('photos', 'jpg')
    expect(await place().get(key)).toBeNull()
    expect(await place().open(key)).toBeNull()
    await place().delete(key)
  })

  test('are gone after deletion', async () => {
    const key = newFileKey('sheets', 'pdf')
    await place().put(key, bytes, 'application/pdf')
    await place().delete(key)
    expect(await place().get(key)).toBeNull()
  })

  test.each([
    '../secret.pdf',
    'attachments/../../x.pdf',
    '/etc/passwd',
    'attachments/aa/学历.pdf',
    '',
    'attachments\\aa',
  ])('with a key not of our making (%s) are never touched', async (key) => {
    expect(isFileKey(key)).toBe(false)
    await expect(place().get(key)).rejects.toThrow('not a file key')
    await expect(place().put(key, bytes, 'application/pdf')).rejects.toThrow('not a file key')
    await expect(place().open(key)).rejects.toThrow('not a file key')
    await expect(place().delete(key)).rejects.toThrow('not a file key')
  })

  test('the place says that it is ready', async () => {
    expect(await storageReady(place())).toBe(true)
  })
})

describe('the folder on disk', () => {
  test('holds no half-written file and no left-over', async () => {
    const left = await readdir(folder, { recursive: true })
    expect(left.filter((name) => /\.(part|probe)$/.test(name))).toEqual([])
  })

  test('that cannot be written is not ready', async () => {
    const file = path.join(folder, 'not-a-folder')
    await writeFile(file, '')
    expect(await storageReady(diskStorage(path.join(file, 'files')))).toBe(false)
  })
})

describe('the object store', () => {
  test('keeps the kind of the file', async () => {
    const key = newFileKey('attachments', 'pdf')
    await places.s3?.().put(key, bytes, 'application/pdf')
    expect(server.files.get(key)?.type).toBe('application/pdf')
  })

  test('refuses a wrong secret, and that is neither "not there" nor ready', async () => {
    const stranger = s3Storage({ ...account, secretAccessKey: 'guessed', endpoint: server.endpoint })
    const key = newFileKey('attachments', 'pdf')
    await expect(stranger.get(key)).rejects.toThrow('403')
    await expect(stranger.put(key, bytes, 'application/pdf')).rejects.toThrow('403')
    expect(await storageReady(stranger)).toBe(false)
  })

  test('that does not answer is not ready', async () => {
    const gone = await startS3(account)
    await gone.close()
    expect(await storageReady(s3Storage({ ...account, endpoint: gone.endpoint }))).toBe(false)
  })
})
