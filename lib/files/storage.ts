import { env } from '@/lib/env'
import type { FileStorage } from './file-key'
import { diskStorage } from './storage-disk'
import { s3Storage } from './storage-s3'

let chosen: FileStorage | undefined

/** The storage of this process: S3 when S3_BUCKET is set, the folder FILES_DIR otherwise. */
export function storage(): FileStorage {
  if (chosen) return chosen
  const { FILES_DIR, S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = env()
  if (S3_BUCKET) {
    if (!S3_ENDPOINT || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY)
      throw new Error('无法使用对象存储：请配置 S3_ENDPOINT、S3_ACCESS_KEY_ID 和 S3_SECRET_ACCESS_KEY。')
    chosen = s3Storage({
      endpoint: S3_ENDPOINT,
      bucket: S3_BUCKET,
      region: S3_REGION,
      accessKeyId: S3_ACCESS_KEY_ID,
      secretAccessKey: S3_SECRET_ACCESS_KEY,
    })
  } else chosen = diskStorage(FILES_DIR ?? '.data/files')
  return chosen
}

/** For the health check: true when files can be written and read now; answers within a few seconds. */
export async function storageReady(place: FileStorage = storage()): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), 3000)))
  try {
    return await Promise.race([place.check().then(() => true), late])
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}
