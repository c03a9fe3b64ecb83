import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { accountOfPage, pilesDatabase } from './own-storage'

/*
 * Piles of pages that are being put in order (整理页面). They are papers: they lie in the browser sealed with a key that
 * cannot be read out, one for each account, and key and piles go when the account signs out, when another one signs in, or
 * after a day (decision 0046). A browser that forbids all this only means that a closed tab forgets.
 */

/** Milliseconds; halls have shared computers. */
const keptFor = 24 * 60 * 60 * 1000

type Sealed = { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer }
type Place = { account: string; slot: string }
type Piles = DBSchema & {
  keys: { key: string; value: CryptoKey }
  piles: { key: [string, string]; value: Place & { keptAt: number; pages: number; sealed: Sealed } }
  files: { key: [string, string, string]; value: Place & { id: string; sealed: Sealed } }
}

const opened = (): Promise<IDBPDatabase<Piles>> =>
  openDB<Piles>(pilesDatabase, 1, {
    upgrade(database) {
      database.createObjectStore('keys')
      database.createObjectStore('piles', { keyPath: ['account', 'slot'] })
      database.createObjectStore('files', { keyPath: ['account', 'slot', 'id'] })
    },
  })

/** Does the work with the database and the account of the page; null where there is neither, or the browser forbids it. */
async function within<T>(work: (database: IDBPDatabase<Piles>, account: string) => Promise<T>): Promise<T | null> {
  const account = accountOfPage()
  if (account === null) return null
  try {
    const database = await opened()
    try {
      return await work(database, account)
    } finally {
      database.close()
    }
  } catch {
    return null
  }
}

async function keyOf(database: IDBPDatabase<Piles>, account: string): Promise<CryptoKey> {
  const known = await database.get('keys', account)
  if (known) return known
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  // a second tab may have made one meanwhile: the first one counts
  const change = database.transaction('keys', 'readwrite')
  const other = await change.store.get(account)
  if (!other) await change.store.put(made, account)
  await change.done
  return other ?? made
}

async function sealed(key: CryptoKey, content: BufferSource): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, content) }
}

const unsealed = (key: CryptoKey, { iv, data }: Sealed): Promise<ArrayBuffer> =>
  crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data)

const ofSlot = (account: string, slot: string) => IDBKeyRange.bound([account, slot], [account, slot, []])

/** A file of the pile; it is kept once and does not change. */
export const keepFile = (slot: string, id: string, file: Blob): Promise<unknown> =>
  within(async (database, account) => {
    const content = await sealed(await keyOf(database, account), await file.arrayBuffer())
    await database.put('files', { account, slot, id, sealed: content })
  })

/** The order of things in the pile, as text; the files are kept beside it. When it was kept, or null where it could not be. */
export const keepPile = (slot: string, pile: { text: string; pages: number }): Promise<Date | null> =>
  within(async (database, account) => {
    const keptAt = new Date()
    const content = await sealed(await keyOf(database, account), new TextEncoder().encode(pile.text))
    await database.put('piles', { account, slot, keptAt: keptAt.getTime(), pages: pile.pages, sealed: content })
    return keptAt
  })

/** What waits at a slot: how many pages, since when; null where nothing does. What is older than a day is removed first. */
export const keptAt = (slot: string): Promise<{ pages: number; at: Date } | null> =>
  within(async (database, account) => {
    await removeOld(database)
    const found = await database.get('piles', [account, slot])
    return found && found.pages > 0 ? { pages: found.pages, at: new Date(found.keptAt) } : null
  })

/** The pile of a slot with its files by name; null where there is none or it cannot be opened any more. */
export const readPile = (slot: string): Promise<{ text: string; files: Map<string, Blob> } | null> =>
  within(async (database, account) => {
    const found = await database.get('piles', [account, slot])
    const key = await database.get('keys', account)
    if (!found || !key) return null
    const files = new Map<string, Blob>()
    for (const file of await database.getAll('files', ofSlot(account, slot)))
      files.set(file.id, new Blob([await unsealed(key, file.sealed)]))
    return { text: new TextDecoder().decode(await unsealed(key, found.sealed)), files }
  })

/** The pile became a file, or was given up. */
export const dropPile = (slot: string): Promise<unknown> =>
  within(async (database, account) => remove(database, account, slot))

async function remove(database: IDBPDatabase<Piles>, account: string, slot: string): Promise<void> {
  const change = database.transaction(['piles', 'files'], 'readwrite')
  await change.objectStore('piles').delete([account, slot])
  await change.objectStore('files').delete(ofSlot(account, slot))
  await change.done
}

async function removeOld(database: IDBPDatabase<Piles>): Promise<void> {
  for (const pile of await database.getAll('piles'))
    if (Date.now() - pile.keptAt > keptFor) await remove(database, pile.account, pile.slot)
}

/** Removes the piles and keys of others (null: of everybody), and what is older than a day. */
export async function removeOtherPiles(account: string | null): Promise<void> {
  const database = await opened()
  const change = database.transaction(['keys', 'piles', 'files'], 'readwrite')
  for (const owner of await change.objectStore('keys').getAllKeys())
    if (owner !== account) await change.objectStore('keys').delete(owner)
  for (const store of ['piles', 'files'] as const) {
    let cursor = await change.objectStore(store).openCursor()
    while (cursor) {
      if (cursor.value.account !== account) await cursor.delete()
      cursor = await cursor.continue()
    }
  }
  await change.done
  await removeOld(database)
  database.close()
}
