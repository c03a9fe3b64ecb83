import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { inspectPhoto } from '@/lib/files/inspect-photo'
import { badPhoto, photoJpeg } from '@/tests/support/pdf-fixtures'

describe('证件照片 (I-15)', () => {
  test.each([
    ['one inch', { width: 295, height: 413 }],
    ['a larger print', { width: 413, height: 579 }],
    ['three by four, as phones cut', { width: 600, height: 800 }],
    ['the national ID card', { width: 358, height: 441 }],
    ['PNG', { format: 'png' }],
  ])('%s is accepted and kept as JPEG', async (_, options) => {
    const result = await inspectPhoto(await photoJpeg(options))
    expect(result.ok && (await sharp(result.value.bytes).metadata()).format).toBe('jpeg')
  })

  test('a photo that the phone only noted as turned is turned, and nothing of the note remains', async () => {
    const result = await inspectPhoto(await photoJpeg({ width: 579, height: 413, orientation: 6 }))
    expect(result).toMatchObject({ ok: true, value: { width: 413, height: 579 } })
    const metadata = await sharp(result.ok ? result.value.bytes : new Uint8Array()).metadata()
    expect(metadata.orientation).toBeUndefined()
    expect(metadata.exif).toBeUndefined()
  })

  test('a large photo is made smaller in proportion', async () => {
    const result = await inspectPhoto(await photoJpeg({ width: 2000, height: 2800 }))
    expect(result).toMatchObject({ ok: true, value: { width: 591, height: 827 } })
  })

  test.each([
    ['empty', 'photo.empty'],
    ['landscape', 'photo.proportion'],
    ['tiny', 'photo.too-small'],
    ['blank', 'photo.blank'],
    ['gif', 'photo.not-jpeg-or-png'],
    ['truncated', 'photo.damaged'],
    ['renamedPdf', 'photo.not-jpeg-or-png'],
    ['flood', 'photo.too-many-pixels'],
  ] as const)('%s → %s', async (name, code) => {
    expect(await inspectPhoto(await badPhoto[name]())).toMatchObject({ ok: false, refusal: { code } })
  })

  test('more than 2M is refused with both sizes', async () => {
    const photo = await photoJpeg()
    const padded = Buffer.concat([photo, Buffer.alloc(2 * 1024 * 1024)])
    expect(await inspectPhoto(padded)).toMatchObject({ refusal: { code: 'photo.too-large', params: { limit: '2M' } } })
  })
})
