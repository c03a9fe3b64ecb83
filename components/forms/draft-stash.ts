import { dropOwn, readOwn, writeOwn } from '@/components/kept/own-storage'

/** Values of a form that could not be saved, kept in this tab for their account and only until they are saved. */

export const stash = (key: string, values: unknown): void => writeOwn('unsaved', key, JSON.stringify(values))

export const dropStash = (key: string): void => dropOwn('unsaved', key)

/** The values, which stay until they are saved: a second reload finds them too. */
export function readStash<T>(key: string): T | null {
  const text = readOwn('unsaved', key)
  if (text === null) return null
  try {
    return JSON.parse(text) as T
  } catch {
    dropStash(key)
    return null
  }
}
