/** A file that can be looked at: an attachment, a printed sheet. */
export type ViewerFile = {
  /** What it is: 「在京合法稳定住所证明」. */
  name: string
  kind: 'pdf' | 'image'
  /** Where the bytes come from; same origin. */
  src: string
  /** The same as a download; `src` when absent. */
  downloadSrc?: string
  /** Beside the name: 第 2 版 · 2026年10月10日. */
  note?: string
}

/** Address of an attachment. `applicationId` names the file through which a reviewer or employer reads it. */
export function attachmentSrc(id: string, applicationId?: string, download = false): string {
  const query = new URLSearchParams()
  if (applicationId) query.set('application', applicationId)
  if (download) query.set('download', '1')
  const text = query.toString()
  return `/api/attachments/${id}${text ? `?${text}` : ''}`
}
