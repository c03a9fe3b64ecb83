import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { access, type FileHandle, mkdir, open, readFile, rename, rm, unlink } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { checkedKey, type FileStorage } from './file-key'

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'

async function nullWhenMissing<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

async function withFile(file: Promise<FileHandle>, work: (handle: FileHandle) => Promise<void>) {
  const handle = await file
  try {
    await work(handle)
  } finally {
    await handle.close()
  }
}

/** Some file systems refuse to sync a folder; the file itself is safe by then. */
const syncFolder = (folder: string) => withFile(open(folder, 'r'), (handle) => handle.sync()).catch(() => undefined)

/** Writes beside the target and renames: a reader sees the whole file or none, even after a power failure. */
async function writeWhole(target: string, bytes: Uint8Array) {
  const folder = path.dirname(target)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const draft = path.join(folder, `.${randomUUID()}.part`)
  try {
    await withFile(open(draft, 'wx', 0o600), async (handle) => {
      await handle.writeFile(bytes)
      await handle.sync()
    })
    await rename(draft, target)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
  await syncFolder(folder)
}

/** Files in a folder of this machine (the demo, the tests, a single server). */
export function diskStorage(root: string): FileStorage {
  const folder = path.resolve(root)
  const placeOf = (key: string) => path.join(folder, ...checkedKey(key).split('/'))
  return {
    put: async (key, bytes) => writeWhole(placeOf(key), bytes),
    get: async (key) => nullWhenMissing(readFile(placeOf(key))),
    async open(key) {
      const handle = await nullWhenMissing(open(placeOf(key), 'r'))
      if (!handle) return null
      const { size } = await handle.stat()
      const stream = Readable.toWeb(handle.createReadStream()) as ReadableStream<Uint8Array>
      return { stream, size }
    },
    delete: async (key) => {
      await nullWhenMissing(unlink(placeOf(key)))
    },
    async check() {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await access(folder, constants.R_OK | constants.W_OK | constants.X_OK)
      const probe = path.join(folder, `.${randomUUID()}.probe`)
      await writeWhole(probe, new Uint8Array([1]))
      await unlink(probe)
    },
  }
}
