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
