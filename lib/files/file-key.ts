import { randomUUID } from 'node:crypto'

export type FileFolder = 'attachments' | 'photos' | 'sheets'
export type FileExtension = 'pdf' | 'jpg'

const form = /^(attachments|photos|sheets)\/[0-9a-f]{2}\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.(pdf|jpg)$/

/** A new key such as "attachments/3f/3f2a…-….pdf": random, so that it tells nothing and never meets another. */
export function newFileKey(folder: FileFolder, extension: FileExtension, id: string = randomUUID()): string {
  return checkedKey(`${folder}/${id.slice(0, 2)}/${id}.${extension}`)
}

/** True for keys of our own making; nothing else reaches a path or an address. */
export const isFileKey = (text: string): boolean => form.test(text)

/** The key itself; throws for anything not made by `newFileKey`. */
export function checkedKey(key: string): string {
  if (!isFileKey(key)) throw new Error('not a file key of this portal')
  return key
}

/** A stored file on its way out. `size` in bytes. */
export type OpenFile = { stream: ReadableStream<Uint8Array>; size: number }

/**
 * Where the bytes of attachments, photos and printed sheets live. Keys are made by the server (`newFileKey`) and carry
 * nothing of the uploader's file name. A key that is not of that form is a bug and throws. Files are never changed:
 * a new version has a new key.
 */
export interface FileStorage {
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>
  /** The whole file, or null when there is none. */
  get(key: string): Promise<Uint8Array | null>
  /** The file as a stream, or null when there is none. The caller reads the stream to its end or cancels it. */
  open(key: string): Promise<OpenFile | null>
  /** Deleting what is not there is no error. */
  delete(key: string): Promise<void>
  /** Throws when the place cannot be reached and used. */
  check(): Promise<void>
}
