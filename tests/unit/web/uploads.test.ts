import { describe, expect, it } from 'vitest'
import { uploadFields } from '@/lib/schemas/attachments'
import { contentDisposition } from '@/lib/web/file-answer'
import { readUpload } from '@/lib/web/multipart-body'

const post = (body: BodyInit, type?: string) =>
  new Request('http://127.0.0.1/api/attachments', {
    method: 'POST',
    body,
    ...(type ? { headers: { 'content-type': type } } : {}),
  })

const form = (file: Blob | null, fields: Record<string, string> = { slot: 'other' }): FormData => {
  const data = new FormData()
  for (const [name, text] of Object.entries(fields)) data.set(name, text)
  if (file) data.set('file', file, '材料.pdf')
  return data
}

const codeOf = async (request: Request): Promise<string> => {
  const read = await readUpload(request)
  return read.ok ? 'ok' : read.refusal.code
}

describe('the body of an upload', () => {
  it('is read with its file and its fields', async () => {
    const read = await readUpload(post(form(new Blob(['%PDF-1.7']))))
    expect(read.ok && read.value.fields).toEqual({ slot: 'other' })
    expect(read.ok && (await read.value.file.text())).toBe('%PDF-1.7')
    expect(read.ok && read.value.file.name).toBe('材料.pdf')
  })

  it('is refused when it is larger than 6 MB, has no file, is no form, or is cut off', async () => {
    expect(await codeOf(post(form(new Blob([new Uint8Array(7 * 1024 * 1024)]))))).toBe('request.too-large')
    expect(await codeOf(post(form(null)))).toBe('request.file-missing')
    expect(await codeOf(post('{}', 'application/json'))).toBe('request.media-type')
    expect(await codeOf(post('--x\r\nno end', 'multipart/form-data; boundary=x'))).toBe('request.malformed')
  })

  it('accepts days that exist and no others', () => {
    expect(uploadFields.safeParse({ slot: 'other', signedOn: '2026-02-28' }).data?.signedOn).toBe('2026-02-28')
    expect(uploadFields.safeParse({ slot: 'other', signedOn: '' }).data?.signedOn).toBeNull()
    expect(uploadFields.safeParse({ slot: 'other', validUntil: '2026-02-30' }).success).toBe(false)
    expect(uploadFields.safeParse({ slot: 'passport' }).success).toBe(false)
  })
})

describe('the name of a file on its way out', () => {
  it('carries Chinese after RFC 5987 and can break out of nothing', () => {
    expect(contentDisposition('inline', '诚信声明.pdf')).toBe(
      `inline; filename="____.pdf"; filename*=UTF-8''%E8%AF%9A%E4%BF%A1%E5%A3%B0%E6%98%8E.pdf`,
    )
    expect(contentDisposition('attachment', 'a"\r\nset-cookie: b.pdf')).not.toMatch(/[\r\n]|a"/)
  })
})
