import { readFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { numbers, scannedPage } from '@/prisma/seed/scans'
import type { Paper } from './papers'

type Photograph = {
  name: string
  /** Degrees by which the sheet lies on the desk, with the clock. */
  tilt?: number
  /** How the camera was held, as the file says it (EXIF): 6 is a telephone on its side. */
  orientation?: 1 | 3 | 6 | 8
  page?: number
}

const desk = { width: 3000, height: 4000 }

/** A sheet on a wooden desk in front of a telephone of 12 megapixels: shadow, grain, a little askew. Invented words. */
export async function photograph({ name, tilt = 4, orientation = 1, page = 1 }: Photograph): Promise<Paper> {
  const random = numbers(page)
  const lines = Array.from(
    { length: 16 },
    (_, row) => `2026年${(row % 12) + 1}月　正常工资薪金　${(17_000 + random() * 900).toFixed(2)}`,
  )
  const scan = await scannedPage({ title: '个人所得税纳税记录', lines, seed: page }, page, 9)
  const sheet = await sharp(await sharp(scan).resize(2250).toBuffer())
    .rotate(tilt, { background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .png({ compressionLevel: 1 })
    .toBuffer()
  const shadow = `<svg xmlns="http://www.w3.org/2000/svg" width="${desk.width}" height="${desk.height}"><defs>
    <linearGradient id="s"><stop offset="0.55" stop-opacity="0"/><stop offset="1" stop-opacity="0.3"/></linearGradient></defs>
    <rect width="100%" height="100%" fill="url(#s)"/></svg>`
  const grain = {
    ...desk,
    channels: 3 as const,
    background: '#808080',
    noise: { type: 'gaussian' as const, mean: 128, sigma: 9 },
  }
  const upright = sharp({ create: { ...desk, channels: 3, background: '#6b5238' } }).composite([
    { input: sheet, gravity: 'centre' },
    { input: Buffer.from(shadow) },
    { input: await sharp({ create: grain }).raw().toBuffer(), raw: { ...desk, channels: 3 }, blend: 'soft-light' },
  ])
  const turned = sharp(await upright.jpeg({ quality: 95 }).toBuffer()).rotate(
    { 1: 0, 3: 180, 6: 270, 8: 90 }[orientation],
  )
  const buffer = await turned
    .withExif({ IFD0: { Make: 'Telephone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 54/1 20/1' } })
    .withMetadata({ orientation })
    .jpeg({ quality: 92 })
    .toBuffer()
  return { name, mimeType: 'image/jpeg', buffer }
}

/** The same, as an iPhone keeps it: made once by `heif-enc` from a photograph of ours, because nothing here can write it. */
export const heicPhotograph = async (name: string): Promise<Paper> => ({
  name,
  mimeType: 'image/heic',
  buffer: await readFile(path.join(import.meta.dirname, '../../support/photograph.heic')),
})
