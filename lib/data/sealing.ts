import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { env } from '../env'

/**
 * Authenticated encryption of personal data (house law 12). A sealed value names its key, so that keys can change:
 * "keyId.iv.tag.text", each part base64url. The newest key seals, every configured key opens.
 */
export function seal(plain: string): string {
  const [key] = env().DATA_KEYS
  if (!key) throw new Error('DATA_KEYS holds no key')
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key.key, iv)
  const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return [key.id, ...[iv, cipher.getAuthTag(), text].map((part) => part.toString('base64url'))].join('.')
}

/** Opens a sealed value. Throws when the key is gone or the value was altered. */
export function unseal(sealed: string): string {
  const [id, iv = '', tag = '', text = ''] = sealed.split('.')
  const key = env().DATA_KEYS.find((candidate) => candidate.id === id)
  if (!key) throw new Error(`no key ${id} to open a sealed value`)
  const decipher = createDecipheriv('aes-256-gcm', key.key, Buffer.from(iv, 'base64url'))
  decipher.setAuthTag(Buffer.from(tag, 'base64url'))
  return Buffer.concat([decipher.update(Buffer.from(text, 'base64url')), decipher.final()]).toString('utf8')
}

export const sealJson = (value: unknown): string => seal(JSON.stringify(value))
export const unsealJson = (sealed: string): unknown => JSON.parse(unseal(sealed))

/** Keyed hash for looking up an ID number without storing it. Upper-case, trimmed input gives the same index. */
export const blindIndex = (idNumber: string): string =>
  createHmac('sha256', env().INDEX_KEY).update(idNumber.trim().toUpperCase()).digest('base64url')

/** Keyed hash of any text: the same text gives the same hash, and the hash does not give the text away. */
export const keyedHash = (text: string): string =>
  createHmac('sha256', env().INDEX_KEY).update(text).digest('base64url')
