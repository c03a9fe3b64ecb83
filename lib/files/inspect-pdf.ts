import { createHash } from 'node:crypto'
import { type FileWarning, judgePaper, maxPdfPages, strippedContents } from '@/lib/domain/attachment/inspection'
import { ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { kindOfFile, latin1 } from './file-kind'
import { paperFacts } from './inspection/facts'
import { inspected } from './inspection/process'

/** Sizes of slots: 1M is 1024 × 1024 bytes, and a file of exactly the limit is allowed (M-20…M-28). */
export const megabyte = 1024 * 1024

/** `content` is what is to be kept: the bytes that came, or the file without password, links or a lost table of contents. */
export type PdfInspection = {
  content: Uint8Array
  pages: number
  bytes: number
  sha256: string
  warnings: FileWarning[]
}

/** Refuses by size alone, before the bytes are read. The limit is inclusive, in bytes. */
export function refuseSize(bytes: number, maxBytes: number): { ok: false; refusal: Refusal } | null {
  if (bytes === 0) return refuse('file.empty')
  if (bytes <= maxBytes) return null
  return refuse('file.too-large', { params: { size: megabytes(bytes), limit: megabytes(maxBytes) } })
}

/** "2.01M": rounded up, so that a file one byte too large does not read as allowed. */
const megabytes = (bytes: number): string => `${Math.ceil((bytes / megabyte) * 100) / 100}M`

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * Judges an uploaded PDF by its content, never by its name (M-20…M-28, G-27, N-26). Accepts with the number of pages, the
 * size in bytes and the digest of what is to be kept; refuses with one of the codes of lib/labels/files. Never throws and
 * never hangs, whatever the bytes: they are read in a process of its own (decision 0045).
 */
export async function inspectPdf(
  bytes: Uint8Array,
  { maxBytes }: { maxBytes: number },
): Promise<Result<PdfInspection>> {
  if (bytes.length === 0) return refuse('file.empty')
  const kind = kindOfFile(bytes)
  const headerAt = latin1(bytes.subarray(0, 1024)).indexOf('%PDF-')
  if (headerAt < 0) return refuse('file.not-pdf', { params: { kind } })
  const tooLarge = refuseSize(bytes.length, maxBytes)
  if (tooLarge) return tooLarge
  const answer = await inspected({ is: 'paper', maxPages: maxPdfPages, strip: strippedContents }, bytes, paperFacts)
  if (answer === 'exhausted') return refuse('file.too-complex')
  const judged = judgePaper(answer.facts)
  if (!judged.ok) return judged
  const content = answer.content ?? bytes
  // what was written anew may have grown
  const grown = refuseSize(content.length, maxBytes)
  if (grown) return grown
  return ok({ ...judged.value, content, bytes: content.length, sha256: sha256Of(content) })
}
