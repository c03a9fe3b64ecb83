import { createHash } from 'node:crypto'
import type { FileWarningCode } from '../domain/refusal-codes'
import { ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { kindOfFile, latin1 } from './file-kind'
import { inTurn } from './in-turn'
import { activeContentIn, isSigned } from './pdf-reader/active-content'
import { PageDoctor } from './pdf-reader/page-health'
import { pagesOf } from './pdf-reader/pages'
import { budgetFor, type PdfContents, readPdf } from './pdf-reader/read-pdf'
import { type Budget, PdfTooComplexError } from './pdf-reader/values'

/** Sizes of slots: 1M is 1024 × 1024 bytes, and a file of exactly the limit is allowed (M-20…M-28). */
export const megabyte = 1024 * 1024
export const maxPdfPages = 200

/** Something the person should know and nothing that stops the upload. */
export type FileWarning = { code: FileWarningCode; params?: { pages: string } }

export type PdfInspection = { pages: number; bytes: number; sha256: string; warnings: FileWarning[] }

/** Refuses by size alone, before the bytes are read. The limit is inclusive, in bytes. */
export function refuseSize(bytes: number, maxBytes: number): { ok: false; refusal: Refusal } | null {
  if (bytes === 0) return refuse('file.empty')
  if (bytes <= maxBytes) return null
  return refuse('file.too-large', { params: { size: megabytes(bytes), limit: megabytes(maxBytes) } })
}

/** "2.01M": rounded up, so that a file one byte too large does not read as allowed. */
const megabytes = (bytes: number): string => `${Math.ceil((bytes / megabyte) * 100) / 100}M`

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Other files hidden before the header or behind the end mark. */
function isMixed(text: string): boolean {
  const header = text.slice(0, 1024).indexOf('%PDF-')
  if (!/^(\xef\xbb\xbf)?[\0\t\n\f\r ]*$/.test(text.slice(0, header))) return true
  const behind = text.slice(text.lastIndexOf('%%EOF'))
  return /PK\x03\x04|PK\x05\x06|Rar!\x1a|7z\xbc\xaf|MZ\x90\0|<(script|html|\?php)/i.test(behind)
}

/**
 * Judges an uploaded PDF by its content, never by its name (M-20…M-28, G-27, N-26). Accepts with the number of pages,
 * the size in bytes and the digest; refuses with one of the codes of lib/labels/files. Never throws and never hangs,
 * whatever the bytes: the work is bounded by a budget, and few files are judged at a time.
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
  return inTurn(() => judge(bytes))
}

async function judge(bytes: Uint8Array): Promise<Result<PdfInspection>> {
  const text = latin1(bytes)
  if (isMixed(text)) return refuse('file.mixed')
  const budget = budgetFor(bytes.length)
  try {
    const contents = await readPdf(bytes, budget)
    if (contents.encrypted) return refuse('file.encrypted')
    const active = activeContentIn(contents, text)
    if (active) return refuse(`file.${active}`)
    return await judgePages(bytes, contents, budget)
  } catch (error) {
    if (error instanceof PdfTooComplexError) return refuse('file.too-complex')
    throw error
  }
}

async function judgePages(bytes: Uint8Array, contents: PdfContents, budget: Budget): Promise<Result<PdfInspection>> {
  if (contents.truncated) return refuse('file.damaged')
  const { pages, lost } = pagesOf(contents, maxPdfPages)
  if (pages.length > maxPdfPages) return refuse('file.too-many-pages', { params: { limit: maxPdfPages } })
  if (lost > 0) return refuse('file.damaged')
  if (pages.length === 0) return refuse('file.no-pages')
  const doctor = new PageDoctor(bytes, contents, budget)
  const blank: number[] = []
  for (const [index, page] of pages.entries()) {
    const health = await doctor.examine(page)
    if (health === 'lost') return refuse('file.damaged-page', { params: { page: index + 1 } })
    if (health === 'blank') blank.push(index + 1)
  }
  const warnings: FileWarning[] = []
  if (isSigned(contents)) warnings.push({ code: 'file.signed' })
  if (!contents.tableInPlace) warnings.push({ code: 'file.repaired' })
  if (blank.length > 0) warnings.push({ code: 'file.blank-pages', params: { pages: blank.slice(0, 10).join('、') } })
  return ok({ pages: pages.length, bytes: bytes.length, sha256: sha256Of(bytes), warnings })
}
