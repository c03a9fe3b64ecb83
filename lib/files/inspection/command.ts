import { open } from 'node:fs/promises'
import path from 'node:path'
import { fileRefusalText, fileWarningText } from '@/lib/labels/files'
import { logger } from '@/lib/logger'
import { judgedPdf } from '../inspect-pdf'

// `npm run -s inspect -- FILE…`: one JSON line a file, in the order of the files, as an operator or a script wants to know
// what the portal says of it. A file that cannot be read has a line as well.

/** As many as the portal looks at together; the lines come in order all the same. */
const AT_ONCE = 2
/** No upload is larger (lib/web/multipart-body.ts); of a larger file only the beginning is read. */
const MOST_BYTES = 64 * 1024 * 1024

type Line = {
  verdict: 'accept' | 'advice' | 'refuse'
  findings: object[]
  pages: number
  milliseconds: number
  peakMB: number
}

async function bytesOf(file: string): Promise<Uint8Array> {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    const bytes = Buffer.alloc(Math.min(size, MOST_BYTES))
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0)
    return bytes.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

async function lineOf(file: string): Promise<Line> {
  const { verdict, reasons, milliseconds, peakMB } = await judgedPdf(await bytesOf(file))
  const spent = { milliseconds, peakMB }
  if (!verdict.ok) {
    const findings = reasons.map(({ code, params = {} }) => ({
      ...{ code, ...(params.page === undefined ? {} : { page: params.page }), text: fileRefusalText(code, params) },
    }))
    return { verdict: 'refuse', findings, pages: 0, ...spent }
  }
  const { pages, warnings } = verdict.value
  const findings = warnings.flatMap(({ code, pages: named }) =>
    named
      ? named.map((page) => ({ code, page, text: fileWarningText({ code, pages: [page] }) }))
      : [{ code, text: fileWarningText({ code }) }],
  )
  return { verdict: findings.length > 0 ? 'advice' : 'accept', findings, pages, ...spent }
}

const unreadable = (error: unknown): Line => {
  const why = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  const text = `文件读不出来（${why}），请检查路径和权限。`
  return { ...{ verdict: 'refuse', pages: 0, milliseconds: 0, peakMB: 0 }, findings: [{ code: 'unreadable', text }] }
}

logger.level = 'silent' // standard output is for the lines alone
const files = process.argv.slice(2)
const begun = new Map<number, Promise<Line>>()
for (const [at, file] of files.entries()) {
  for (let ahead = at; ahead < Math.min(files.length, at + AT_ONCE); ahead += 1)
    if (!begun.has(ahead)) begun.set(ahead, lineOf(files[ahead] ?? '').catch(unreadable))
  const line = await begun.get(at)
  begun.delete(at)
  process.stdout.write(`${JSON.stringify({ file: path.basename(file), ...line })}\n`)
}
process.exit(0)
