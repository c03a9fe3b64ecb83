import type { MendChoice } from '@/lib/domain/attachment/inspection'
import type { SignerRole } from '@/lib/domain/attachment/signer'
import { fieldsOf } from '@/lib/domain/typed'
import type { SlotView } from '@/lib/views/attachment/slots'

/** As typed; `openEnded` is "true" where 长期 is ticked. */
export type Stated = {
  signedOn: string
  signedBy: string
  signedAs: SignerRole | ''
  validUntil: string
  openEnded: '' | 'true'
}

export const unstated: Stated = { signedOn: '', signedBy: '', signedAs: '', validUntil: '', openEnded: '' }
export type UploadTarget = Pick<SlotView, 'slot' | 'place'>

/** `code` as the server named it; `offline` and `cancelled` come from here. */
export type SendReply = { ok: true; warnings: string[] } | { ok: false; code: string; message: string }

type Sending = {
  target: UploadTarget
  stated: Stated
  file: File
  /** With which a PDF that is closed is opened; it goes out once and stays nowhere. */
  password?: string
  commandId: string
  onProgress: (sent: number, total: number) => void
  signal: AbortSignal
}

const offline = {
  ok: false,
  code: 'offline',
  message: '网络中断，文件没有上传完成，原来已上传的文件没有改动。请检查网络后重试。',
} as const

const broken = {
  ok: false,
  code: 'unexpected',
  message: '系统暂时没有接收这个文件，原来已上传的文件没有改动。请稍后重试。',
} as const

function readReply(text: string): SendReply {
  try {
    const { ok, data, code, message } = fieldsOf(JSON.parse(text))
    const { warnings } = fieldsOf(data)
    if (ok === true) return { ok: true, warnings: Array.isArray(warnings) ? warnings.map(String) : [] }
    return code && message ? { ok: false, code: String(code), message: String(message) } : broken
  } catch {
    return broken
  }
}

/** The fields of the form, without the empty ones. */
function bodyOf({ target, stated, file, password = '', commandId }: Sending): FormData {
  const body = new FormData()
  const fields = { slot: target.slot, ...target.place, ...stated, password, commandId }
  for (const [name, value] of Object.entries(fields)) if (value) body.set(name, value)
  body.set('file', file)
  return body
}

/** Sends one file with progress. XMLHttpRequest, because fetch cannot tell how much has gone out. Never throws. */
export function sendFile(sending: Sending): Promise<SendReply> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/attachments')
    request.upload.onprogress = ({ loaded, total }) => sending.onProgress(loaded, total)
    request.onload = () => resolve(readReply(request.responseText))
    request.onerror = () => resolve(offline)
    request.onabort = () => resolve({ ok: false, code: 'cancelled', message: '' })
    sending.signal.addEventListener('abort', () => request.abort())
    request.send(bodyOf(sending))
  })
}

async function call(method: 'DELETE' | 'PATCH' | 'PUT', body: object): Promise<SendReply> {
  try {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch('/api/attachments', { method, headers, body: JSON.stringify(body) })
    return readReply(await response.text())
  } catch {
    return { ...offline, message: '网络中断，操作没有完成。请检查网络后重试。' }
  }
}

/** 删除. */
export const removeFile = ({ slot, place }: UploadTarget) => call('DELETE', { slot, ...place })

/** States 签署日期, 签署人 and 有效期至 of the file that is there. */
export const stateDates = ({ slot, place }: UploadTarget, stated: Stated) =>
  call('PATCH', { slot, ...place, ...stated })

/** 转正, 删除空白页 of the file that is there, about one of its findings. */
export const mendFile = ({ slot, place }: UploadTarget, mending: { attachmentId: string } & MendChoice) =>
  call('PUT', { slot, ...place, ...mending })
