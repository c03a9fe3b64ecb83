import { createHash } from 'node:crypto'
import {
  type FileWarning,
  judgePaper,
  maxPdfPages,
  maxPictureDots,
  reasonsAgainst,
  strippedContents,
} from '@/lib/domain/attachment/inspection'
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

/** Readers of PDF allow a little before its header. */
const isPdf = (bytes: Uint8Array): boolean => latin1(bytes.subarray(0, 1024)).includes('%PDF-')

type Seen = Pick<PdfInspection, 'content' | 'pages' | 'warnings'>

/** The password with which a closed PDF is opened; it is kept nowhere. */
export type Opening = { password?: string }

/** What is said of a PDF, every reason against it, and what it cost to find out (milliseconds, megabytes at most). */
export type JudgedPdf = { verdict: Result<Seen>; reasons: Refusal[]; milliseconds: number; peakMB: number }

/** What is said of a PDF of any size. */
export async function judgedPdf(bytes: Uint8Array, { password }: Opening = {}): Promise<JudgedPdf> {
  const from = performance.now()
  const unread = ({ refusal }: { refusal: Refusal }): JudgedPdf => ({
    ...{ verdict: { ok: false, refusal }, reasons: [refusal] },
    ...{ milliseconds: Math.round(performance.now() - from), peakMB: 0 },
  })
  if (bytes.length === 0) return unread(refuse('file.empty'))
  if (!isPdf(bytes)) return unread(refuse('file.not-pdf', { params: { kind: kindOfFile(bytes) } }))
  const asked = {
    is: 'paper',
    maxPages: maxPdfPages,
    maxDots: maxPictureDots,
    strip: strippedContents,
    password,
  } as const
  const answer = await inspected(asked, bytes, paperFacts)
  if (answer === 'unavailable') return unread(refuse('file.unexamined'))
  if (answer === 'exhausted') return unread(refuse('file.too-complex'))
  const { milliseconds, peakMB } = answer.facts
  const judged = judgePaper(answer.facts)
  const verdict = judged.ok ? ok({ ...judged.value, content: answer.content ?? bytes }) : judged
  return { verdict, reasons: reasonsAgainst(answer.facts), milliseconds, peakMB }
}

/**
 * Judges an uploaded PDF by its content, never by its name (M-20…M-28, G-27, N-26). Accepts with the number of pages, the
 * size in bytes and the digest of what is to be kept; refuses with one of the codes of lib/labels/files. Never throws and
 * never hangs, whatever the bytes: they are read in a process of its own (decision 0045).
 */
export async function inspectPdf(
  bytes: Uint8Array,
  { maxBytes, password }: { maxBytes: number } & Opening,
): Promise<Result<PdfInspection>> {
  // what is no PDF is told so, however large it is
  const tooLarge = isPdf(bytes) && refuseSize(bytes.length, maxBytes)
  if (tooLarge) return tooLarge
  const { verdict } = await judgedPdf(bytes, { password })
  if (!verdict.ok) return verdict
  const { content } = verdict.value
  // what was written anew may have grown
  const grown = refuseSize(content.length, maxBytes)
  return grown ?? ok({ ...verdict.value, bytes: content.length, sha256: sha256Of(content) })
}
